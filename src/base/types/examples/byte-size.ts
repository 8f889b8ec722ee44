import type { SchemaExamples } from "../../schema-examples.js";
import type { ByteSizeSchema } from "../byte-size.js";

export const byteSize: SchemaExamples<ByteSizeSchema> = {
  valid: ["512MB", "1.5GiB", "0", "1GB512MB"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "512"],
    ["$: invalid_format", "512mb"],
    ["$: invalid_format", "5 GB"],
    ["$: invalid_format", "1GiB512MB"],
    ["$: invalid_type", 512],
  ],
};
