import * as z from "zod";
import { createMatcher } from "../../languages/regex.js";
import { PatternSchema } from "./pattern.js";
import type { RuleFacts } from "./rule-file.js";

const entry = z.strictObject({
  /** Whether each rule needs the entry. */
  required: z.boolean().default(false),
  /** RE2 pattern the whole value has to match. Values with a template are not compared. */
  pattern: PatternSchema.optional(),
  /** The values allowed. Values with a template are not compared. */
  values: z.array(z.string()).optional(),
});

const policy = z.strictObject({
  /** What is asked of single entries, by name. */
  entries: z.record(z.string(), entry).default({}),
  /** RE2 patterns of names that no entry may have. */
  forbiddenNames: z.array(PatternSchema).default([]),
  /** RE2 patterns of values that no entry may have. */
  forbiddenValues: z.array(PatternSchema).default([]),
  /** Which rules the policy is for. */
  rules: z.enum(["alerting", "recording", "all"]).default("alerting"),
});
type InferredPolicy = typeof policy;

/** What a house asks of the labels or annotations of its rules; nothing by default. */
export interface EntryPolicySchema extends InferredPolicy {}
export const EntryPolicySchema: EntryPolicySchema = policy;
export type EntryPolicy = z.output<EntryPolicySchema>;

/** How an entry breaks a policy. */
export type PolicyBreach =
  | { readonly type: "missing"; readonly name: string }
  | { readonly type: "forbiddenName"; readonly name: string }
  | { readonly type: "forbiddenValue"; readonly name: string; readonly value: string }
  | { readonly type: "mismatch"; readonly name: string; readonly value: string; readonly wanted: string };

interface CompiledEntry {
  readonly name: string;
  readonly required: boolean;
  readonly wanted: string;
  readonly accepts: (value: string) => boolean;
}

/** Makes a policy ready to look at many rules. */
export function createPolicyCheck(
  policy: EntryPolicy,
): (rule: RuleFacts, entries: ReadonlyMap<string, string>) => readonly PolicyBreach[] {
  const compiled = new Map(
    Object.entries(policy.entries).map(([name, wanted]) => [name, compileEntry(name, wanted)]),
  );
  const names = policy.forbiddenNames.map(createMatcher);
  const values = policy.forbiddenValues.map(createMatcher);
  return ({ type }, entries) => {
    if (type === undefined || (policy.rules !== "all" && policy.rules !== type)) return [];
    const missing = [...compiled.values()].filter(({ name, required }) => required && !entries.get(name));
    const breaches = missing.map(({ name }): PolicyBreach => ({ type: "missing", name }));
    for (const [name, value] of entries) {
      const wanted = compiled.get(name);
      if (names.some((matches) => matches(name))) breaches.push({ type: "forbiddenName", name });
      else if (values.some((matches) => matches(value)))
        breaches.push({ type: "forbiddenValue", name, value });
      else if (wanted !== undefined && value !== "" && !wanted.accepts(value)) {
        breaches.push({ type: "mismatch", name, value, wanted: wanted.wanted });
      }
    }
    return breaches;
  };
}

function compileEntry(
  name: string,
  { required, pattern, values }: EntryPolicy["entries"][string],
): CompiledEntry {
  const matches = pattern === undefined ? undefined : createMatcher(pattern);
  return {
    name,
    required,
    wanted: values === undefined ? (pattern ?? "") : values.join(", "),
    accepts: (value) =>
      value.includes("{{") ||
      ((matches?.(value) ?? true) && (values === undefined || values.includes(value))),
  };
}
