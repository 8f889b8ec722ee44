import type { SchemaExamples } from "../../schema-examples.js";
import type { TimeZoneSchema } from "../time-zone.js";

export const timeZone: SchemaExamples<TimeZoneSchema> = {
  valid: ["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"],
  invalid: [
    ["$: invalid_format, $: custom", ""],
    ["$: invalid_format, $: custom", "+01:00"],
    ["$: custom", "Europe/Bonn"],
    ["$: invalid_format, $: custom", "Europe / Berlin"],
    ["$: invalid_format", "europe/berlin"],
  ],
};
