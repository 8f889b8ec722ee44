import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { notificationData } from "../../../../src/alertmanager/template/data.js";
import { notificationFunctions } from "../../../../src/alertmanager/template/functions.js";
import { executeGoTemplate } from "../../../../src/languages/go-template/execute/execute.js";
import { PAYLOAD } from "../../../helpers/webhook-payload.js";

/** What the program in test/fixtures/go-template/oracle, built with Go 1.19, gave for a template. */
interface Recorded {
  readonly text: string;
  readonly html?: boolean;
  readonly ok: boolean;
  readonly result: string;
}

const FIXTURES = new URL("../../../fixtures/go-template/go-1.19.jsonl", import.meta.url);
const RECORDED: readonly Recorded[] = readFileSync(FIXTURES, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

test.each(RECORDED)("Go 1.19 gives the same for $text", ({ text, html = false, ok, result }) => {
  const functions = notificationFunctions({});
  const engine = html ? "html" : "text";
  const data = notificationData(PAYLOAD);
  const rendered = executeGoTemplate(text, data, { functions, missingKey: "zero", engine });
  expect(rendered.ok ? rendered.value : rendered.error.message).toBe(result);
  expect(rendered.ok).toBe(ok);
});
