import type { Span } from "../../base/position.js";

interface Node {
  /** Where the node stands in the text, in UTF-16 units. Actions include their delimiters and trim markers. */
  readonly span: Span;
}

/** Text outside actions, without what trim markers take away. */
export interface TextNode extends Node {
  readonly type: "text";
  readonly text: string;
}

export interface CommentNode extends Node {
  readonly type: "comment";
  /** What stands between the two comment marks. */
  readonly text: string;
}

/** `{{ pipeline }}`: prints a value, or declares or assigns a variable. */
export interface ActionNode extends Node {
  readonly type: "action";
  readonly pipeline: Pipeline;
}

export interface Branch {
  readonly pipeline: Pipeline;
  readonly body: List;
}

/** `{{ if }}…{{ else if }}…{{ else }}…{{ end }}`; the first branch whose pipeline is not empty is taken. */
export interface IfNode extends Node {
  readonly type: "if";
  readonly branches: readonly Branch[];
  readonly otherwise: List | undefined;
}

/** Like {@link IfNode}, but the taken branch sees the pipeline's value as its dot. */
export interface WithNode extends Node {
  readonly type: "with";
  readonly branches: readonly Branch[];
  readonly otherwise: List | undefined;
}

export interface RangeNode extends Node {
  readonly type: "range";
  readonly pipeline: Pipeline;
  readonly body: List;
  /** Taken when there is nothing to range over. */
  readonly otherwise: List | undefined;
}

export interface BreakNode extends Node {
  readonly type: "break" | "continue";
}

export interface DefineNode extends Node {
  readonly type: "define";
  readonly name: string;
  readonly nameSpan: Span;
  readonly body: List;
}

/** Defines a template and calls it in place. */
export interface BlockNode extends Node {
  readonly type: "block";
  readonly name: string;
  readonly nameSpan: Span;
  readonly pipeline: Pipeline;
  readonly body: List;
}

export interface TemplateNode extends Node {
  readonly type: "template";
  readonly name: string;
  readonly nameSpan: Span;
  /** The dot of the called template; without it that is nil. */
  readonly pipeline: Pipeline | undefined;
}

export type GoTemplateNode =
  | TextNode
  | CommentNode
  | ActionNode
  | IfNode
  | WithNode
  | RangeNode
  | BreakNode
  | DefineNode
  | BlockNode
  | TemplateNode;

export interface List extends Node {
  readonly type: "list";
  readonly nodes: readonly GoTemplateNode[];
}

export interface VariableName extends Node {
  /** With its dollar sign. */
  readonly name: string;
}

/** Commands joined by `|`: the value of each is the last argument of the next. */
export interface Pipeline extends Node {
  readonly type: "pipeline";
  readonly declarations: readonly VariableName[];
  /** `$x = …` rather than `$x := …`. */
  readonly isAssignment: boolean;
  readonly commands: readonly Command[];
}

/** A function or method with its arguments, or a single value. */
export interface Command extends Node {
  readonly type: "command";
  readonly operands: readonly Operand[];
}

export interface FieldName extends Node {
  /** Without its dot; the span has it. */
  readonly name: string;
}

export interface FunctionName extends Node {
  readonly type: "function";
  readonly name: string;
}

export interface DotNode extends Node {
  readonly type: "dot" | "nil";
}

export interface BoolNode extends Node {
  readonly type: "bool";
  readonly value: boolean;
}

export interface NumberNode extends Node {
  readonly type: "number";
  /** As written: `0x1F`, `1_000`, `'a'`, `1+2i`. */
  readonly text: string;
  /** NaN for complex numbers. */
  readonly value: number;
}

export interface StringNode extends Node {
  readonly type: "string";
  /** Unescaped. A byte that is not UTF-8 (`"\xff"`) stands as the lone surrogate U+DC00 + byte. */
  readonly value: string;
  /** As written, quotes included. */
  readonly text: string;
}

/** `$x` or `$x.field`. */
export interface VariableNode extends Node {
  readonly type: "variable";
  readonly name: string;
  readonly nameSpan: Span;
  readonly fields: readonly FieldName[];
}

/** `.field.field`, read from dot. */
export interface FieldNode extends Node {
  readonly type: "field";
  readonly fields: readonly FieldName[];
}

/** `(pipeline).field` or `function.field`. */
export interface ChainNode extends Node {
  readonly type: "chain";
  readonly operand: Pipeline | FunctionName;
  readonly fields: readonly FieldName[];
}

export type Operand =
  | FunctionName
  | DotNode
  | BoolNode
  | NumberNode
  | StringNode
  | VariableNode
  | FieldNode
  | ChainNode
  | Pipeline;
