import pc from "picocolors";
import { formatPath, type Path } from "../../base/path.js";
import { lineStarts } from "../../base/position.js";
import type { SerializationError, SourcePlace } from "../../serializer/error.js";
import type { Loss } from "../../serializer/losses.js";
import { codeFrame, printable } from "../../validator/output/code-frame.js";
import type { Io } from "../io.js";

/** Where what is reported was read. */
export interface Origin {
  /** As it is shown. */
  readonly file: string;
  /** Number of the record of a stream, from 0. */
  readonly record?: number | undefined;
  /** Of the value or record, when it is text. */
  readonly text?: string | undefined;
}

interface Report {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly path: Path;
  readonly place: SourcePlace | undefined;
}

const MAX_SHOWN = 100;

/** What is wrong, where, the line with a caret below it, and what to do. */
export function formatError(error: SerializationError, origin: Origin, io: Pick<Io, "useColor">): string {
  const { code, reason, path, place, issues } = error;
  const reports: readonly Report[] =
    issues.length === 0
      ? [{ severity: "error", code, message: reason, path, place }]
      : issues.map((issue) => ({ ...issue, severity: "error", code, place: issue.place }));
  const help = helpFor(error);
  const note = help === undefined ? "" : `  = help: ${help}\n`;
  return formatAll(reports, origin, io) + note;
}

/** One line and a place for each; those of data are errors. */
export function formatLosses(losses: readonly Loss[], origin: Origin, io: Pick<Io, "useColor">): string {
  const reports = losses.map(({ kind, level, message, path, place }): Report => {
    return { severity: level === "data" ? "error" : "warning", code: kind, message, path, place };
  });
  return formatAll(reports, { ...origin, text: undefined }, io);
}

function formatAll(reports: readonly Report[], origin: Origin, io: Pick<Io, "useColor">): string {
  const starts = origin.text === undefined ? undefined : lineStarts(origin.text);
  const shown = reports.slice(0, MAX_SHOWN).map((report) => format(report, { ...origin, starts }, io));
  const more = reports.length - shown.length;
  return `${shown.join("")}${more === 0 ? "" : `and ${more} more\n`}`;
}

function format(
  report: Report,
  { file, record, text, starts }: Origin & { readonly starts: Uint32Array | undefined },
  { useColor }: Pick<Io, "useColor">,
): string {
  const { red, yellow, dim, bold } = pc.createColors(useColor);
  const { severity, code, message, path, place } = report;
  const color = severity === "error" ? red : yellow;
  const at = path.length === 0 ? "" : ` ${dim(printable(formatPath(path)))}`;
  const inRecord = record === undefined ? "" : ` record ${record + 1}`;
  const lines = [
    `${color(`${severity} ${code}`)}: ${bold(printable(message))}`,
    `  ${dim("-->")} ${printable(file)}${inRecord}${placeText(place)}${at}`,
  ];
  if (text !== undefined && place?.line !== undefined && place.column !== undefined) {
    const start = { line: place.line, column: place.column, offset: place.offset };
    const range = { start, end: { ...start, column: start.column + 1, offset: start.offset + 1 } };
    const frame = codeFrame(text, range, { gutter: dim, marker: color }, starts);
    lines.push(...frame.split("\n").map((line) => `  ${line}`));
  }
  return `${lines.join("\n")}\n`;
}

function placeText(place: SourcePlace | undefined): string {
  if (place === undefined) return "";
  const { line, column, offset } = place;
  return line === undefined || column === undefined ? ` byte ${offset}` : `:${line}:${column}`;
}

function helpFor({ code, format, limit }: SerializationError): string | undefined {
  if (code === "limit" && limit?.name !== "digits")
    return "--trusted raises the limits, for data of your own";
  if (code !== "trailing_data") return undefined;
  return format === "yaml" ? "--from yaml-docs reads every document" : undefined;
}
