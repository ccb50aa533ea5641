// What cmi5 asks of the statements of one session, which validators of xAPI know nothing of. The numbers are those of its
// specification (Quartz, 1st edition).
import { isDeepStrictEqual } from "node:util";

const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const DURATION = /^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/;
const VERBS = ["initialized", "completed", "passed", "failed", "terminated"];

export const verb = (statement) => statement.verb.id.split("/").at(-1);

// What is wrong with a statement after those that were told. `launch`: { actor, registration, activity, template, mode,
// mastery }, as the platform gave them; no mastery is null.
export function wrong(statement, told, launch) {
  const name = verb(statement);
  const faults = [];
  const must = (holds, what) => { if (!holds) faults.push(`${name}: ${what}`); };
  const { context = {}, result = {} } = statement;
  const categories = (context.contextActivities?.category ?? []).map((it) => it.id);
  must(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(statement.id), "no UUID for an id");
  must(told.every((it) => it.id !== statement.id), "an id that was used");
  must(isDeepStrictEqual(statement.actor, launch.actor), "another actor (9.2)");
  must(context.registration === launch.registration, "no registration (9.6.1)");
  must(context.extensions?.[SESSION] === launch.template.extensions[SESSION], "no session id (9.6.3.1)");
  must(holds(context, launch.template), "not of the template (10.2.1)");
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2})?Z$/.test(statement.timestamp), "no UTC timestamp (9.7)");
  must(told.length > 0 || name === "initialized", "the first is not initialized (9.3.2)");
  must(told.every((it) => verb(it) !== "terminated"), "something after the end (9.3.8)");
  must(launch.mode === "Normal" || ["initialized", "terminated"].includes(name), `not in ${launch.mode} (10.2.2)`);
  if (!VERBS.includes(name)) {
    must(!categories.includes(`${CATEGORY}cmi5`), "an allowed statement in the category of the defined (9.6.2.1)");
    must(statement.object.id !== launch.activity && statement.object.definition?.interactionType, "no question");
    return faults;
  }
  must(statement.object.id === launch.activity, "another activity (9.4)");
  must(categories.includes(`${CATEGORY}cmi5`), "not in the category (9.6.2.1)");
  must(told.every((it) => verb(it) !== name), "told twice (9.3)");
  must(categories.includes(`${CATEGORY}moveon`) === ["completed", "passed", "failed"].includes(name), "moveon (9.6.2.2)");
  must(DURATION.test(result.duration ?? "") === (name !== "initialized"), "duration (9.5.4)");
  must((result.score !== undefined) === ["passed", "failed"].includes(name), "score (9.5.1)");
  must((result.completion === true) === (name === "completed"), "completion (9.5.3)");
  must((result.success === true) === (name === "passed"), "success (9.5.2)");
  if (name === "passed") {
    must(result.score.scaled >= (launch.mastery ?? 0) && result.score.scaled <= 1, "below the mastery score (9.3.4)");
    must((context.extensions[MASTERY] === undefined) === (launch.mastery === null), "the mastery score (9.6.3.2)");
  }
  return faults;
}

// Whether all of the template is in the context; lists may have more members.
function holds(context, template) {
  if (Array.isArray(template)) return template.every((it) => context?.some((other) => isDeepStrictEqual(it, other)));
  if (template === null || typeof template !== "object") return context === template;
  return Object.entries(template).every(([name, value]) => holds(context?.[name], value));
}
