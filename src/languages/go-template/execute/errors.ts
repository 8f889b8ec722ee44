import { lineStarts, positionAt, type Span } from "../../../base/position.js";
import type { Command, GoTemplateNode, Operand, Pipeline } from "../ast.js";
import { printCommand, printOperand, printPipeline } from "../printer.js";
import { quoteGo } from "../strconv.js";
import { byteLength, toWellFormed } from "./bytes.js";
import type { TemplateBody, TemplateSource } from "./template-source.js";

export type ExecutionErrorCode =
  /** The text, or one of the files, does not parse. */
  | "syntax"
  /** Go stops here too. */
  | "execution"
  /** The HTML engine cannot tell what context an action stands in, or refuses what it finds. */
  | "escape"
  /** A bound of ours was hit; see {@link TemplateLimits}. */
  | "limit_exceeded"
  /** Go could do this, and this interpreter cannot. */
  | "unsupported";

/** Why a template gave no text. Alertmanager drops the notification then. */
export interface ExecutionError {
  readonly code: ExecutionErrorCode;
  /** Go's whole text, such as `template: :1:3: executing "" at <.Foo>: can't evaluate field Foo in type template.Data`. */
  readonly message: string;
  /** Name of the file; empty for the text that was to be rendered. */
  readonly source: string;
  /** From 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The broken part of the source. */
  readonly span: Span;
}

/** What an error of a running template is at. */
export type ErrorNode = GoTemplateNode | Operand | Pipeline | Command;

/** Where Go says the node is; not always its first character. */
export function goPosition(node: ErrorNode): number {
  switch (node.type) {
    case "field":
      return (node.fields[1] ?? node.fields[0])?.span.start ?? node.span.start;
    case "variable":
    case "chain":
      return node.fields[0]?.span.start ?? node.span.start;
    case "pipeline":
      return (node.declarations[0] ?? node.commands[0])?.span.start ?? node.span.start;
    case "action":
    case "range":
      return goPosition(node.pipeline);
    case "if":
    case "with":
      return node.branches[0] === undefined ? node.span.start : goPosition(node.branches[0].pipeline);
    case "template":
    case "block":
      return node.nameSpan.start;
    default:
      return node.span.start;
  }
}

/** The node as Go quotes it in an error. */
export function goContext(node: ErrorNode): string {
  switch (node.type) {
    case "pipeline":
      return printPipeline(node);
    case "command":
      return printCommand(node);
    case "template":
    case "block": {
      const dot = node.pipeline === undefined ? "" : ` ${printPipeline(node.pipeline)}`;
      return `{{template ${quoteGo(node.name)}${dot}}}`;
    }
    case "action":
      return `{{${printPipeline(node.pipeline)}}}`;
    case "if":
    case "with":
    case "range":
    case "define":
    case "text":
    case "comment":
    case "break":
    case "continue":
      return node.type;
    default:
      return printOperand(node);
  }
}

/** `name:line:column` with Go's column, which counts bytes from 0. */
export function goLocation({ name, text }: TemplateSource, offset: number): string {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return `${name}:${line}:${byteLength(before.slice(lineStart))}`;
}

export function executionError(
  code: ExecutionErrorCode,
  { name, source }: TemplateBody,
  node: ErrorNode,
  detail: string,
): ExecutionError {
  const location = goLocation(source, goPosition(node));
  const message = `template: ${location}: executing ${quoteGo(name)} at <${goContext(node)}>: ${detail}`;
  return errorAt(code, source, node.span, message);
}

export function errorAt(
  code: ExecutionErrorCode,
  source: TemplateSource,
  span: Span,
  message: string,
): ExecutionError {
  const { line, column } = positionAt(lineStarts(source.text), span.start);
  return { code, message: toWellFormed(message), source: source.name, line, column, span };
}
