import type { Result } from "../../../../base/result.js";
import { err, ok } from "../../../../base/result.js";
import type {
  ActionNode,
  BlockNode,
  GoTemplateNode,
  IfNode,
  List,
  RangeNode,
  TemplateNode,
  TextNode,
  WithNode,
} from "../../ast.js";
import { printPipeline } from "../../printer.js";
import { quoteGo } from "../../strconv.js";
import { type ExecutionError, errorAt, goLocation, goPosition } from "../errors.js";
import type { EditedPrinter, TemplateEdits, TemplateLimits } from "../program.js";
import type { TemplateBody, TemplateSet } from "../template-source.js";
import {
  type Context,
  type EscapeProblem,
  errorContext,
  nameInContext,
  nudge,
  printContext,
  sameContext,
  TEXT_CONTEXT,
  unsupportedContext,
} from "./context.js";
import { escapersFor, PREDEFINED, planPrinter } from "./escape-plan.js";
import { TextReader } from "./text-reader.js";

/**
 * Finds out in which context each node of the template, and of all that it calls, stands, and what has to happen to it
 * there. Fails where that cannot be told, as Go does.
 */
export function escapeTemplate(
  main: TemplateBody,
  templates: TemplateSet,
  limits: TemplateLimits,
): Result<ReadonlyMap<string, TemplateEdits>, ExecutionError> {
  const escaper = new Escaper(new Map([...templates, [main.name, main]]), limits);
  const context = escaper.call(TEXT_CONTEXT, main.name, undefined);
  const { problem } = context;
  if (problem !== undefined) return err(describe(problem, main));
  if (context.state !== "stateText") {
    const description = `ends in a non-text context: ${printContext(context)}`;
    return err(describe({ description }, main));
  }
  return ok(escaper.edits);
}

function describe(
  { description, at, loop, isUnsupported = false }: EscapeProblem,
  main: TemplateBody,
): ExecutionError {
  const { source } = main;
  const code = isUnsupported ? "unsupported" : "escape";
  if (at !== undefined) {
    const location = goLocation(at.source, goPosition(at.node));
    return errorAt(code, at.source, at.node.span, `html/template:${location}: ${description}`);
  }
  if (loop !== undefined) {
    const line = loop.source.text.slice(0, loop.node.span.start).split("\n").length;
    return errorAt(code, loop.source, loop.node.span, `html/template:${main.name}:${line}: ${description}`);
  }
  const name = main.name === "" ? "" : `${main.name}:`;
  return errorAt(code, source, { start: 0, end: source.text.length }, `html/template:${name} ${description}`);
}

interface MutableEdits extends TemplateEdits {
  readonly texts: Map<GoTemplateNode, string>;
  readonly printers: Map<ActionNode, EditedPrinter>;
  readonly calls: Map<TemplateNode | BlockNode, string>;
}

/** What is known so far; kept apart while a guess is tried. */
interface Inferences {
  /** The context behind each template, by its name in its context. */
  readonly outputs: Map<string, Context>;
  readonly called: Set<string>;
  readonly edits: Map<string, MutableEdits>;
}

interface Loop {
  readonly breaks: Exit[];
  readonly continues: Exit[];
}

interface Exit {
  readonly context: Context;
  readonly node: GoTemplateNode;
}

class Escaper {
  readonly #templates: TemplateSet;
  readonly #limits: TemplateLimits;
  #inferences: Inferences = { outputs: new Map(), called: new Set(), edits: new Map() };
  /** Of the template that is being read. */
  #current: MutableEdits | undefined;
  #loops: Loop[] = [];
  #steps = 0;
  #depth = 0;

  constructor(templates: TemplateSet, limits: TemplateLimits) {
    this.#templates = templates;
    this.#limits = limits;
  }

  get edits(): ReadonlyMap<string, TemplateEdits> {
    return this.#inferences.edits;
  }

  /** The context behind a call of the template. */
  call(context: Context, name: string, node: GoTemplateNode | undefined): Context {
    const inContext = nameInContext(name, context);
    this.#inferences.called.add(inContext);
    const known = this.#inferences.outputs.get(inContext);
    if (known !== undefined) return known;
    const template = this.#templates.get(name);
    if (template === undefined) return errorContext(`no such template ${quoteGo(name)}`, this.#place(node));
    if (this.#depth >= this.#limits.depth) return this.#overLimit("depth", node);
    this.#depth++;
    const behind = this.#output(context, template, inContext);
    this.#depth--;
    return behind;
  }

  #place(node: GoTemplateNode | undefined): EscapeProblem["at"] {
    const source = this.#current?.template.source;
    return node === undefined || source === undefined ? undefined : { node, source };
  }

  #overLimit(limit: "depth" | "steps", node: GoTemplateNode | undefined): Context {
    const context = unsupportedContext(
      `over the limit of ${this.#limits[limit]} ${limit === "depth" ? "levels" : "steps"}`,
    );
    const at = this.#place(node);
    return at === undefined || context.problem === undefined
      ? context
      : { ...context, problem: { ...context.problem, at } };
  }

  #output(context: Context, template: TemplateBody, name: string): Context {
    const first = this.#body(context, template, name);
    if (first.isCertain) return first.context;
    // A template that calls itself: try what it seemed to lead to.
    const second = this.#body(first.context, template, name);
    if (second.isCertain) return second.context;
    if (first.context.state === "stateError") return first.context;
    return errorContext(`cannot compute output context for template ${name}`, {
      node: { type: "text", text: "", span: template.body.span },
      source: template.source,
    });
  }

  /** Reads a body, guessing that it leads to where it starts; that matters only when it calls itself. */
  #body(
    context: Context,
    template: TemplateBody,
    name: string,
  ): { readonly context: Context; readonly isCertain: boolean } {
    this.#inferences.outputs.set(name, context);
    const outer = { current: this.#current, loops: this.#loops };
    const edits = {
      template: { ...template, name },
      texts: new Map(),
      printers: new Map(),
      calls: new Map(),
    };
    this.#loops = [];
    const tried = this.#try(() => {
      this.#current = edits;
      this.#inferences.edits.set(name, edits);
      return this.#list(context, template.body);
    });
    this.#current = outer.current;
    this.#loops = outer.loops;
    const isError = tried.context.state === "stateError";
    const isCertain = !isError && (!tried.inferences.called.has(name) || sameContext(context, tried.context));
    if (isCertain) this.#adopt(tried.inferences);
    return { context: tried.context, isCertain };
  }

  #try(read: () => Context): { readonly context: Context; readonly inferences: Inferences } {
    const outer = this.#inferences;
    this.#steps += outer.outputs.size;
    const inferences = {
      outputs: new Map(outer.outputs),
      called: new Set<string>(),
      edits: new Map<string, MutableEdits>(),
    };
    this.#inferences = inferences;
    const context = read();
    this.#inferences = outer;
    return { context, inferences };
  }

  #adopt({ outputs, called, edits }: Inferences): void {
    for (const [name, output] of outputs) this.#inferences.outputs.set(name, output);
    for (const name of called) this.#inferences.called.add(name);
    for (const [name, edit] of edits) this.#inferences.edits.set(name, edit);
  }

  #list(start: Context, { nodes }: List): Context {
    let context = start;
    for (const node of nodes) {
      this.#steps++;
      if (this.#steps > this.#limits.steps) return this.#overLimit("steps", node);
      context = this.#node(context, node);
      if (context.state === "stateDead") break;
    }
    return context;
  }

  #node(context: Context, node: GoTemplateNode): Context {
    switch (node.type) {
      case "text":
        return this.#text(context, node);
      case "action":
        return this.#action(context, node);
      case "if":
      case "with":
        return this.#branches(context, node, 0);
      case "range":
        return this.#range(context, node);
      case "template":
      case "block": {
        const behind = this.call(context, node.name, node);
        const name = nameInContext(node.name, context);
        if (name !== node.name) this.#current?.calls.set(node, name);
        return behind;
      }
      case "break":
        this.#loops.at(-1)?.breaks.push({ context, node });
        return { ...TEXT_CONTEXT, state: "stateDead" };
      case "continue":
        this.#loops.at(-1)?.continues.push({ context, node });
        return { ...TEXT_CONTEXT, state: "stateDead" };
      case "comment":
      case "define":
        return context;
    }
    return node satisfies never;
  }

  #branches(context: Context, node: IfNode | WithNode, index: number): Context {
    const branch = node.branches[index];
    if (branch === undefined)
      return node.otherwise === undefined ? context : this.#list(context, node.otherwise);
    const taken = this.#list(context, branch.body);
    return this.#join(taken, this.#branches(context, node, index + 1), node);
  }

  #range(context: Context, node: RangeNode): Context {
    let loop: Loop = { breaks: [], continues: [] };
    this.#loops.push(loop);
    let behind = this.#list(context, node.body);
    this.#loops.pop();
    if (behind.state !== "stateError") behind = this.#joinExits(behind, loop, node);
    if (behind.state === "stateError") return behind;
    // The body runs again where it left off.
    loop = { breaks: [], continues: [] };
    this.#loops.push(loop);
    const again = this.#try(() => this.#list(behind, node.body)).context;
    this.#loops.pop();
    behind = this.#join(behind, again, node);
    if (behind.state === "stateError") return this.#explain(behind, "on range loop re-entry", node);
    behind = this.#joinExits(behind, loop, node);
    if (behind.state === "stateError") return behind;
    const otherwise = node.otherwise === undefined ? context : this.#list(context, node.otherwise);
    return this.#join(behind, otherwise, node);
  }

  #joinExits(start: Context, { breaks, continues }: Loop, node: RangeNode): Context {
    let context = start;
    for (const exit of [...breaks, ...continues]) {
      context = this.#join(context, exit.context, node, exit.node);
      if (context.state === "stateError")
        return this.#explain(context, `at range loop ${exit.node.type}`, exit.node);
    }
    return context;
  }

  #explain(context: Context, where: string, node: GoTemplateNode): Context {
    const { problem } = context;
    if (problem === undefined || problem.isUnsupported === true) return context;
    const loop = this.#place(node);
    const description = `${where}: ${problem.description}`;
    return { ...context, problem: { ...problem, description, ...(loop === undefined ? {} : { loop }) } };
  }

  /** The context behind two branches, which has to be the same. */
  #join(a: Context, b: Context, node: IfNode | WithNode | RangeNode, at: GoTemplateNode = node): Context {
    const joined = joinContexts(a, b);
    if (joined !== undefined) return joined;
    const contexts = `${printContext(a)}, ${printContext(b)}`;
    return errorContext(`{{${node.type}}} branches end in different contexts: ${contexts}`, this.#place(at));
  }

  #action(before: Context, node: ActionNode): Context {
    if (node.pipeline.declarations.length > 0) return before;
    const context = nudge(before);
    const { commands } = node.pipeline;
    for (const [index, { operands }] of commands.entries()) {
      const [first] = operands;
      if (first?.type !== "function" || !PREDEFINED.has(first.name)) continue;
      const isUnquotedHtml =
        context.state === "stateAttr" && context.delimiter === "delimSpaceOrTagEnd" && first.name === "html";
      if (index < commands.length - 1 || isUnquotedHtml) {
        const name = quoteGo(first.name);
        return errorContext(`predefined escaper ${name} disallowed in template`, this.#place(node));
      }
    }
    if (context.state === "stateError") return context;
    const plan = escapersFor(context, `{{${printPipeline(node.pipeline)}}}`);
    if ("problem" in plan) {
      const at = this.#place(node);
      return {
        ...TEXT_CONTEXT,
        state: "stateError",
        problem: { ...plan.problem, ...(at === undefined ? {} : { at }) },
      };
    }
    this.#current?.printers.set(node, planPrinter(node.pipeline, plan.escapers));
    return plan.context;
  }

  #text(start: Context, node: TextNode): Context {
    const text = node.text;
    const reader = new TextReader(text);
    let context = start;
    for (let at = 0; at < text.length && context.state !== "stateError"; ) {
      const [next, end] = reader.next(context, at);
      reader.keep(context, next, at, end);
      this.#steps++;
      if (this.#steps > this.#limits.steps) return this.#overLimit("steps", node);
      context = next;
      at = end;
    }
    const edited = reader.finish(context);
    if (edited !== undefined && context.state !== "stateError") this.#current?.texts.set(node, edited);
    return context;
  }
}

function joinContexts(a: Context, b: Context): Context | undefined {
  if (a.state === "stateError") return a;
  if (b.state === "stateError") return b;
  if (a.state === "stateDead") return b;
  if (b.state === "stateDead") return a;
  if (sameContext(a, b)) return a;
  if (sameContext({ ...a, urlPart: b.urlPart }, b)) return { ...a, urlPart: "urlPartUnknown" };
  if (sameContext({ ...a, js: b.js }, b)) return { ...a, js: "jsCtxUnknown" };
  // In front of a value, and inside of it: `<p title={{if .C}}{{.}}{{end}}>`.
  const [c, d] = [nudge(a), nudge(b)];
  return sameContext(a, c) && sameContext(b, d) ? undefined : joinContexts(c, d);
}
