import type * as z from "zod";
import { isWithin, type Path } from "../base/path.js";

/** A disagreement between a value and its schema, at one place. */
export interface SchemaIssue {
  readonly path: Path;
  readonly message: string;
}

/**
 * zod's issues, flat. Of a union that fits nowhere only the closest alternative speaks: the one that goes wrong
 * deepest in the value, then the one with the fewest issues.
 */
export function flattenIssues(issues: readonly z.core.$ZodIssue[], base: Path = []): readonly SchemaIssue[] {
  return issues.flatMap((issue): readonly SchemaIssue[] => {
    const path = [...base, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      const alternatives = issue.errors.map((errors) => flattenIssues(errors, path));
      const closest = alternatives.reduce((best, next) => (distance(next) < distance(best) ? next : best));
      if (closest.length > 0) return closest;
    }
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key], message: `Unknown field "${key}"` }));
    }
    return [{ path, message: issue.message }];
  });
}

/** How far a value is from an alternative: wrong at a field that tells alternatives apart counts most. */
function distance(issues: readonly SchemaIssue[]): number {
  return issues.reduce((sum, issue) => sum + 1 / (1 + issue.path.length), issues.length);
}

/**
 * The issues no finding speaks of yet: nothing was reported at their place, above it or below it. What was reported
 * about the document as a whole speaks of no place.
 */
export function unreportedIssues<Issue extends SchemaIssue>(
  issues: readonly Issue[],
  reported: readonly Path[],
): readonly Issue[] {
  const places = reported.filter((path) => path.length > 0);
  return issues.filter(({ path }) => !places.some((place) => isWithin(place, path) || isWithin(path, place)));
}
