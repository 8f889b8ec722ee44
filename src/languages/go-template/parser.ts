import type { Span } from "../../base/position.js";
import type {
  BlockNode,
  Branch,
  BreakNode,
  Command,
  DefineNode,
  FieldName,
  GoTemplateNode,
  IfNode,
  List,
  Operand,
  Pipeline,
  RangeNode,
  TemplateNode,
  VariableName,
  WithNode,
} from "./ast.js";
import type { TemplateError, TemplateErrorCode } from "./errors.js";
import { KEYWORDS, lexGoTemplate, type Token, type TokenType } from "./lexer.js";
import { VariableScope } from "./scope.js";
import { type GoNumber, parseGoComplex, parseGoNumber, quoteGo, unquoteGo } from "./strconv.js";

export interface ParseGoTemplateOptions {
  /** All functions a template may name, the built-in ones included. */
  readonly functions: ReadonlyMap<string, unknown>;
  /** Variables that are declared in front of the text, such as `$labels`. */
  readonly variables?: readonly string[];
}

/** A named template, from `define` or `block`. */
export type TemplateDefinition = DefineNode | BlockNode;

export interface GoTemplate {
  readonly root: List;
  readonly definitions: ReadonlyMap<string, TemplateDefinition>;
  /** In the order of the text; the first is the one Go stops at. */
  readonly errors: readonly TemplateError[];
}

/** Control structures and parentheses inside each other; Go itself stops at 10,000 parentheses. */
export const MAX_TEMPLATE_DEPTH = 500;
/** Behind this many errors nothing more is read. */
const MAX_ERRORS = 100;

/** Parses a Go `text/template`. Never throws; what is broken is left out of the tree. */
export function parseGoTemplate(text: string, options: ParseGoTemplateOptions): GoTemplate {
  return new TemplateParser(text, options).parse();
}

/** What Go keeps per template: the main one and each `define` or `block`. */
interface TemplateState {
  readonly variables: VariableScope;
  rangeDepth: number;
  /** Line of the `{{` being parsed, or 0. */
  actionLine: number;
  /** Line of the last token that was read for this template. */
  line: number;
}

/** The `{{end}}` or `{{else}}` a list ended at. */
type Terminator = Span & ({ readonly type: "end" } | { readonly type: "else" });

interface ListResult {
  readonly list: List;
  /** Absent at the end of the text. */
  readonly terminator: Terminator | undefined;
}

const OPERAND_STARTS: ReadonlySet<TokenType> = new Set([
  "bool",
  "char-constant",
  "complex",
  "dot",
  "field",
  "identifier",
  "number",
  "nil",
  "raw-string",
  "string",
  "variable",
  "left-paren",
]);
const ANGLE_TOKENS: ReadonlySet<TokenType> = new Set([...KEYWORDS, "dot", "nil"]);
const NOT_EXECUTABLE: ReadonlySet<string | undefined> = new Set(["bool", "dot", "nil", "number", "string"]);
const AFTER_FIRST_RANGE_VARIABLE: ReadonlySet<TokenType> = new Set([
  "variable",
  "right-delimiter",
  "right-paren",
]);
const LEXER_ERRORS: readonly (readonly [string, TemplateErrorCode])[] = [
  ["unclosed action", "unclosed_action"],
  ["unclosed comment", "unclosed_comment"],
  ["comment ends", "unclosed_comment"],
  ["unclosed left paren", "unclosed_paren"],
  ["unexpected right paren", "unexpected_paren"],
  ["unterminated", "unterminated_literal"],
  ["bad number", "bad_literal"],
];
const FIRST_CHAR = /^'(\\(?:x..|u.{4}|U.{8}|[0-7]{3}|.)|[^\\'])/su;

class TemplateParser {
  readonly #tokens: readonly Token[];
  readonly #functions: ReadonlyMap<string, unknown>;
  readonly #definitions = new Map<string, TemplateDefinition>();
  readonly #errors: TemplateError[] = [];
  #template: TemplateState;
  #at = 0;
  /** Tokens Go would have read from its lexer. */
  #read = 0;
  #depth = 0;
  /** The action being parsed is broken; it ends at its right delimiter. */
  #failed = false;
  #stopped = false;

  constructor(text: string, { functions, variables = [] }: ParseGoTemplateOptions) {
    this.#tokens = lexGoTemplate(text);
    this.#functions = functions;
    this.#template = newTemplate(variables);
  }

  parse(): GoTemplate {
    const start = this.#peek().start;
    const nodes: GoTemplateNode[] = [];
    while (this.#peek().type !== "eof") {
      const node = this.#definition() ?? this.#textOrAction();
      if (node === undefined) continue;
      if (node.type === "end" || node.type === "else") {
        this.#error("unexpected_end", `unexpected {{${node.type}}}`, node);
        this.#skipAction();
      } else nodes.push(node);
    }
    const root: List = { type: "list", nodes, span: { start, end: this.#peek().end } };
    return { root, definitions: this.#definitions, errors: this.#errors };
  }

  /** Stops looking at the tokens once it is pointless; only the end is left then. */
  #tokenAt(index: number): Token {
    const last = this.#tokens.length - 1;
    const wanted = this.#stopped ? last : Math.min(index, last);
    // The lexer always ends with `eof`.
    return this.#tokens[wanted] as Token;
  }

  #peek(): Token {
    const token = this.#tokenAt(this.#at);
    if (this.#at >= this.#read) {
      // Go skips comments while it reads, so it has already seen what follows one.
      let next = this.#at;
      while (this.#tokenAt(next).type === "comment") next++;
      this.#read = next + 1;
      this.#template.line = this.#tokenAt(next).line;
    }
    return token;
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #nextNonSpace(): Token {
    const token = this.#next();
    return token.type === "space" ? this.#next() : token;
  }

  #peekNonSpace(): Token {
    if (this.#peek().type === "space") this.#at++;
    return this.#peek();
  }

  /** The end of the last token that was taken. */
  get #end(): number {
    return this.#tokenAt(this.#at - 1).end;
  }

  #error(code: TemplateErrorCode, message: string, { start, end }: Span, actionLine?: number): void {
    if (this.#stopped) return;
    const { line } = this.#template;
    const error = { code, message, span: { start, end }, line };
    this.#errors.push(actionLine === undefined ? error : { ...error, actionLine });
    if (this.#errors.length >= MAX_ERRORS) this.#stopped = true;
  }

  #fail(code: TemplateErrorCode, message: string, span: Span): undefined {
    this.#error(code, message, span);
    this.#failed = true;
  }

  #unexpected(token: Token, context: string): undefined {
    if (token.type !== "error") {
      const code = token.type === "eof" ? "unexpected_eof" : "unexpected_token";
      return this.#fail(code, `unexpected ${describeToken(token)} in ${context}`, token);
    }
    const code = LEXER_ERRORS.find(([start]) => token.value.startsWith(start))?.[1] ?? "bad_character";
    const { actionLine } = this.#template;
    this.#error(
      code,
      token.value,
      token,
      actionLine === 0 || actionLine === token.line ? undefined : actionLine,
    );
    this.#failed = true;
  }

  #expect(type: TokenType, context: string): boolean {
    const token = this.#nextNonSpace();
    if (token.type !== type) this.#unexpected(token, context);
    return token.type === type;
  }

  /** Goes to the end of the action that is being read. */
  #skipAction(): void {
    while (this.#tokenAt(this.#at - 1).type !== "right-delimiter" && this.#peek().type !== "eof") this.#at++;
    this.#failed = false;
  }

  /** One level down; `undefined` when that is too deep, which ends the whole parse. */
  #nested<Value>(message: string, span: Span, parse: () => Value): Value | undefined {
    if (this.#depth >= MAX_TEMPLATE_DEPTH) {
      this.#fail("too_deep", message, span);
      this.#stopped = true;
      return undefined;
    }
    this.#depth++;
    const value = parse();
    this.#depth--;
    return value;
  }

  #list(): ListResult {
    const start = this.#peekNonSpace().start;
    const nodes: GoTemplateNode[] = [];
    while (this.#peekNonSpace().type !== "eof") {
      const { end } = this.#tokenAt(this.#at - 1);
      const node = this.#textOrAction();
      if (node === undefined) continue;
      if (node.type === "end" || node.type === "else") {
        return { list: { type: "list", nodes, span: { start, end } }, terminator: node };
      }
      nodes.push(node);
    }
    const eof = this.#peek();
    this.#error("unexpected_eof", "unexpected EOF", eof);
    return { list: { type: "list", nodes, span: { start, end: eof.end } }, terminator: undefined };
  }

  /** A list that only `{{end}}` may close; `message` says what to say of an `{{else}}`. */
  #listUntilEnd(message: string, template?: TemplateState): List {
    const outer = this.#template;
    for (;;) {
      this.#template = template ?? outer;
      const { list, terminator } = this.#list();
      this.#template = outer;
      if (terminator?.type !== "else") return list;
      this.#error("unexpected_end", message, terminator);
      this.#skipAction();
    }
  }

  #textOrAction(): GoTemplateNode | Terminator | undefined {
    const token = this.#nextNonSpace();
    const { start, end, value } = token;
    if (token.type === "text" || token.type === "comment") {
      return { type: token.type, text: value, span: { start, end } };
    }
    if (token.type === "left-delimiter") {
      this.#template.actionLine = token.line;
      const node = this.#action(token);
      this.#template.actionLine = 0;
      return node;
    }
    this.#unexpected(token, "input");
    if (token.type !== "error") this.#skipAction();
    this.#failed = false;
    return undefined;
  }

  #action(left: Token): GoTemplateNode | Terminator | undefined {
    const token = this.#nextNonSpace();
    switch (token.type) {
      case "block":
        return this.#block(left);
      case "break":
      case "continue":
        return this.#break(token.type, left);
      case "define":
        // Go expects a command here; reading the definition all the same keeps its `end` from being one too many.
        this.#unexpected(token, "command");
        this.#failed = false;
        return this.#nested("template nests too deeply", left, () => this.#define(left));
      case "else":
        return this.#else(left);
      case "end":
        if (!this.#expect("right-delimiter", "end")) this.#skipAction();
        return { type: "end", start: left.start, end: this.#end };
      case "if":
      case "with":
      case "range":
        return this.#control(token.type, left);
      case "template":
        return this.#templateCall(left);
      default: {
        this.#at--;
        const pipeline = this.#pipeline("command", "right-delimiter");
        return { type: "action", pipeline, span: { start: left.start, end: this.#end } };
      }
    }
  }

  #break(type: BreakNode["type"], left: Token): BreakNode {
    const token = this.#nextNonSpace();
    if (token.type !== "right-delimiter") {
      this.#unexpected(token, `{{${type}}}`);
      this.#skipAction();
    } else if (this.#template.rangeDepth === 0) {
      this.#error("outside_range", `{{${type}}} outside {{range}}`, { start: left.start, end: token.end });
    }
    return { type, span: { start: left.start, end: this.#end } };
  }

  #else(left: Token): Terminator {
    const { type } = this.#peekNonSpace();
    // `else if` and `else with`: the structure that is being read takes the keyword.
    if (type !== "if" && type !== "with" && !this.#expect("right-delimiter", "else")) this.#skipAction();
    return { type: "else", start: left.start, end: this.#end };
  }

  #control(keyword: "if" | "with" | "range", left: Token): IfNode | WithNode | RangeNode | undefined {
    const { size } = this.#template.variables;
    const node = this.#nested("template nests too deeply", left, () =>
      keyword === "range" ? this.#range(left) : this.#branches(keyword, left),
    );
    this.#template.variables.restore(size);
    return node;
  }

  #branches(type: "if" | "with", left: Token): IfNode | WithNode {
    const branches: Branch[] = [];
    for (;;) {
      const pipeline = this.#pipeline(type, "right-delimiter");
      const { list: body, terminator } = this.#list();
      branches.push({ pipeline, body });
      if (terminator?.type === "else" && this.#peek().type === type) {
        this.#at++;
        continue;
      }
      const otherwise = terminator?.type === "else" ? this.#otherwise() : undefined;
      return { type, branches, otherwise, span: { start: left.start, end: this.#end } };
    }
  }

  #range(left: Token): RangeNode {
    const pipeline = this.#pipeline("range", "right-delimiter");
    this.#template.rangeDepth++;
    const { list: body, terminator } = this.#list();
    this.#template.rangeDepth--;
    const otherwise = terminator?.type === "else" ? this.#otherwise() : undefined;
    return { type: "range", pipeline, body, otherwise, span: { start: left.start, end: this.#end } };
  }

  #otherwise(): List {
    return this.#listUntilEnd("expected end; found {{else}}");
  }

  /** A `{{define}}` at the top of the text, where alone Go looks for one. */
  #definition(): DefineNode | undefined {
    if (this.#peek().type !== "left-delimiter") return undefined;
    const start = this.#at;
    const left = this.#next();
    if (this.#nextNonSpace().type === "define") return this.#define(left);
    this.#at = start;
    return undefined;
  }

  #define(left: Token): DefineNode {
    const outer = this.#template;
    this.#template = newTemplate([]);
    const name = this.#templateName("define clause");
    if (!this.#failed) this.#expect("right-delimiter", "define clause");
    this.#skipAction();
    const body = this.#listUntilEnd("unexpected {{else}} in define clause");
    const node: DefineNode = { type: "define", ...name, body, span: { start: left.start, end: this.#end } };
    this.#addDefinition(node);
    this.#template = outer;
    return node;
  }

  #block(left: Token): BlockNode | undefined {
    const name = this.#templateName("block clause");
    const pipeline = this.#failed
      ? this.#brokenPipeline()
      : this.#pipeline("block clause", "right-delimiter");
    const body = this.#nested("template nests too deeply", left, () =>
      this.#listUntilEnd("unexpected {{else}} in block clause", newTemplate([])),
    );
    if (body === undefined) return undefined;
    const node: BlockNode = {
      type: "block",
      ...name,
      pipeline,
      body,
      span: { start: left.start, end: this.#end },
    };
    this.#addDefinition(node);
    return node;
  }

  #templateCall(left: Token): TemplateNode {
    const name = this.#templateName("template clause");
    let pipeline: Pipeline | undefined;
    if (this.#failed) this.#skipAction();
    else if (this.#nextNonSpace().type !== "right-delimiter") {
      this.#at--;
      pipeline = this.#pipeline("template clause", "right-delimiter");
    }
    return { type: "template", ...name, pipeline, span: { start: left.start, end: this.#end } };
  }

  #templateName(context: string): { readonly name: string; readonly nameSpan: Span } {
    const token = this.#nextNonSpace();
    const nameSpan = { start: token.start, end: token.end };
    if (token.type !== "string" && token.type !== "raw-string") {
      this.#unexpected(token, context);
      return { name: "", nameSpan };
    }
    const name = unquoteGo(token.value);
    if (name === undefined) this.#error("bad_literal", "invalid syntax", token);
    return { name: name ?? "", nameSpan };
  }

  #addDefinition(node: TemplateDefinition): void {
    const known = this.#definitions.get(node.name);
    if (known === undefined || isEmpty(known.body)) this.#definitions.set(node.name, node);
    else if (!isEmpty(node.body)) {
      const message = `template: multiple definition of template ${quoteGo(node.name)}`;
      this.#error("duplicate_definition", message, node.nameSpan);
    }
  }

  #brokenPipeline(): Pipeline {
    const span = { start: this.#end, end: this.#end };
    this.#skipAction();
    return { type: "pipeline", declarations: [], isAssignment: false, commands: [], span };
  }

  /** Up to and including the token of type `end`. */
  #pipeline(context: string, end: "right-delimiter" | "right-paren"): Pipeline {
    const { start } = this.#peekNonSpace();
    const { declarations, isAssignment } = this.#declarations(context);
    const commands: Command[] = [];
    while (!this.#failed) {
      const token = this.#nextNonSpace();
      if (token.type === end) {
        this.#checkPipeline(commands, context, { start, end: token.end });
        break;
      }
      if (!OPERAND_STARTS.has(token.type)) this.#unexpected(token, context);
      else {
        this.#at--;
        commands.push(this.#command());
      }
    }
    if (end === "right-delimiter") this.#skipAction();
    const last = commands.at(-1)?.span.end ?? declarations.at(-1)?.span.end ?? start;
    return { type: "pipeline", declarations, isAssignment, commands, span: { start, end: last } };
  }

  #declarations(context: string): Pick<Pipeline, "declarations" | "isAssignment"> {
    const declarations: VariableName[] = [];
    while (this.#peekNonSpace().type === "variable") {
      const beforeVariable = this.#at;
      const { value: name, start, end } = this.#next();
      this.#peek();
      const next = this.#peekNonSpace();
      const isComma = next.type === "char" && next.value === ",";
      if (next.type !== "assign" && next.type !== "declare" && !isComma) {
        this.#at = beforeVariable;
        break;
      }
      this.#at++;
      declarations.push({ name, span: { start, end } });
      this.#template.variables.declare(name);
      if (!isComma) return { declarations, isAssignment: next.type === "assign" };
      if (context !== "range" || declarations.length > 1) {
        this.#fail("bad_declaration", `too many declarations in ${context}`, { start, end: next.end });
        break;
      }
      if (!AFTER_FIRST_RANGE_VARIABLE.has(this.#peekNonSpace().type)) {
        this.#fail("bad_declaration", "range can only initialize variables", { start, end: next.end });
        break;
      }
    }
    return { declarations, isAssignment: false };
  }

  #checkPipeline(commands: readonly Command[], context: string, span: Span): void {
    if (commands.length === 0) this.#error("missing_value", `missing value for ${context}`, span);
    for (const [index, command] of commands.entries()) {
      if (index === 0 || !NOT_EXECUTABLE.has(command.operands[0]?.type)) continue;
      const message = `non executable command in pipeline stage ${index + 1}`;
      this.#error("non_executable_command", message, command.span);
    }
  }

  #command(): Command {
    const { start } = this.#peekNonSpace();
    const operands: Operand[] = [];
    let end = start;
    for (;;) {
      this.#peekNonSpace();
      const operand = this.#operand();
      if (operand !== undefined) {
        operands.push(operand);
        end = operand.span.end;
      }
      if (this.#failed) break;
      const token = this.#next();
      if (token.type === "space") continue;
      if (token.type === "right-delimiter" || token.type === "right-paren") this.#at--;
      else if (token.type !== "pipe") this.#unexpected(token, "operand");
      break;
    }
    return { type: "command", operands, span: { start, end } };
  }

  /** A term and the fields behind it; `undefined` when no operand stands here. */
  #operand(): Operand | undefined {
    const node = this.#term();
    if (node === undefined || this.#failed || this.#peek().type !== "field") return node;
    const fields: FieldName[] = [];
    while (this.#peek().type === "field") fields.push(fieldName(this.#next()));
    const span = { start: node.span.start, end: this.#end };
    switch (node.type) {
      case "field":
      case "variable":
        return { ...node, fields: [...node.fields, ...fields], span };
      case "function":
      case "pipeline":
        return { type: "chain", operand: node, fields, span };
      default:
        return this.#fail("unexpected_token", `unexpected . after term ${quoteGo(termText(node))}`, span);
    }
  }

  #term(): Exclude<Operand, { readonly type: "chain" }> | undefined {
    const token = this.#nextNonSpace();
    const { start, end, value } = token;
    const span = { start, end };
    switch (token.type) {
      case "identifier":
        if (!this.#functions.has(value)) {
          this.#error("undefined_function", `function ${quoteGo(value)} not defined`, span);
        }
        return { type: "function", name: value, span };
      case "dot":
      case "nil":
        return { type: token.type, span };
      case "bool":
        return { type: "bool", value: value === "true", span };
      case "variable":
        if (!this.#template.variables.has(value)) {
          this.#error("undefined_variable", `undefined variable ${quoteGo(value)}`, span);
        }
        return { type: "variable", name: value, nameSpan: span, fields: [], span };
      case "field":
        return { type: "field", fields: [fieldName(token)], span };
      case "char-constant":
      case "complex":
      case "number": {
        const number = parseNumberToken(token);
        if (!number.ok) this.#error("bad_literal", number.message, span);
        return { type: "number", text: value, value: number.ok ? number.value : Number.NaN, span };
      }
      case "string":
      case "raw-string": {
        const text = unquoteGo(value);
        if (text === undefined) this.#error("bad_literal", "invalid syntax", span);
        return { type: "string", value: text ?? "", text: value, span };
      }
      case "left-paren": {
        const pipeline = this.#nested("max expression depth exceeded", span, () =>
          this.#pipeline("parenthesized pipeline", "right-paren"),
        );
        return pipeline === undefined ? undefined : { ...pipeline, span: { start, end: this.#end } };
      }
      default:
        this.#at--;
        return undefined;
    }
  }
}

function newTemplate(variables: readonly string[]): TemplateState {
  return { variables: new VariableScope(["$", ...variables]), rangeDepth: 0, actionLine: 0, line: 0 };
}

/** A definition of nothing but blanks and comments never replaces another one. */
export function isEmpty(list: List): boolean {
  return list.nodes.every(
    (node) =>
      node.type === "comment" || node.type === "define" || (node.type === "text" && node.text.trim() === ""),
  );
}

function fieldName({ value, start, end }: Token): FieldName {
  return { name: value.slice(1), span: { start, end } };
}

function parseNumberToken({ type, value }: Token): GoNumber {
  if (type === "complex") return parseGoComplex(value);
  if (type === "number") return parseGoNumber(value);
  const char = unquoteGo(value);
  if (char !== undefined) return { ok: true, value: char.codePointAt(0) ?? 0 };
  const first = FIRST_CHAR.exec(value)?.[1];
  const isMalformed = first !== undefined && unquoteGo(`'${first}'`) !== undefined;
  return { ok: false, message: isMalformed ? `malformed character constant: ${value}` : "invalid syntax" };
}

function termText(
  node: Exclude<Operand, { readonly fields: unknown } | Pipeline | { readonly type: "function" }>,
): string {
  switch (node.type) {
    case "dot":
      return ".";
    case "nil":
      return "nil";
    case "bool":
      return String(node.value);
    case "number":
    case "string":
      return node.text;
  }
  return node satisfies never;
}

/** As Go names a token in its errors: keywords in angle brackets, the rest quoted and cut to ten characters. */
function describeToken({ type, value }: Token): string {
  if (type === "eof") return "EOF";
  if (ANGLE_TOKENS.has(type)) return `<${value}>`;
  return new TextEncoder().encode(value).length > 10
    ? `${quoteGo([...value].slice(0, 10).join(""))}...`
    : quoteGo(value);
}
