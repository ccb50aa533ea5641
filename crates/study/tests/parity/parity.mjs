// Compares the memory after each answer of 10,000 random histories with ts-fsrs.
//   cargo run --release -p study --example parity | node crates/study/tests/parity/parity.mjs
import { createInterface } from "node:readline";
import { fsrs, generatorParameters } from "ts-fsrs";

const TOLERANCE = 1e-4;
const reference = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: true }));

let histories = 0;
let answers = 0;
let worst = { stability: 0, difficulty: 0 };
const failures = [];

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  histories += 1;
  let state = null;
  for (const [days, rating, stability, difficulty] of JSON.parse(line)) {
    answers += 1;
    state = reference.next_state(state, days, rating);
    const ours = { stability, difficulty };
    for (const name of ["stability", "difficulty"]) {
      const error = Math.abs(ours[name] - state[name]) / state[name];
      if (!(error <= TOLERANCE)) failures.push({ history: histories, name, ours: ours[name], theirs: state[name] });
      worst[name] = Math.max(worst[name], error);
    }
  }
}

console.log(
  `${histories} histories, ${answers} answers; largest relative difference: ` +
    `stability ${worst.stability.toExponential(2)}, difficulty ${worst.difficulty.toExponential(2)}`,
);
if (histories < 10_000 || failures.length > 0) {
  console.error(`${failures.length} beyond ${TOLERANCE}; the first:`, failures.slice(0, 3));
  process.exit(1);
}
