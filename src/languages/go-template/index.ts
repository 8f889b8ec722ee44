export type {
  ActionNode,
  BlockNode,
  BoolNode,
  Branch,
  BreakNode,
  ChainNode,
  Command,
  CommentNode,
  DefineNode,
  DotNode,
  FieldName,
  FieldNode,
  FunctionName,
  GoTemplateNode,
  IfNode,
  List,
  NumberNode,
  Operand,
  Pipeline,
  RangeNode,
  StringNode,
  TemplateNode,
  TextNode,
  VariableName,
  VariableNode,
  WithNode,
} from "./ast.js";
export {
  type CallProblem,
  type CallProblemCode,
  checkCalls,
  type TypeOfPath,
  typeOfPrometheusPath,
} from "./calls.js";
export { formatTemplateError, type TemplateError, type TemplateErrorCode } from "./errors.js";
export {
  ELEMENT,
  type FieldRead,
  type FunctionCall,
  type Literal,
  type TemplateFacts,
  type TemplateValue,
  templateFacts,
  type ValueCall,
} from "./facts.js";
export {
  ALERTMANAGER_TEMPLATE_FUNCTIONS,
  GO_TEMPLATE_BUILTINS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
  type TemplateFunction,
  type TemplateValueType,
} from "./functions.js";
export {
  type GoTemplate,
  MAX_TEMPLATE_DEPTH,
  type ParseGoTemplateOptions,
  parseGoTemplate,
  type TemplateDefinition,
} from "./parser.js";
export { printGoTemplate } from "./printer.js";
