import type { ActionNode, BlockNode, GoTemplateNode, Pipeline, TemplateNode } from "../ast.js";
import type { TemplateBody, TemplateSet } from "./template-source.js";
import type { GoFunction, GoValue, Meter } from "./value.js";

/** Bounds of one run. */
export interface TemplateLimits {
  /** Nodes that are run, values that are printed, and what functions count for their work. */
  readonly steps: number;
  /** Length of the output, and of every text on the way, in UTF-16 units. */
  readonly output: number;
  /** Templates, control structures and parentheses inside each other; Go itself stops at 100,000 templates. */
  readonly depth: number;
}

export const DEFAULT_TEMPLATE_LIMITS: TemplateLimits = { steps: 1_000_000, output: 1_048_576, depth: 500 };

/** What a missing key of a map gives: Go's option `missingkey`. */
export type MissingKey = "default" | "zero" | "error";

/** How the HTML engine changes a template for the contexts its nodes stand in. */
export interface TemplateEdits {
  readonly template: TemplateBody;
  readonly texts: ReadonlyMap<GoTemplateNode, string>;
  /** What prints the value of an action. */
  readonly printers: ReadonlyMap<ActionNode, EditedPrinter>;
  readonly calls: ReadonlyMap<TemplateNode | BlockNode, string>;
}

export interface EditedPrinter {
  /** Without an escaper of its own at the end, which the printer stands for. */
  readonly pipeline: Pipeline;
  readonly print: (value: GoValue, meter: Meter) => string;
}

export interface Program {
  readonly templates: TemplateSet;
  readonly functions: ReadonlyMap<string, GoFunction>;
  readonly missingKey: MissingKey;
  readonly limits: TemplateLimits;
  /** Of the HTML engine, by the names that calls have there. */
  readonly edits?: ReadonlyMap<string, TemplateEdits>;
}
