// xAPI statements, read by validators that are not ours: what they accept, record stores accept.
//
// - xapi-data (crates.io): the types of the record store LaRS. It is asked through cargo, as the command line is.
// - xapi-validation (npm): what the record store Learning Locker asks before it takes a statement.
// - ralph (PyPI): the models of the record store Ralph, where there is a Python: `cargo xtask` installs it.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import locker from "@learninglocker/xapi-validation";

const HERE = dirname(fileURLToPath(import.meta.url));

// Each: statements → for every statement a list of what is wrong with it.
export const VALIDATORS = {
  "xapi-data": (statements) => piped(process.env.CARGO ?? "cargo",
    ["run", "--quiet", "--profile", "test", "--package", "exchange", "--example", "valid_statements"], statements),
  "xapi-validation": (statements) => statements.map((it) => locker.default(it).map((fault) => JSON.stringify(fault))),
  ...(process.env.RALPH && {
    ralph: (statements) => piped(process.env.RALPH, [join(HERE, "ralph/validate.py")], statements),
  }),
};

// What any of them finds wrong, with the statement.
export function refused(statements) {
  return Object.entries(VALIDATORS).flatMap(([name, validate]) => validate(statements).flatMap((faults, at) => (
    faults.map((fault) => `${name}: ${fault} in ${JSON.stringify(statements[at])}`)
  )));
}

function piped(program, args, statements) {
  const input = statements.map((it) => `${JSON.stringify(it)}\n`).join("");
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: HERE, input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (error || status !== 0) throw error ?? new Error(`${program} ${args.join(" ")}:\n${stderr}`);
  const lines = stdout.trim().split("\n").filter(Boolean).map((it) => JSON.parse(it));
  if (lines.length !== statements.length) throw new Error(`${program} read ${lines.length} of ${statements.length} statements`);
  return lines;
}
