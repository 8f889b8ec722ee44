import * as z from "zod";
import { MAX_SEMVER_LENGTH, SEMVER } from "../patterns/semver.js";
import { SEMVER_RANGE } from "../patterns/semver-range.js";

const semver = z
  .string()
  .max(MAX_SEMVER_LENGTH)
  .regex(SEMVER, { error: "not a version of SemVer 2.0, such as 1.4.0 or 2.0.0-rc.1" })
  .meta({ examples: ["1.4.0", "2.0.0-rc.1", "1.0.0+build.5"] });
type InferredSemver = typeof semver;
/** A version of SemVer 2.0, up to 256 characters as in npm; without the `v` of tags. */
export interface SemverSchema extends InferredSemver {}
export const SemverSchema: SemverSchema = semver;
export type Semver = z.infer<SemverSchema>;

const semverRange = z
  .string()
  .max(MAX_SEMVER_LENGTH)
  .regex(SEMVER_RANGE, { error: "not a range of versions, such as ^1.4.0, 2.x or >=3.0 <4" })
  .meta({ examples: ["^1.4.0", "2.x", ">=3.0 <4", "1.2 - 1.4 || ~2.1"] });
type InferredSemverRange = typeof semverRange;
/**
 * A set of versions in npm's grammar: comparators, `^`, `~`, `x` ranges, hyphen ranges, and `||` between alternatives. The empty text is
 * every version.
 */
export interface SemverRangeSchema extends InferredSemverRange {}
export const SemverRangeSchema: SemverRangeSchema = semverRange;
export type SemverRange = z.infer<SemverRangeSchema>;
