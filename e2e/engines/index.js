// The engines beside Chromium: the same programs that learners have, from the system's packages.
//
//   for (const engine of ENGINES) test(engine.name, { skip: engine.missing() }, async () => {
//     const visitor = await engine.launch();
//     try { … } finally { await visitor.leave(); }
//   });
import { firefox } from "./firefox.js";
import { webkit } from "./webkit.js";

// Each with `name`, `missing()` (false, or why it cannot run) and `launch({ profile })`, which gives a Visitor.
// `profile`: a folder that outlives the browser, for journeys that close it and come back.
export const ENGINES = [firefox, webkit];
