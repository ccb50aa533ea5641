// A cmi5 platform with its record store, on an origin of its own: hands out one token, keeps documents and statements,
// and writes down whatever it is told against the rules of cmi5.
import { createServer } from "node:http";
import { isDeepStrictEqual } from "node:util";

import { verb, wrong } from "./cmi5_rules.js";

export const ACTIVITY = "https://course.example/study";
const REGISTRATION = "2f1a1a1e-8d5c-4c2e-9c0e-0a4b1f6d7e11";
const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const ACTOR = { objectType: "Agent", account: { homePage: "https://lms.example", name: "s1" } };
const TOKEN = "d2VuZ3U6dG9rZW4=";

// `mode`: why the learner is here. `mastery`: what counts as passed. `documents`: what an earlier launch stored (shared, and changed).
export async function recordStore({ mode = "Normal", mastery = 0.5, documents = new Map() } = {}) {
  const given = { actor: ACTOR, registration: REGISTRATION, activity: ACTIVITY, template: TEMPLATE, mode, mastery };
  const told = [];
  const faults = [];
  const requests = [];
  let tokens = 0;
  let isDown = false;
  const server = createServer(async (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT");
    response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Experience-API-Version");
    response.setHeader("Access-Control-Max-Age", "600");
    const url = new URL(request.url, "http://host");
    const end = (status, body = "") => response.writeHead(status).end(body);
    if (request.method === "OPTIONS") return end(204);
    requests.push(`${request.method} ${url.pathname}`);
    if (url.pathname === "/fetch") {
      tokens += 1;
      return end(200, JSON.stringify(tokens === 1 ? { "auth-token": TOKEN } : { "error-code": "1", "error-text": "spent" }));
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    if (isDown) return end(503);
    if (request.headers.authorization !== `Basic ${TOKEN}`) faults.push(`${request.url}: no token (8.2)`);
    if (!/^1\.0/.test(request.headers["x-experience-api-version"])) faults.push(`${request.url}: no version`);
    if (url.pathname === "/xapi/agents/profile") return end(404);
    if (url.pathname === "/xapi/activities/state") return end(...state(request.method, url.searchParams, body));
    if (url.pathname === "/xapi/statements" && request.method === "PUT") {
      const statement = JSON.parse(body);
      if (statement.id !== url.searchParams.get("statementId")) faults.push("the statement has another id than its address");
      faults.push(...wrong(statement, told, given));
      told.push(statement);
      return end(204);
    }
    return end(404);
  });

  function state(method, query, body) {
    const id = query.get("stateId");
    const of = [query.get("activityId"), query.get("registration"), JSON.parse(query.get("agent"))];
    if (!isDeepStrictEqual(of, [ACTIVITY, REGISTRATION, ACTOR])) faults.push(`state of another: ${of}`);
    if (method === "GET" && id === "LMS.LaunchData") return [200, JSON.stringify(launchData(mode, mastery))];
    if (method === "GET") return documents.has(id) ? [200, documents.get(id)] : [404];
    documents.set(id, body);
    return [204];
  }

  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const launch = new URLSearchParams({
    endpoint: `${origin}/xapi/`, fetch: `${origin}/fetch`, actor: JSON.stringify(ACTOR), registration: REGISTRATION, activityId: ACTIVITY,
  });
  return {
    origin, query: `?${launch}`, told, faults, documents, requests,
    verbs: () => told.map(verb),
    fail: (down) => { isDown = down; },
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

const TEMPLATE = {
  contextActivities: { grouping: [{ objectType: "Activity", id: "https://lms.example/course" }] },
  extensions: { [SESSION]: "session-1" },
};

const launchData = (mode, mastery) => ({
  contextTemplate: TEMPLATE,
  launchMode: mode, launchMethod: "AnyWindow", moveOn: "CompletedAndPassed", masteryScore: mastery, returnURL: "https://lms.example/back",
});
