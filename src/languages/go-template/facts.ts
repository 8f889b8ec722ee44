import type { Span } from "../../base/position.js";
import type {
  BoolNode,
  Command,
  DotNode,
  FieldName,
  GoTemplateNode,
  List,
  NumberNode,
  Operand,
  Pipeline,
  StringNode,
  VariableName,
} from "./ast.js";
import type { GoTemplate, TemplateDefinition } from "./parser.js";

/** Stands in a path for one element of what `range` or `index` with a number goes into. */
export const ELEMENT = "[]";

/** What a template reads from its data: `$labels.job` and `.Labels.job` are both `["Labels", "job"]`. */
export interface FieldRead {
  /** From the template's data, or from a value nobody knows when `isKnown` is false. */
  readonly path: readonly string[];
  /** False behind functions and in `define`, whose dot its callers decide. */
  readonly isKnown: boolean;
  readonly span: Span;
  /** The written names, which can be fewer than the path: `$labels.job` writes only `job`. */
  readonly names: readonly FieldName[];
}

export type Literal = StringNode | NumberNode | BoolNode | DotNode;

/** What is known of a value without running the template. */
export interface TemplateValue {
  readonly span: Span;
  readonly path?: readonly string[];
  readonly literal?: Literal;
  /** The function that makes it; with a path too when it only turns what is there into text. */
  readonly call?: string;
}

export interface FunctionCall {
  readonly name: string;
  readonly nameSpan: Span;
  /** The command, without what is piped in. */
  readonly span: Span;
  /** With the piped value at the end. */
  readonly arguments: readonly TemplateValue[];
  readonly isPiped: boolean;
}

/** A value that is called: a method when it is a field with arguments; `nil` even without any. */
export interface ValueCall {
  readonly operand: Exclude<Operand, { readonly type: "function" }>;
  readonly span: Span;
  readonly argumentCount: number;
}

export interface TemplateFacts {
  readonly fields: readonly FieldRead[];
  readonly variables: readonly VariableName[];
  readonly templates: readonly { readonly name: string; readonly span: Span; readonly dot?: TemplateValue }[];
  readonly calls: readonly FunctionCall[];
  readonly valueCalls: readonly ValueCall[];
  /** `$x = …` where no `$x := …` is in sight: Go parses it and fails when it gets there. */
  readonly undeclared: readonly VariableName[];
  /** Actions that print the sample value as it is, such as `{{ $value }}`. */
  readonly rawValues: readonly Span[];
}

/** What the variables that Prometheus declares stand for. */
const VARIABLE_PATHS: ReadonlyMap<string, readonly string[]> = new Map([
  ["$", []],
  ["$labels", ["Labels"]],
  ["$value", ["Value"]],
  ["$externalLabels", ["ExternalLabels"]],
  ["$externalURL", ["ExternalURL"]],
]);
const PRINTS_AS_IS: ReadonlySet<string> = new Set(["print", "println", "html"]);
const PRINTF_AS_IS: ReadonlySet<string> = new Set(["%v", "%s", "%g", "%f"]);

const known = new WeakMap<GoTemplate, TemplateFacts>();

/** The facts of a definition for a caller that hands it the value at `path` of the data. */
export function definitionFacts({ body }: TemplateDefinition, path: readonly string[]): TemplateFacts {
  return new FactsReader(path).read(body);
}

/** Everything a rule may ask of a template, read out of it once. */
export function templateFacts(template: GoTemplate): TemplateFacts {
  let facts = known.get(template);
  if (facts === undefined) {
    facts = new FactsReader([]).read(template.root);
    known.set(template, facts);
  }
  return facts;
}

type Value = Omit<TemplateValue, "span">;

const UNKNOWN: Value = {};

class FactsReader {
  readonly #fields: FieldRead[] = [];
  readonly #variables: VariableName[] = [];
  readonly #templates: TemplateFacts["templates"][number][] = [];
  readonly #calls: FunctionCall[] = [];
  readonly #valueCalls: ValueCall[] = [];
  readonly #undeclared: VariableName[] = [];
  readonly #rawValues: Span[] = [];
  /** Values of each variable, the innermost last. */
  #values = newVariables();
  #declared: string[] = [];
  #dot: Value;

  constructor(dotPath: readonly string[]) {
    this.#dot = { path: dotPath };
    this.#values.set("$", [this.#dot]);
  }

  read(root: List): TemplateFacts {
    this.#list(root);
    return {
      fields: this.#fields,
      variables: this.#variables,
      templates: this.#templates,
      calls: this.#calls,
      valueCalls: this.#valueCalls,
      undeclared: this.#undeclared,
      rawValues: this.#rawValues,
    };
  }

  #list({ nodes }: List): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: GoTemplateNode): void {
    switch (node.type) {
      case "action":
        this.#action(node.pipeline, node.span);
        return;
      case "if":
      case "with":
        this.#scoped(() => {
          for (const { pipeline, body } of node.branches) {
            const value = this.#pipeline(pipeline);
            this.#withDot(node.type === "with" ? value : this.#dot, body);
          }
          if (node.otherwise !== undefined) this.#withDot(this.#dot, node.otherwise);
        });
        return;
      case "range":
        this.#scoped(() => {
          const element = elementOf(this.#commands(node.pipeline.commands));
          for (const [index, variable] of node.pipeline.declarations.entries()) {
            // Of two variables the first is the index or key.
            const isElement = index === node.pipeline.declarations.length - 1;
            this.#assign(variable, isElement ? element : UNKNOWN, node.pipeline.isAssignment);
          }
          this.#withDot(element, node.body);
          if (node.otherwise !== undefined) this.#withDot(this.#dot, node.otherwise);
        });
        return;
      case "define":
        this.#separate(UNKNOWN, node.body);
        return;
      case "block":
        this.#separate(this.#templateCall(node), node.body);
        return;
      case "template":
        this.#templateCall(node);
        return;
    }
  }

  #action(pipeline: Pipeline, span: Span): void {
    const value = this.#pipeline(pipeline);
    if (pipeline.declarations.length === 0 && isSampleValue(value)) this.#rawValues.push(span);
  }

  #templateCall(node: {
    readonly name: string;
    readonly nameSpan: Span;
    readonly pipeline: Pipeline | undefined;
  }): Value {
    const { name, nameSpan, pipeline } = node;
    const value = pipeline === undefined ? UNKNOWN : this.#pipeline(pipeline);
    const dot = pipeline === undefined ? {} : { dot: { ...value, span: pipeline.span } };
    this.#templates.push({ name, span: nameSpan, ...dot });
    return value;
  }

  #scoped(read: () => void): void {
    const size = this.#declared.length;
    read();
    while (this.#declared.length > size) this.#values.get(this.#declared.pop() ?? "")?.pop();
  }

  #withDot(dot: Value, body: List): void {
    const outer = this.#dot;
    this.#dot = dot;
    this.#list(body);
    this.#dot = outer;
  }

  /** A template of its own: no variable but `$`, which is its dot. */
  #separate(dot: Value, body: List): void {
    const [values, declared] = [this.#values, this.#declared];
    this.#values = new Map([["$", [dot]]]);
    this.#declared = [];
    this.#withDot(dot, body);
    this.#values = values;
    this.#declared = declared;
  }

  #assign({ name, span }: VariableName, value: Value, isAssignment: boolean): void {
    const values = this.#values.get(name) ?? [];
    if (!isAssignment) {
      values.push(value);
      this.#values.set(name, values);
      this.#declared.push(name);
    } else if (values.length === 0) this.#undeclared.push({ name, span });
    // Which of the assigned values it has depends on the way the template took.
    else values[values.length - 1] = UNKNOWN;
  }

  #pipeline({ commands, declarations, isAssignment }: Pipeline): Value {
    const value = this.#commands(commands);
    for (const variable of declarations) this.#assign(variable, value, isAssignment);
    return value;
  }

  #commands(commands: readonly Command[]): Value {
    let piped: TemplateValue | undefined;
    for (const command of commands) piped = { ...this.#command(command, piped), span: command.span };
    return piped ?? UNKNOWN;
  }

  #command({ operands, span }: Command, piped: TemplateValue | undefined): Value {
    const [first, ...rest] = operands;
    if (first === undefined) return UNKNOWN;
    if (first.type === "function") return this.#call(first.name, first.span, rest, span, piped);
    const value = this.#operand(first);
    for (const operand of rest) this.#operand(operand);
    const argumentCount = rest.length + (piped === undefined ? 0 : 1);
    if (argumentCount === 0 && first.type !== "nil") return value;
    this.#valueCalls.push({ operand: first, span, argumentCount });
    return UNKNOWN;
  }

  #call(
    name: string,
    nameSpan: Span,
    operands: readonly Operand[],
    span: Span,
    piped: TemplateValue | undefined,
  ): Value {
    const fieldsBefore = this.#fields.length;
    const values: TemplateValue[] = operands.map((operand) => ({
      ...this.#operand(operand),
      span: operand.span,
    }));
    if (piped !== undefined) values.push(piped);
    this.#calls.push({ name, nameSpan, span, arguments: values, isPiped: piped !== undefined });
    const [indexed, key] = values;
    if (
      name === "index" &&
      values.length === 2 &&
      key?.literal !== undefined &&
      indexed?.path !== undefined
    ) {
      const path = [...indexed.path, key.literal.type === "string" ? key.literal.value : ELEMENT];
      // What is indexed is not read for itself.
      if (operands[0] !== undefined && isRead(operands[0])) this.#fields.splice(fieldsBefore, 1);
      this.#fields.push({ path, isKnown: true, span, names: [] });
      return { path };
    }
    const path = printedAsIs(name, values)?.path;
    return path === undefined ? { call: name } : { path, call: name };
  }

  #operand(operand: Operand): Value {
    switch (operand.type) {
      case "function":
        return this.#call(operand.name, operand.span, [], operand.span, undefined);
      case "dot":
        return this.#read(this.#dot, [], operand.span);
      case "nil":
      case "bool":
      case "number":
      case "string":
        return { literal: operand };
      case "field":
        return this.#read(this.#dot, operand.fields, operand.span);
      case "variable":
        this.#variables.push({ name: operand.name, span: operand.nameSpan });
        return this.#read(this.#values.get(operand.name)?.at(-1) ?? UNKNOWN, operand.fields, operand.span);
      case "chain":
        return this.#read(this.#operand(operand.operand), operand.fields, operand.span);
      case "pipeline":
        return this.#pipeline(operand);
    }
    return operand satisfies never;
  }

  #read(base: Value, names: readonly FieldName[], span: Span): Value {
    if (names.length === 0 && base.path === undefined) return base;
    const path = [...(base.path ?? []), ...names.map(({ name }) => name)];
    this.#fields.push({ path, isKnown: base.path !== undefined, span, names });
    return base.path === undefined ? UNKNOWN : { path };
  }
}

function newVariables(): Map<string, Value[]> {
  return new Map([...VARIABLE_PATHS].map(([name, path]) => [name, [{ path }]]));
}

function elementOf({ path }: Value): Value {
  return path === undefined ? UNKNOWN : { path: [...path, ELEMENT] };
}

function isRead({ type }: Operand): boolean {
  return type === "dot" || type === "field" || type === "variable";
}

function isSampleValue({ path }: Value): boolean {
  return path?.length === 1 && path[0] === "Value";
}

/** The argument a function only turns into text. */
function printedAsIs(name: string, values: readonly TemplateValue[]): TemplateValue | undefined {
  if (PRINTS_AS_IS.has(name) && values.length === 1) return values[0];
  const [format, value] = values;
  const isPlain = format?.literal?.type === "string" && PRINTF_AS_IS.has(format.literal.value);
  return name === "printf" && values.length === 2 && isPlain ? value : undefined;
}
