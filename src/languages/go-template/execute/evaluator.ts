import type { Command, FieldName, List, NumberNode, Operand, Pipeline } from "../ast.js";
import { printOperand, printPipeline } from "../printer.js";
import { quoteGo } from "../strconv.js";
import { AND, OR } from "./builtins.js";
import { type ErrorNode, type ExecutionError, executionError } from "./errors.js";
import { bind, canBeNil, integerOf, isAssignable, isFloatSyntax, MAX_INT } from "./literals.js";
import type { Program } from "./program.js";
import type { TemplateBody } from "./template-source.js";
import {
  ANY,
  CallFailure,
  elementOf,
  type GoFunction,
  type GoType,
  type GoValue,
  goBool,
  goFloat,
  goInt,
  goString,
  indirect,
  isTrue,
  type Meter,
  NIL,
  unwrap,
  zeroValue,
} from "./value.js";

/** Ends a run; `runTemplate` turns it into a result. */
export class Stop extends Error {
  readonly error: ExecutionError;

  constructor(error: ExecutionError) {
    super(error.message);
    this.error = error;
  }
}

export interface Variable {
  readonly name: string;
  value: GoValue;
}

/** Computes what pipelines give, within the limits of the run. */
export class Evaluator implements Meter {
  readonly #program: Program;
  /** What is being run, for errors. */
  template: TemplateBody;
  node: ErrorNode;
  /** The innermost last. */
  variables: Variable[];
  #steps = 0;
  #depth = 0;

  constructor(program: Program, template: TemplateBody, data: GoValue) {
    this.#program = program;
    this.template = template;
    this.node = emptyPipeline(template.body);
    this.variables = [{ name: "$", value: data }];
  }

  get maxText(): number {
    return this.#program.limits.output;
  }

  charge(steps: number): void {
    this.#steps += steps;
    if (this.#steps > this.#program.limits.steps) {
      throw new CallFailure(`over the limit of ${this.#program.limits.steps} steps`, "limit_exceeded");
    }
  }

  fail(message: string, code: ExecutionError["code"] = "execution"): never {
    throw new Stop(executionError(code, this.template, this.node, message));
  }

  /** Runs what may fail with a {@link CallFailure}. */
  attempt<Value>(run: () => Value, describe: (message: string) => string = (message) => message): Value {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      const described = describe(error.message);
      return this.fail(error.code === "execution" ? described : error.message, error.code);
    }
  }

  step(node: ErrorNode): void {
    this.node = node;
    this.attempt(() => this.charge(1));
  }

  nested<Value>(run: () => Value): Value {
    const { depth } = this.#program.limits;
    if (this.#depth >= depth) this.fail(`over the limit of ${depth} levels`, "limit_exceeded");
    this.#depth++;
    const value = run();
    this.#depth--;
    return value;
  }

  pipeline(pipeline: Pipeline, dot: GoValue): GoValue {
    this.step(pipeline);
    const [first, ...rest] = pipeline.commands;
    let result = first === undefined ? NIL : unwrap(this.#command(first, dot, undefined));
    for (const command of rest) result = unwrap(this.#command(command, dot, result));
    for (const { name } of pipeline.declarations) {
      if (pipeline.isAssignment) this.assign(name, result);
      else this.variables.push({ name, value: result });
    }
    return result;
  }

  #variable(name: string): Variable {
    const variable = this.variables.findLast((each) => each.name === name);
    return variable ?? this.fail(`undefined variable: ${name}`);
  }

  assign(name: string, value: GoValue): void {
    this.#variable(name).value = value;
  }

  #command({ operands, ...command }: Command, dot: GoValue, piped: GoValue | undefined): GoValue {
    const [first, ...rest] = operands;
    if (first === undefined) return NIL;
    switch (first.type) {
      case "field":
        return this.#field(first, dot, rest, piped);
      case "variable":
        return this.#variableNode(first, dot, rest, piped);
      case "chain":
        return this.#chain(first, dot, rest, piped);
      case "function":
        this.node = first;
        return this.#function(first.name, { operands, ...command }, dot, rest, piped);
    }
    const hasArguments = rest.length > 0 || piped !== undefined;
    if (first.type === "pipeline") {
      if (hasArguments) this.fail(`can't give argument to non-function ${printPipeline(first)}`);
      return this.nested(() => this.pipeline(first, dot));
    }
    this.node = first;
    if (hasArguments) this.fail(`can't give argument to non-function ${printOperand(first)}`);
    switch (first.type) {
      case "nil":
        return this.fail("nil is not a command");
      case "dot":
        return dot;
      default:
        return this.#literal(first);
    }
  }

  #literal(operand: Extract<Operand, { readonly type: "bool" | "string" | "number" }>): GoValue {
    switch (operand.type) {
      case "bool":
        return goBool(operand.value);
      case "string":
        return goString(operand.value);
      case "number":
        return this.#constant(operand);
    }
    return operand satisfies never;
  }

  /** A number where nothing says what type it has to be. */
  #constant(node: NumberNode): GoValue {
    this.node = node;
    const { text, value } = node;
    if (text.endsWith("i")) this.fail("complex numbers are not supported", "unsupported");
    if (isFloatSyntax(text)) return goFloat(value);
    const integer = integerOf(node);
    if (integer === undefined || integer > MAX_INT) return this.fail(`${text} overflows int`);
    return goInt(integer);
  }

  #field(
    node: Extract<Operand, { readonly type: "field" }>,
    dot: GoValue,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    this.node = node;
    return this.#fields(dot, node.fields, node, dot, args, piped);
  }

  #variableNode(
    node: Extract<Operand, { readonly type: "variable" }>,
    dot: GoValue,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    this.node = node;
    const { value } = this.#variable(node.name);
    if (node.fields.length > 0) return this.#fields(value, node.fields, node, dot, args, piped);
    if (args.length > 0 || piped !== undefined) {
      this.fail(`can't give argument to non-function ${printOperand(node)}`);
    }
    return value;
  }

  #chain(
    node: Extract<Operand, { readonly type: "chain" }>,
    dot: GoValue,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    this.node = node;
    return this.#fields(this.#argument(node.operand, ANY, dot), node.fields, node, dot, args, piped);
  }

  /** Goes from field to field; only the last one may be a method with arguments. */
  #fields(
    start: GoValue,
    fields: readonly FieldName[],
    node: Operand,
    dot: GoValue,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    let value = start;
    for (const [index, { name }] of fields.entries()) {
      const isLast = index === fields.length - 1;
      value = this.#evaluateField(value, name, node, dot, isLast ? args : [], isLast ? piped : undefined);
    }
    return value;
  }

  #evaluateField(
    receiver: GoValue,
    name: string,
    node: Operand,
    dot: GoValue,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    const { missingKey } = this.#program;
    if (receiver.kind === "nil") {
      if (missingKey === "error") this.fail(`nil data; no entry for key ${quoteGo(name)}`);
      return NIL;
    }
    const value = indirect(receiver);
    if (value.kind === "interface" || value.kind === "nil") {
      return this.fail(`nil pointer evaluating ${receiver.type.name}.${name}`);
    }
    const method = value.type.methods?.get(name);
    if (method !== undefined) return this.#invoke(bind(method, value), name, node, dot, args, piped);
    const hasArguments = args.length > 0 || piped !== undefined;
    const field = value.kind === "struct" ? value.fields.get(name) : undefined;
    if (field !== undefined) {
      if (hasArguments) this.fail(`${name} has arguments but cannot be invoked as function`);
      return field;
    }
    if (value.type.unexported?.has(name)) {
      this.fail(`${name} is an unexported field of struct type ${receiver.type.name}`);
    }
    if (value.kind !== "map") {
      return this.fail(`can't evaluate field ${name} in type ${receiver.type.name}`);
    }
    if (hasArguments) this.fail(`${name} is not a method but has arguments`);
    const element = value.entries.get(name);
    if (element !== undefined) return elementOf(value, element);
    if (missingKey === "error") this.fail(`map has no entry for key ${quoteGo(name)}`);
    return missingKey === "zero" ? zeroValue(value.type.element ?? ANY) : NIL;
  }

  #function(
    name: string,
    node: Command | Operand,
    dot: GoValue,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    const callee = this.#program.functions.get(name);
    if (callee === undefined) return this.fail(`${quoteGo(name)} is not a defined function`);
    return this.#invoke(callee, name, node, dot, args, piped);
  }

  #invoke(
    callee: GoFunction,
    name: string,
    node: ErrorNode,
    dot: GoValue,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    const { parameters, isVariadic = false } = callee;
    const count = args.length + (piped === undefined ? 0 : 1);
    const fixed = parameters.length - (isVariadic ? 1 : 0);
    if (isVariadic ? count < fixed : count !== fixed) {
      const wanted = isVariadic ? `want at least ${fixed} got ${args.length}` : `want ${fixed} got ${count}`;
      this.fail(`wrong number of args for ${name}: ${wanted}`);
    }
    if (callee.results !== undefined) {
      this.fail(`can't call method/function ${quoteGo(name)} with ${callee.results} results`);
    }
    if (callee === AND || callee === OR) return this.#decide(callee === OR, dot, args, piped);
    const typeAt = (index: number): GoType => parameters[Math.min(index, parameters.length - 1)] ?? ANY;
    const values = args.map((arg, index) => this.#argument(arg, typeAt(index), dot));
    if (piped !== undefined) values.push(this.#checked(piped, typeAt(values.length)));
    return this.attempt(
      () => {
        const result = callee.run(values, this);
        if (result.kind === "string" && result.value.length > this.maxText) {
          throw new CallFailure(`over the limit of ${this.maxText} characters`, "limit_exceeded");
        }
        return result;
      },
      (message) => {
        this.node = node;
        return `error calling ${name}: ${message}`;
      },
    );
  }

  /** `and` and `or`: the first argument that decides, or the last one. */
  #decide(stopsAt: boolean, dot: GoValue, args: readonly Operand[], piped: GoValue | undefined): GoValue {
    let value: GoValue = NIL;
    for (const arg of args) {
      value = this.#argument(arg, ANY, dot);
      if (isTrue(value) === stopsAt) return value;
    }
    return piped ?? value;
  }

  /** An argument as a value of the parameter's type. */
  #argument(operand: Operand, type: GoType, dot: GoValue): GoValue {
    this.node = operand;
    switch (operand.type) {
      case "dot":
        return this.#checked(dot, type);
      case "nil":
        if (!canBeNil(type)) this.fail(`cannot assign nil to ${type.name}`);
        return type.kind === "interface" ? NIL : zeroValue(type);
      case "field":
        return this.#checked(this.#field(operand, dot, [], undefined), type);
      case "variable":
        return this.#checked(this.#variableNode(operand, dot, [], undefined), type);
      case "chain":
        return this.#checked(this.#chain(operand, dot, [], undefined), type);
      case "pipeline":
        return this.#checked(
          this.nested(() => this.pipeline(operand, dot)),
          type,
        );
      case "function":
        return this.#checked(this.#function(operand.name, operand, dot, [], undefined), type);
    }
    if (type.kind === "interface") return this.#literal(operand);
    return this.#typedLiteral(operand, type);
  }

  #typedLiteral(
    operand: Extract<Operand, { readonly type: "bool" | "number" | "string" }>,
    type: GoType,
  ): GoValue {
    const shown = printOperand(operand);
    switch (type.kind) {
      case "bool":
        if (operand.type === "bool") return { kind: "bool", type, value: operand.value };
        return this.fail(`expected bool; found ${shown}`);
      case "string":
        if (operand.type === "string") return { kind: "string", type, value: operand.value };
        return this.fail(`expected string; found ${shown}`);
      case "float":
        if (operand.type === "number") return { kind: "float", type, value: operand.value };
        return this.fail(`expected float; found ${shown}`);
      case "int": {
        const value = operand.type === "number" ? integerOf(operand) : undefined;
        if (value !== undefined && value <= MAX_INT) return { kind: "int", type, value };
        return this.fail(`expected integer; found ${shown}`);
      }
      default:
        return this.fail(`can't handle ${shown} for arg of type ${type.name}`);
    }
  }

  /** The value, when a parameter of the type takes it. */
  #checked(value: GoValue, type: GoType): GoValue {
    const inner = unwrap(value);
    if (type.kind === "interface") return inner;
    if (inner.kind === "nil") {
      if (value.kind === "interface")
        this.fail(`wrong type for value; expected ${type.name}; got interface {}`);
      if (!canBeNil(type)) this.fail(`invalid value; expected ${type.name}`);
      return zeroValue(type);
    }
    if (isAssignable(inner.type, type)) return inner;
    const { element } = inner.type;
    if (inner.kind === "pointer" && element !== undefined && isAssignable(element, type)) {
      if (inner.target.kind === "nil") this.fail(`dereference of nil pointer of type ${type.name}`);
      return inner.target;
    }
    return this.fail(`wrong type for value; expected ${type.name}; got ${inner.type.name}`);
  }
}

function emptyPipeline({ span }: List): Pipeline {
  return { type: "pipeline", declarations: [], isAssignment: false, commands: [], span };
}
