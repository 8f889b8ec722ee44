import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notificationData } from "../../../../src/alertmanager/template/data.js";
import { notificationFunctions } from "../../../../src/alertmanager/template/functions.js";
import type { Result } from "../../../../src/base/result.js";
import type { ExecutionError } from "../../../../src/languages/go-template/execute/errors.js";
import { executeGoTemplate } from "../../../../src/languages/go-template/execute/execute.js";
import { createFolder } from "../../../helpers/folder.js";
import { fuzzRuns, inSlices } from "../../../helpers/fuzz.js";
import { templateArbitrary } from "../../../helpers/go-templates.js";
import { PAYLOAD } from "../../../helpers/webhook-payload.js";

const ENGINES = ["text", "html"] as const;
type Engine = (typeof ENGINES)[number];

const functions = notificationFunctions({});
const data = notificationData(PAYLOAD);

function run(text: string, engine: Engine): Result<string, ExecutionError> {
  const limits = { steps: 20_000, output: 50_000 };
  return executeGoTemplate(text, data, { functions, missingKey: "zero", engine, limits });
}

interface Verdict {
  readonly ok: boolean;
  readonly text: string;
}

const ORACLE = fileURLToPath(new URL("../../../fixtures/go-template/oracle", import.meta.url));
const goVersion = /go1\.(\d+)/.exec(spawnSync("go", ["version"], { encoding: "utf8" }).stdout ?? "")?.[1];
const hasGo = Number(goVersion ?? 0) >= 18;

/** What Go's engines make of the templates. */
function theirs(texts: readonly string[], engine: Engine): readonly Verdict[] {
  const program = join(createFolder({}), "oracle");
  const built = spawnSync("go", ["build", "-o", program, join(ORACLE, "main.go")], {
    encoding: "utf8",
    env: { ...process.env, GO111MODULE: "off", GOPATH: ORACLE },
  });
  expect(built.stderr).toBe("");
  const input = JSON.stringify({
    data: { notification_reason: "unknown", routeLabels: {}, ...PAYLOAD },
    cases: texts.map((text) => ({ text, html: engine === "html" })),
  });
  const { stdout } = spawnSync(program, { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  return JSON.parse(stdout);
}

/** Newer than Go 1.19: numbers to range over, and places that are refused here because Go changed its mind about them. */
const NEWER =
  /range can't iterate over -?[\d.e+]+$|too many|complex|over the limit|on range loop re-entry|at range loop/;

/** Go tells an empty interface from no value at all, also in the reasons for which a call fails; here there is one nil. */
const REASON_OF_NIL =
  /(?:len of nil pointer|reflect: call of reflect\.Value\.Type on zero Value|cannot index slice\/array with (?:nil|type interface \{\}))$/;

/** Go 1.19.9 and later write this where a value without quotes would be empty; Debian 12 has 1.19.8. */
const EMPTY_VALUE = /=ZgotmplZ/g;
const comparable = (text: string): string => text.replace(REASON_OF_NIL, "nil").replace(EMPTY_VALUE, "=");

test.runIf(hasGo).each(ENGINES)(
  "Go's own %s engine gives the same",
  (engine) => {
    const texts = fc.sample(templateArbitrary(engine), fuzzRuns(500, 20_000));
    const verdicts = theirs(texts, engine);
    const seen = { same: 0, rendered: 0 };
    for (const [index, text] of texts.entries()) {
      const verdict = verdicts[index] ?? { ok: false, text: "no answer" };
      const result = run(text, engine);
      const isRefused =
        !result.ok && (result.error.code === "unsupported" || result.error.code === "limit_exceeded");
      if (isRefused || (!verdict.ok && NEWER.test(verdict.text))) continue;
      const ours = result.ok ? result.value : result.error.message;
      expect({ ok: result.ok, text: comparable(ours) }, text).toEqual({
        ...verdict,
        text: comparable(verdict.text),
      });
      seen.same++;
      if (result.ok) seen.rendered++;
    }
    expect(seen.same).toBeGreaterThan(texts.length * 0.9);
    expect(seen.rendered).toBeGreaterThan(texts.length / 5);
  },
  600_000,
);

test.skipIf(hasGo)("Go is not installed: its engines are not compared", () => {
  expect(hasGo).toBe(false);
});

describe("any text", () => {
  test.each(ENGINES)(
    "never throws in the %s engine, and stays within its limits",
    async (engine) => {
      const mutated = fc
        .tuple(templateArbitrary(engine), fc.nat(), fc.nat(20), fc.string({ maxLength: 3 }))
        .map(([text, at, length, other]) => {
          const start = at % (text.length + 1);
          return text.slice(0, start) + other + text.slice(start + length);
        });
      await inSlices(fuzzRuns(1_000, 100_000), (numRuns) =>
        fc.assert(
          fc.property(mutated, (text) => {
            const result = run(text, engine);
            if (result.ok) expect(result.value.length).toBeLessThanOrEqual(50_000);
            else expect(result.error.span.end).toBeGreaterThanOrEqual(result.error.span.start);
          }),
          { numRuns },
        ),
      );
    },
    600_000,
  );
});
