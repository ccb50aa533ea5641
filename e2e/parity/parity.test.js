// The memory against ts-fsrs, the reference scheduler, on 10,000 random histories.
//
// 1. After each answer of each history, stability and difficulty are those of ts-fsrs within 1e-4 of their size.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fsrs, generatorParameters } from "ts-fsrs";

const TOLERANCE = 1e-4;

// The histories with our memory after each answer, one line of JSON each. The profile is that of `cargo test`, which has
// built the example already.
function histories() {
  const cargo = process.env.CARGO ?? "cargo";
  const example = ["run", "--quiet", "--profile", "test", "--package", "study", "--example", "parity"];
  const ours = spawn(cargo, example, { stdio: ["ignore", "pipe", "inherit"] });
  return createInterface({ input: ours.stdout });
}

test("10,000 random histories agree with ts-fsrs", { timeout: 600_000 }, async (context) => {
  const reference = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
  const worst = { stability: 0, difficulty: 0 };
  let [count, answers] = [0, 0];
  for await (const line of histories()) {
    count += 1;
    let theirs = null;
    for (const [days, rating, stability, difficulty] of JSON.parse(line)) {
      answers += 1;
      theirs = reference.next_state(theirs, days, rating);
      for (const [name, ours] of Object.entries({ stability, difficulty })) {
        const error = Math.abs(ours - theirs[name]) / theirs[name];
        assert.ok(error <= TOLERANCE, `history ${count}: ${name} is ${ours}, and ${theirs[name]} by ts-fsrs`);
        worst[name] = Math.max(worst[name], error);
      }
    }
  }
  assert.equal(count, 10_000);
  const [stability, difficulty] = [worst.stability, worst.difficulty].map((it) => it.toExponential(2));
  context.diagnostic(`${answers} answers; largest relative difference: stability ${stability}, difficulty ${difficulty}`);
});
