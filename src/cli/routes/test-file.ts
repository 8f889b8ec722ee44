import {
  type RoutingTestFailure,
  type RoutingTestResult,
  runRoutingTests,
} from "../../alertmanager/routing-tests.js";
import type { SourceDocument } from "../../document/document.js";
import { printable } from "../../validator/output/code-frame.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { printRefusal, readDocument } from "../read-document.js";
import { printInstant } from "./route-text.js";
import type { RoutingConfig } from "./routing-config.js";

/** Runs the tests of a file and tells how each came out; none when something is wrong with the file. */
export async function runTestFile(
  name: string,
  { document: { value: config }, options, at }: RoutingConfig,
  format: "text" | "json",
  io: Io,
): Promise<ExitCode> {
  const file = await readDocument(name, "alertmanager-routing-tests", io);
  if (!file.ok) {
    printRefusal(file.error, io);
    return EXIT_CODE.findings;
  }
  const { value, source } = file.value;
  const time = at === undefined ? {} : { at: printInstant(at) };
  const tests = value.routing_tests.map((test) => ({ ...time, ...test }));
  const results = runRoutingTests(config, tests, options);
  io.stdout(format === "json" ? printJson(results, source) : printText(results, source));
  return results.every(hasPassed) ? EXIT_CODE.clean : EXIT_CODE.findings;
}

function hasPassed({ failures }: RoutingTestResult): boolean {
  return failures.length === 0;
}

function printText(results: readonly RoutingTestResult[], source: SourceDocument): string {
  const lines = results.flatMap((result, index) => [
    `${hasPassed(result) ? "ok  " : "FAIL"}  ${result.test.name}`,
    ...result.failures.map((failure) => `      ${describeFailure(failure, index, source)}`),
  ]);
  const failed = results.filter((result) => !hasPassed(result)).length;
  const summary = failed === 0 ? `${results.length} passed` : `${failed} of ${results.length} failed`;
  return [...lines, "", summary].map((line) => `${printable(line)}\n`).join("");
}

function describeFailure(
  { expectation, expected, actual }: RoutingTestFailure,
  index: number,
  source: SourceDocument,
): string {
  const { line, column } = source.rangeOf(["routing_tests", index, expectation]).start;
  return `${source.file}:${line}:${column} ${expectation}: expected ${show(expected)}, got ${show(actual)}`;
}

function show(value: RoutingTestFailure["actual"]): string {
  if (typeof value === "boolean") return String(value);
  return value.length === 0 ? "none" : value.join(", ");
}

function printJson(results: readonly RoutingTestResult[], source: SourceDocument): string {
  const tests = results.map((result, index) => {
    const { line, column } = source.rangeOf(["routing_tests", index]).start;
    return { name: result.test.name, line, column, ok: hasPassed(result), failures: result.failures };
  });
  const summary = { tests: tests.length, failed: tests.filter((test) => !test.ok).length };
  return `${JSON.stringify({ tests, summary }, null, 2)}\n`;
}
