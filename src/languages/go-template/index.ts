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
export type { ExecutionError, ExecutionErrorCode } from "./execute/errors.js";
export { type ExecuteGoTemplateOptions, executeGoTemplate } from "./execute/execute.js";
export { DEFAULT_TEMPLATE_LIMITS, type MissingKey, type TemplateLimits } from "./execute/program.js";
export type { TemplateBody, TemplateSet, TemplateSource } from "./execute/template-source.js";
export { type GoTime, type GoZone, parseRfc3339, timeFromDate } from "./execute/time.js";
export { DURATION, goDuration, goTime, TIME } from "./execute/time-type.js";
export {
  ANY,
  CallFailure,
  type GoFunction,
  type GoType,
  type GoValue,
  goBool,
  goFloat,
  goFunction,
  goInt,
  goMap,
  goSlice,
  goString,
  goStringMap,
  goStrings,
  goStruct,
  goVariadic,
  type Meter,
  STRING,
} from "./execute/value.js";
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
export type { TemplateSample } from "./prometheus/functions.js";
export { type RenderAnnotationOptions, renderAnnotation } from "./prometheus/render.js";
