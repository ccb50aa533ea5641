// Waits for what is drawn a moment later: reads until the value is as expected, and fails with the last one read.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

export async function expect(read, wanted, what) {
  let found = await read();
  for (let tries = 0; tries < 300 && !same(found, wanted); tries += 1) {
    await pause(50);
    found = await read();
  }
  if (wanted instanceof RegExp) assert.match(String(found), wanted, what);
  else assert.deepEqual(found, wanted, what);
}

function same(found, wanted) {
  if (wanted instanceof RegExp) return wanted.test(String(found));
  return JSON.stringify(found) === JSON.stringify(wanted);
}
