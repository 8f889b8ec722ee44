import type { Result } from "../../../base/result.js";
import { BUILTIN_FUNCTIONS } from "./builtins.js";
import { toWellFormed } from "./bytes.js";
import type { ExecutionError } from "./errors.js";
import { escapeTemplate } from "./html/escape.js";
import { runTemplate } from "./interpreter.js";
import { DEFAULT_TEMPLATE_LIMITS, type MissingKey, type Program, type TemplateLimits } from "./program.js";
import { parseTemplate, parseTemplates } from "./template-set.js";
import type { TemplateSet, TemplateSource } from "./template-source.js";
import type { GoFunction, GoValue } from "./value.js";

export interface ExecuteGoTemplateOptions {
  /** What errors call the text; empty unless told. */
  readonly name?: string;
  /** Besides Go's own. */
  readonly functions?: ReadonlyMap<string, GoFunction>;
  /** Templates that are there already, such as those of {@link parseTemplates}. */
  readonly templates?: TemplateSet;
  /** Files, whose definitions come in behind those of `templates`. */
  readonly files?: readonly TemplateSource[];
  /** `default` unless told, as in Go. Prometheus and Alertmanager set `zero`. */
  readonly missingKey?: MissingKey;
  /** `html` escapes what is printed for the place where it stands, as `html/template` does; `text` unless told. */
  readonly engine?: "text" | "html";
  readonly limits?: Partial<TemplateLimits>;
}

/**
 * Runs a Go `text/template` as Go 1.25 does. Never throws, and never takes longer than `limits` allow.
 *
 * @example
 * import { executeGoTemplate, goStrings } from "tocsin/go-template";
 * const result = executeGoTemplate("{{ range . }}<{{ . }}>{{ end }}", goStrings(["a", "b"]));
 * console.log(result.ok ? result.value : result.error.message); // <a><b>
 */
export function executeGoTemplate(
  text: string,
  data: GoValue,
  options: ExecuteGoTemplateOptions = {},
): Result<string, ExecutionError> {
  const { name = "", missingKey = "default" } = options;
  const functions = withBuiltins(options.functions);
  const known = parseTemplates(options.templates ?? NO_TEMPLATES, options.files ?? [], functions);
  if (!known.ok) return known;
  const parsed = parseTemplate(known.value, { name, text }, functions);
  if (!parsed.ok) return parsed;
  const { main, templates } = parsed.value;
  const limits = { ...DEFAULT_TEMPLATE_LIMITS, ...options.limits };
  const escaped = options.engine === "html" ? escapeTemplate(main, templates, limits) : undefined;
  if (escaped !== undefined && !escaped.ok) return escaped;
  const edits = escaped === undefined ? {} : { edits: escaped.value };
  const program: Program = { templates, functions, missingKey, limits, ...edits };
  const result = runTemplate(program, main, data);
  return result.ok ? { ok: true, value: toWellFormed(result.value) } : result;
}

const NO_TEMPLATES: TemplateSet = new Map();

function withBuiltins(
  functions: ReadonlyMap<string, GoFunction> | undefined,
): ReadonlyMap<string, GoFunction> {
  return functions === undefined ? BUILTIN_FUNCTIONS : new Map([...BUILTIN_FUNCTIONS, ...functions]);
}
