import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TocsinError } from "../base/errors.js";
import type { Finding } from "../base/finding.js";
import { formatPath, type Path } from "../base/path.js";
import { validate } from "../rules/validate.js";
import type { Source } from "../validator/engine.js";
import type { ValidateOptions } from "../validator/options.js";
import { formatFindings } from "../validator/output/pretty.js";

/** Where a finding is expected; what is left out may be anything. */
export interface FindingPlace {
  readonly line?: number;
  readonly column?: number;
  /** As `formatPath` writes it, `groups[0].rules[1].expr`, or as keys. */
  readonly path?: string | Path;
  readonly messageId?: string;
}

/** What vitest and jest want of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Passes when a validation finds nothing of severity `error`. What is received is
 * - a text with a configuration,
 * - the name of a file, as a string without a line break that ends in `.yml`, `.yaml` or `.json`, or as a `file:` URL,
 * - or a value, which is validated as the JSON it would be written as.
 *
 * @throws {@link TocsinError} `unreadable_input` when there is no such file, `invalid_argument` for anything else.
 */
export function toPassValidation(received: unknown, options: ValidateOptions = {}): MatcherResult {
  const source = sourceOf(received);
  const { ok, findings } = validate(source, options);
  const errors = findings.filter((finding) => finding.severity === "error");
  return {
    pass: ok,
    message: () =>
      ok
        ? `expected ${source.file} not to pass validation`
        : `expected ${source.file} to pass validation\n\n${show(errors, source)}`,
  };
}

/**
 * Passes when a validation has a finding of this rule, at this place if one is given. Takes what
 * {@link toPassValidation} takes, and throws what it throws.
 */
export function toHaveFinding(
  received: unknown,
  ruleId: string,
  where: FindingPlace = {},
  options: ValidateOptions = {},
): MatcherResult {
  const source = sourceOf(received);
  const { findings } = validate(source, options);
  const fitting = findings.filter((finding) => finding.ruleId === ruleId && isAt(finding, where));
  const pass = fitting.length > 0;
  const wanted = `a finding of ${ruleId}${describePlace(where)}`;
  return {
    pass,
    message: () =>
      pass
        ? `expected ${source.file} not to have ${wanted}\n\n${show(fitting, source)}`
        : `expected ${source.file} to have ${wanted}; it has ${findings.length === 0 ? "none at all" : `\n\n${show(findings, source)}`}`,
  };
}

/** For `expect.extend`. */
export const matchers = { toPassValidation, toHaveFinding } as const;

/** The signatures the matchers have on `expect(…)`. */
export interface TocsinMatchers<Returned = unknown> {
  /** No finding is an error. */
  toPassValidation(options?: ValidateOptions): Returned;
  /** There is a finding of this rule, at this place if one is given. */
  toHaveFinding(ruleId: string, where?: FindingPlace, options?: ValidateOptions): Returned;
}

const FILE_NAME = /^[^\n{}[\]]+\.(?:ya?ml|json)$/;

function sourceOf(received: unknown): Source & { readonly content: string } {
  if (received instanceof URL) return readSource(fileURLToPath(received));
  if (typeof received === "string")
    return FILE_NAME.test(received) ? readSource(received) : { file: "<text>", content: received };
  if (typeof received === "object" && received !== null)
    return { file: "<value>", content: JSON.stringify(received, null, 2) };
  throw new TocsinError(
    "invalid_argument",
    `cannot validate ${typeof received}: give a text, a file name, a file URL or an object`,
    { argument: "received" },
  );
}

function readSource(file: string): Source & { readonly content: string } {
  if (!existsSync(file)) {
    const reason = "there is no such file";
    throw new TocsinError("unreadable_input", `cannot read ${file}: ${reason}`, { file, reason });
  }
  return { file, content: readFileSync(file, "utf8") };
}

function isAt(finding: Finding, { line, column, path, messageId }: FindingPlace): boolean {
  const wanted = path === undefined || typeof path === "string" ? path : formatPath(path);
  return (
    (line === undefined || finding.range.start.line === line) &&
    (column === undefined || finding.range.start.column === column) &&
    (wanted === undefined || formatPath(finding.path) === wanted) &&
    (messageId === undefined || finding.messageId === messageId)
  );
}

function describePlace({ line, column, path, messageId }: FindingPlace): string {
  const parts = [
    messageId,
    line === undefined ? undefined : `on line ${line}`,
    column === undefined ? undefined : `in column ${column}`,
    path === undefined ? undefined : `at ${typeof path === "string" ? path : formatPath(path)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` ${parts.join(" ")}`;
}

function show(findings: readonly Finding[], source: Source & { readonly content: string }): string {
  return formatFindings(findings, { textOf: () => source.content });
}
