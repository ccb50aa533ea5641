// The statements of 128 made-up sessions under cmi5.
//
// 1. Validators that are not ours accept every one.
// 2. Each session follows the rules of cmi5.
// 3. Both find what is wrong: statements that are one change away from a valid one are refused.
import assert from "node:assert/strict";
import { test } from "node:test";

import { verb, wrong } from "../cmi5_rules.js";
import { offered } from "../offered.js";
import { VALIDATORS, refused } from "../statements.js";

const sessions = offered("exchange", "cmi5::statement::tests::every_statement_is_valid", "sessions.jsonl");
const statements = sessions.flatMap((it) => it.statements);

test("made-up statements are valid", (context) => {
  for (const name of ["initialized", "answered", "completed", "passed", "terminated"]) {
    assert.ok(statements.some((it) => verb(it) === name), `${name} is among them`);
  }
  assert.ok(Object.keys(VALIDATORS).length >= 2);
  assert.deepEqual(refused(statements), []);
  context.diagnostic(`${statements.length} statements, read by ${Object.keys(VALIDATORS).join(", ")}`);
});

test("made-up sessions follow the rules of cmi5", () => {
  for (const { launch, statements: told } of sessions) {
    const faults = told.flatMap((statement, at) => wrong(statement, told.slice(0, at), launch));
    assert.deepEqual(faults, [], JSON.stringify(told, null, 1));
  }
});

// One change each, to an answered question. `by`: who lets it pass all the same.
const WRONG = [
  { change: (it) => { it.id = "1"; } },
  { change: (it) => { delete it.actor; } },
  { change: (it) => { it.timestamp = "2026-11-21 10:00"; }, by: ["ralph"] },
  { change: (it) => { it.verb.id = "answered"; } },
  { change: (it) => { it.verb.display = { zh_CN: "答" }; }, by: ["ralph"] },
  { change: (it) => { it.object.id = "a b"; } },
  { change: (it) => { it.object.definition.interactionType = "mcq"; } },
  { change: (it) => { it.object.definition.correctResponsesPattern = "a"; } },
  { change: (it) => { it.object.definition.description = { "zh-CN": null }; } },
  { change: (it) => { it.context.registration = "1"; } },
  { change: (it) => { it.context.extensions = { sessionid: 1 }; } },
  { change: (it) => { it.result = null; }, by: ["xapi-data"] },
  { change: (it) => { it.result.duration = "5 s"; } },
  { change: (it) => { it.result.success = "yes"; } },
  { change: (it) => { it.more = 1; } },
];

test("what is wrong with a statement is found", () => {
  const valid = statements.find((it) => verb(it) === "answered");
  for (const [name, validate] of Object.entries(VALIDATORS)) {
    const changed = WRONG.map(({ change }) => {
      const statement = structuredClone(valid);
      change(statement);
      return statement;
    });
    const passed = validate(changed).flatMap((faults, at) => (faults.length > 0 ? [] : [at]));
    const expected = WRONG.flatMap(({ by = [] }, at) => (by.includes(name) ? [at] : []));
    assert.deepEqual(passed, expected, name);
  }
});

test("what is wrong with a session is found", () => {
  const { launch, statements: told } = sessions.find((it) => it.statements.some((each) => verb(each) === "passed"));
  const faults = (session) => session.flatMap((statement, at) => wrong(statement, session.slice(0, at), launch));
  const passed = told.findIndex((it) => verb(it) === "passed");
  for (const change of [
    (session) => session.shift(),
    (session) => session.reverse(),
    (session) => session.push({ ...session[passed], id: session[0].id }),
    (session) => { session[passed].context.registration = "other"; },
    (session) => { session[passed].result.score.scaled = 1.5; },
    (session) => { delete session[passed].result.duration; },
    (session) => { session[passed].context.contextActivities.category.pop(); },
    (session) => { session[passed].context.extensions = {}; },
  ]) {
    const session = structuredClone(told);
    change(session);
    assert.notDeepEqual(faults(session), [], String(change));
  }
});
