// A cmi5 platform with its record store, on an origin of its own: hands out one token, keeps documents and statements,
// and writes down whatever it is told against the rules of cmi5 (the numbers are those of its specification).
import { createServer } from "node:http";
import { isDeepStrictEqual } from "node:util";

export const ACTIVITY = "https://course.example/study";
const REGISTRATION = "2f1a1a1e-8d5c-4c2e-9c0e-0a4b1f6d7e11";
const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const ACTOR = { objectType: "Agent", account: { homePage: "https://lms.example", name: "s1" } };
const TOKEN = "d2VuZ3U6dG9rZW4=";
const DURATION = /^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/;
const VERBS = ["initialized", "completed", "passed", "failed", "terminated"];

// `mode`: why the learner is here. `mastery`: what counts as passed. `documents`: what an earlier launch stored (shared, and changed).
export async function recordStore({ mode = "Normal", mastery = 0.5, documents = new Map() } = {}) {
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
      faults.push(...wrong(statement, told, mode, mastery));
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

const launchData = (mode, mastery) => ({
  contextTemplate: {
    contextActivities: { grouping: [{ objectType: "Activity", id: "https://lms.example/course" }] },
    extensions: { [SESSION]: "session-1" },
  },
  launchMode: mode, launchMethod: "AnyWindow", moveOn: "CompletedAndPassed", masteryScore: mastery, returnURL: "https://lms.example/back",
});

const verb = (statement) => statement.verb.id.split("/").at(-1);

// What is wrong with a statement after those that were told.
function wrong(statement, told, mode, mastery) {
  const name = verb(statement);
  const faults = [];
  const must = (holds, what) => { if (!holds) faults.push(`${name}: ${what}`); };
  const { context = {}, result = {} } = statement;
  const categories = (context.contextActivities?.category ?? []).map((it) => it.id);
  must(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(statement.id), "no UUID for an id");
  must(told.every((it) => it.id !== statement.id), "an id that was used");
  must(isDeepStrictEqual(statement.actor, ACTOR), "another actor (9.2)");
  must(context.registration === REGISTRATION, "no registration (9.6.1)");
  must(context.extensions?.[SESSION] === "session-1", "no session id (9.6.3.1)");
  must(context.contextActivities?.grouping?.[0]?.id === "https://lms.example/course", "not of the template (10.2.1)");
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2})?Z$/.test(statement.timestamp), "no UTC timestamp (9.7)");
  must(told.length > 0 || name === "initialized", "the first is not initialized (9.3.2)");
  must(told.every((it) => verb(it) !== "terminated"), "something after the end (9.3.8)");
  must(mode === "Normal" || ["initialized", "terminated"].includes(name), `not in ${mode} (10.2.2)`);
  if (!VERBS.includes(name)) {
    must(!categories.includes(`${CATEGORY}cmi5`), "an allowed statement in the category of the defined (9.6.2.1)");
    must(statement.object.id !== ACTIVITY && statement.object.definition?.interactionType, "no question");
    return faults;
  }
  must(statement.object.id === ACTIVITY, "another activity (9.4)");
  must(categories.includes(`${CATEGORY}cmi5`), "not in the category (9.6.2.1)");
  must(told.every((it) => verb(it) !== name), "told twice (9.3)");
  must(categories.includes(`${CATEGORY}moveon`) === ["completed", "passed", "failed"].includes(name), "moveon (9.6.2.2)");
  must(DURATION.test(result.duration ?? "") === (name !== "initialized"), "duration (9.5.4)");
  must((result.score !== undefined) === ["passed", "failed"].includes(name), "score (9.5.1)");
  must((result.completion === true) === (name === "completed"), "completion (9.5.3)");
  must((result.success === true) === (name === "passed"), "success (9.5.2)");
  if (name === "passed") must(result.score.scaled >= mastery && result.score.scaled <= 1, "below the mastery score (9.3.4)");
  return faults;
}
