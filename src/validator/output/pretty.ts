import type { Finding, Program, Severity } from "../../base/finding.js";
import { formatPath } from "../../base/path.js";
import { lineStarts } from "../../base/position.js";
import type { ValidationResult } from "../result.js";
import { codeFrame, printable } from "./code-frame.js";

/** Colors for a terminal; leave out what is to stay plain. */
export interface PrettyColors {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

export interface PrettyOptions {
  readonly colors?: PrettyColors;
  /** The text of a file, for the code frame; without it only the place is told. */
  readonly textOf?: (file: string) => string | undefined;
}

const same = (text: string): string => text;
const PLAIN: PrettyColors = { error: same, warning: same, info: same, dim: same, bold: same };

const PROGRAM_NAMES: Readonly<Record<Program, string>> = {
  prometheus: "Prometheus",
  alertmanager: "Alertmanager",
  grafana: "Grafana",
  slack: "Slack",
};

/** Findings as people read them: message, place, the line with carets below it, and what to do. */
export function formatFindings(findings: readonly Finding[], options: PrettyOptions = {}): string {
  const { colors = PLAIN, textOf } = options;
  const frames = new Map<string, { readonly text: string; readonly starts: Uint32Array } | undefined>();
  const frameOf = (finding: Finding): string | undefined => {
    if (!frames.has(finding.file)) {
      const text = textOf?.(finding.file);
      frames.set(finding.file, text === undefined ? undefined : { text, starts: lineStarts(text) });
    }
    const source = frames.get(finding.file);
    const style = { gutter: colors.dim, marker: colors[finding.severity] };
    return source && codeFrame(source.text, finding.range, style, source.starts);
  };
  return findings.map((finding) => formatFinding(finding, frameOf(finding), colors)).join("\n\n");
}

function formatFinding(finding: Finding, frame: string | undefined, colors: PrettyColors): string {
  const { severity, ruleId, message, range, path, refusedBy, help, related = [] } = finding;
  const note = (label: string, text: string): string => `  ${colors.dim(`= ${label}:`)} ${printable(text)}`;
  const place = `${printable(finding.file)}:${range.start.line}:${range.start.column}`;
  const at = path.length === 0 ? "" : ` ${colors.dim(printable(formatPath(path)))}`;
  return [
    `${colors[severity](`${severity} ${ruleId}`)}: ${colors.bold(printable(message))}`,
    `  ${colors.dim("-->")} ${place}${at}`,
    ...(frame === undefined ? [] : [indent(frame)]),
    ...related.map((other) =>
      note("see", `${other.file}:${other.range.start.line}:${other.range.start.column} ${other.message}`),
    ),
    ...(refusedBy === undefined ? [] : [note("refused by", PROGRAM_NAMES[refusedBy])]),
    ...(help === undefined ? [] : [note("help", help)]),
  ].join("\n");
}

function indent(text: string): string {
  return text.replaceAll(LINE_START, "  ");
}

const LINE_START = /^/gm;

/** `2 errors, 1 warning in 3 files`. */
export function formatSummary(result: ValidationResult, colors: PrettyColors = PLAIN): string {
  const { counts, files } = result;
  const where = count(new Set(files.map(({ file }) => file)).size, "file");
  const parts = (["error", "warning", "info"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      colors[severity](severity === "info" ? `${counts.info} info` : count(counts[severity], severity)),
    );
  return parts.length === 0 ? `No findings in ${where}` : `${parts.join(", ")} in ${where}`;
}

function count(number: number, noun: Exclude<Severity, "info"> | "file"): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
