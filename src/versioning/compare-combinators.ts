import type { JsonSchema } from "../json-schema/json-schema.js";
import type { Comparer } from "./comparer.js";
import { maximumMatching } from "./matching.js";
import type { Resolver } from "./resolver.js";

const COMBINATORS = ["anyOf", "oneOf", "allOf"] as const;
type Combinator = (typeof COMBINATORS)[number];

interface Combination {
  readonly kind: Combinator;
  /** Each with what stands beside the combinator. */
  readonly branches: readonly JsonSchema[];
}

export function combinatorOf(schema: JsonSchema): Combinator | undefined {
  return COMBINATORS.find((keyword) => Array.isArray(schema[keyword]));
}

/** Alternatives and members of two schemas, of which one may have none. */
export function compareCombinators(original: JsonSchema, update: JsonSchema, comparer: Comparer): void {
  const before = combinationOf(original, comparer.originals);
  const after = combinationOf(update, comparer.updates);
  if (before === undefined && after === undefined) return;
  if (before === undefined) toCombination(original, after, comparer);
  else if (after === undefined) fromCombination(before, update, comparer);
  else if (canFollow(before, after, comparer)) compareBranches(before, after, comparer);
}

function combinationOf(schema: JsonSchema, resolver: Resolver): Combination | undefined {
  const kind = combinatorOf(schema);
  if (kind === undefined) return undefined;
  const list = schema[kind];
  const branches: readonly unknown[] = Array.isArray(list) ? list : [];
  return { kind, branches: branches.map((branch) => resolver.merged(schema, kind, branch)) };
}

/** A plain schema becomes an alternative or a member of something. */
function toCombination(original: JsonSchema, after: Combination | undefined, comparer: Comparer): void {
  if (after === undefined) return;
  const { kind, branches } = after;
  if (kind === "allOf") {
    if (branches.every((branch) => comparer.accepts(original, branch))) return;
    return comparer.report("member_added", "what was accepted has to satisfy further schemas");
  }
  const types = Array.isArray(original["type"]) ? original["type"] : [original["type"]];
  const accepted = types.every((type) => {
    const part = types.length === 1 ? original : comparer.originals.withType(original, type);
    return branches.some((branch) => comparer.accepts(part, branch));
  });
  if (accepted) comparer.report("alternative_added", "what was accepted is one of several alternatives");
  else comparer.report("alternative_removed", "what was accepted is none of the alternatives");
}

/** Alternatives or members become one plain schema. */
function fromCombination({ kind, branches }: Combination, update: JsonSchema, comparer: Comparer): void {
  if (kind === "allOf") {
    if (branches.some((branch) => comparer.accepts(branch, update))) {
      return comparer.report("member_removed", "one of several schemas is left");
    }
    return comparer.report(
      "combinator_changed",
      "none of the schemas that had to be satisfied implies the new one",
    );
  }
  const lost = branches.filter((branch) => !comparer.accepts(branch, update));
  if (lost.length === 0) comparer.report("combinator_relaxed", "one schema accepts all alternatives");
  else
    comparer.report("alternative_removed", `${lost.length} of ${branches.length} alternatives are refused`);
}

/** Whether a combinator may take the place of another; reports it if they differ. */
function canFollow(before: Combination, after: Combination, { report }: Comparer): boolean {
  if (before.kind === after.kind) return true;
  const isOne = (each: Combination): boolean => each.branches.length === 1;
  const message = `${before.kind} became ${after.kind}`;
  if (
    after.kind === "anyOf" ||
    (isOne(before) && (isOne(after) || after.kind === "oneOf")) ||
    (before.kind === "allOf" && isOne(after))
  ) {
    report("combinator_relaxed", message);
    return true;
  }
  report("combinator_changed", message);
  return false;
}

function compareBranches(before: Combination, after: Combination, comparer: Comparer): void {
  const [was, is] = [before.branches.length, after.branches.length];
  const areMembers = before.kind === "allOf";
  const partners = maximumMatching(was, is, (from, to) =>
    comparer.accepts(before.branches[from], after.branches[to]),
  );
  for (const [from, to] of partners.entries()) {
    if (to !== undefined) comparer.compare(`|${to}`, before.branches[from], after.branches[to]);
  }
  const message = `${before.kind} had ${was} schemas and has ${is}`;
  if (was < is) comparer.report(areMembers ? "member_added" : "alternative_added", message);
  if (was > is) comparer.report(areMembers ? "member_removed" : "alternative_removed", message);
  const matched = partners.filter((to) => to !== undefined).length;
  if (matched === Math.min(was, is)) return;
  const [lost] = [...partners.entries()].flatMap(([from, to]) => (to === undefined ? [from] : []));
  const [left] = after.branches.flatMap((_, to) => (partners.includes(to) ? [] : [to]));
  comparer.report(
    "alternative_changed",
    `${Math.min(was, is) - matched} of ${before.kind} accept less than before`,
  );
  // The likeliest reason, if it is one that changed.
  if (was === is && matched === was - 1 && lost !== undefined && left !== undefined) {
    comparer.compare(`|${left}`, before.branches[lost], after.branches[left]);
  }
}
