import { TocsinError } from "../base/errors.js";
import type { Severity } from "../base/finding.js";
import { suggest } from "../base/suggest.js";
import type { DocumentKindId } from "../schemas/kinds.js";
import { type Settings, type SettingsInput, SettingsSchema } from "../schemas/validation/settings.js";
import { type AnyRule, READ_ONCE } from "./rule.js";

/** `"off"`, another severity for everything the rule says, or a severity (`"default"` keeps the rule's own) with options. */
export type RuleSetting = Severity | "off" | readonly [severity: Severity | "default", options: unknown];

export interface ValidateOptions {
  /** What every document is, instead of finding out from its content. */
  readonly kind?: DocumentKindId;
  /** Rule ids, `domain/*` or `*`, and what to do with them; of several that fit, the last one counts. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** `strict` runs the rules that are a matter of house style or need other files, too. Default `recommended`. */
  readonly preset?: "recommended" | "strict";
  readonly settings?: SettingsInput;
  /** Rules of your own, beside the built-in ones. */
  readonly extraRules?: readonly AnyRule[];
  /** Called after each source, with how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A rule that will run, with its options parsed. */
export interface ActiveRule<R extends AnyRule = AnyRule> {
  readonly rule: R;
  /** Over everything the rule and its messages say. */
  readonly severity: Severity | undefined;
  readonly options: unknown;
}

/**
 * The rules to run, in the order given.
 *
 * @throws {@link TocsinError} `unknown_id` for a pattern that fits no rule, `invalid_argument` for options the rule does not take.
 */
export function activeRules(rules: readonly AnyRule[], options: ValidateOptions): readonly ActiveRule[] {
  const wanted = Object.entries(options.rules ?? {});
  for (const [pattern] of wanted) checkPattern(pattern, rules);
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const named = wanted.findLast(([pattern]) => fits(pattern, rule.id))?.[1];
    const isOffered = rule.preset !== "strict" || options.preset === "strict";
    const setting = named ?? (isOffered ? (["default", {}] as const) : "off");
    if (setting === "off") continue;
    const [severity, ruleOptions] = typeof setting === "string" ? ([setting, {}] as const) : setting;
    active.push({
      rule,
      severity: severity === "default" ? undefined : severity,
      options: parseOptions(rule, ruleOptions),
    });
  }
  return active;
}

/**
 * Settings with their defaults.
 *
 * @throws {@link TocsinError} `invalid_argument`
 */
export function resolveSettings(input: SettingsInput | undefined): Settings {
  const parsed = SettingsSchema.safeParse(input ?? {}, READ_ONCE);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const argument = ["settings", ...(issue?.path ?? [])].join(".");
  throw new TocsinError("invalid_argument", `cannot use ${argument}: ${issue?.message ?? "not valid"}`, {
    argument,
  });
}

function parseOptions(rule: AnyRule, options: unknown): unknown {
  if (rule.options === undefined) return undefined;
  const parsed = rule.options.safeParse(options, READ_ONCE);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const argument = [`rules["${rule.id}"]`, ...(issue?.path ?? [])].join(".");
  throw new TocsinError("invalid_argument", `cannot use ${argument}: ${issue?.message ?? "not valid"}`, {
    argument,
  });
}

function checkPattern(pattern: string, rules: readonly AnyRule[]): void {
  if (rules.some((rule) => fits(pattern, rule.id))) return;
  const suggestion = suggest(
    pattern,
    rules.map((rule) => rule.id),
  );
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  throw new TocsinError("unknown_id", `cannot find rule "${pattern}"${hint}`, {
    what: "rule",
    id: pattern,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function fits(pattern: string, id: string): boolean {
  return pattern === id || pattern === "*" || (pattern.endsWith("/*") && id.startsWith(pattern.slice(0, -1)));
}
