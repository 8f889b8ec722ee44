import type { SchemaExamples } from "../../schema-examples.js";
import type { SemverRangeSchema, SemverSchema } from "../semver.js";

export const semver: SchemaExamples<SemverSchema> = {
  valid: ["1.4.0", "2.0.0-rc.1", "1.0.0+build.5"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "1.4"],
    ["$: invalid_format", "v1.4.0"],
    ["$: invalid_format", "01.4.0"],
    ["$: invalid_format", "1.4.0-"],
    ["$: invalid_type", 1],
  ],
};

export const semverRange: SchemaExamples<SemverRangeSchema> = {
  valid: ["^1.4.0", ">=3.0 <4", "1.2 - 1.4 || ~2.1", ""],
  invalid: [
    ["$: invalid_format", "latest"],
    ["$: invalid_format", "=>1.0"],
    ["$: invalid_format", "1.2.3.4"],
    ["$: invalid_format", "^"],
    ["$: invalid_type", 1],
  ],
};
