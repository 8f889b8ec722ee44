import type { Result } from "../../../base/result.js";
import type {
  ActionNode,
  BlockNode,
  GoTemplateNode,
  IfNode,
  List,
  Pipeline,
  RangeNode,
  TemplateNode,
  WithNode,
} from "../ast.js";
import { quoteGo } from "../strconv.js";
import type { ExecutionError } from "./errors.js";
import { Evaluator, Stop } from "./evaluator.js";
import { sprint } from "./fmt.js";
import type { Program, TemplateEdits } from "./program.js";
import type { TemplateBody } from "./template-source.js";
import { elementOf, type GoValue, goInt, goString, indirect, isTrue, NIL, sortedEntries } from "./value.js";

/** Runs a template. Never throws. */
export function runTemplate(
  program: Program,
  template: TemplateBody,
  data: GoValue,
): Result<string, ExecutionError> {
  const execution = new Execution(program, template, data);
  try {
    return { ok: true, value: execution.run(template, data) };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, error: error.error };
    throw error;
  }
}

type Signal = "break" | "continue" | undefined;

/** Walks the nodes of a template and writes what they print. */
class Execution {
  readonly #program: Program;
  readonly #evaluator: Evaluator;
  #edits: TemplateEdits | undefined;
  readonly #out: string[] = [];
  #length = 0;

  constructor(program: Program, template: TemplateBody, data: GoValue) {
    this.#program = program;
    this.#evaluator = new Evaluator(program, template, data);
    this.#edits = program.edits?.get(template.name);
  }

  run({ body }: TemplateBody, data: GoValue): string {
    this.#list(body, data);
    return this.#out.join("");
  }

  #write(text: string): void {
    this.#length += text.length;
    if (this.#length > this.#program.limits.output) {
      this.#evaluator.fail(`over the limit of ${this.#program.limits.output} characters`, "limit_exceeded");
    }
    this.#out.push(text);
  }

  #list({ nodes }: List, dot: GoValue): Signal {
    for (const node of nodes) {
      const signal = this.#walk(node, dot);
      if (signal !== undefined) return signal;
    }
    return undefined;
  }

  #walk(node: GoTemplateNode, dot: GoValue): Signal {
    this.#evaluator.step(node);
    switch (node.type) {
      case "text":
        this.#write(this.#edits?.texts.get(node) ?? node.text);
        return undefined;
      case "comment":
      case "define":
        return undefined;
      case "action":
        this.#action(node, dot);
        return undefined;
      case "if":
      case "with":
        return this.#scoped(() => this.#branches(node, dot));
      case "range":
        return this.#scoped(() => this.#range(node, dot));
      case "break":
      case "continue":
        return node.type;
      case "template":
      case "block":
        this.#call(node, dot);
        return undefined;
    }
    return node satisfies never;
  }

  #scoped<Value>(run: () => Value): Value {
    const size = this.#evaluator.variables.length;
    const value = this.#evaluator.nested(run);
    this.#evaluator.variables.length = size;
    return value;
  }

  #action(node: ActionNode, dot: GoValue): void {
    const edited = this.#edits?.printers.get(node);
    const value = this.#evaluator.pipeline(edited?.pipeline ?? node.pipeline, dot);
    if (node.pipeline.declarations.length > 0) return;
    this.#evaluator.node = node;
    const shown = value.kind === "pointer" ? indirect(value) : value;
    this.#write(
      this.#evaluator.attempt(() => {
        if (edited !== undefined) return edited.print(value, this.#evaluator);
        return shown.kind === "nil" ? "<no value>" : sprint([shown], this.#evaluator);
      }),
    );
  }

  #branches({ type, branches, otherwise }: IfNode | WithNode, dot: GoValue): Signal {
    for (const { pipeline, body } of branches) {
      const value = this.#evaluator.pipeline(pipeline, dot);
      if (isTrue(value)) return this.#list(body, type === "with" ? value : dot);
    }
    return otherwise === undefined ? undefined : this.#list(otherwise, dot);
  }

  #range({ pipeline, body, otherwise }: RangeNode, dot: GoValue): Signal {
    const value = indirect(this.#evaluator.pipeline(pipeline, dot));
    const elements = this.#elementsOf(value, pipeline.declarations.length);
    const size = this.#evaluator.variables.length;
    let isEmpty = true;
    for (const [key, element] of elements) {
      isEmpty = false;
      this.#assignElement(pipeline, key, element);
      const signal = this.#list(body, element);
      this.#evaluator.variables.length = size;
      if (signal === "break") break;
      this.#evaluator.step(pipeline);
    }
    return isEmpty && otherwise !== undefined ? this.#list(otherwise, dot) : undefined;
  }

  /** What the pipeline declared is the innermost variable of its name. */
  #assignElement({ declarations }: Pipeline, key: GoValue, element: GoValue): void {
    for (const [index, { name }] of declarations.entries()) {
      this.#evaluator.assign(name, index === 0 && declarations.length > 1 ? key : element);
    }
  }

  *#elementsOf(value: GoValue, variables: number): Iterable<readonly [key: GoValue, element: GoValue]> {
    switch (value.kind) {
      case "nil":
        return;
      case "slice":
        for (const [index, item] of value.items.entries()) yield [goInt(index), elementOf(value, item)];
        return;
      case "map":
        for (const [key, item] of sortedEntries(value)) yield [goString(key), elementOf(value, item)];
        return;
      case "int":
      case "uint": {
        const shown = this.#evaluator.attempt(() => sprint([value], this.#evaluator));
        if (variables > 1) this.#evaluator.fail(`can't use ${shown} to iterate over more than one variable`);
        for (let at = 0n; at < value.value; at++) yield [goInt(at), { ...value, value: at }];
        return;
      }
      default: {
        const shown = this.#evaluator.attempt(() => sprint([value], this.#evaluator));
        this.#evaluator.fail(`range can't iterate over ${shown}`);
      }
    }
  }

  #call(node: TemplateNode | BlockNode, dot: GoValue): void {
    const name = this.#edits?.calls.get(node) ?? node.name;
    const edits = this.#program.edits?.get(name);
    const template = edits?.template ?? this.#program.templates.get(name);
    if (template === undefined) return this.#evaluator.fail(`template ${quoteGo(name)} not defined`);
    const value = node.pipeline === undefined ? NIL : this.#evaluator.pipeline(node.pipeline, dot);
    const outer = {
      template: this.#evaluator.template,
      edits: this.#edits,
      variables: this.#evaluator.variables,
    };
    this.#evaluator.nested(() => {
      this.#evaluator.template = template;
      this.#edits = edits;
      this.#evaluator.variables = [{ name: "$", value }];
      this.#list(template.body, value);
    });
    this.#evaluator.template = outer.template;
    this.#edits = outer.edits;
    this.#evaluator.variables = outer.variables;
  }
}
