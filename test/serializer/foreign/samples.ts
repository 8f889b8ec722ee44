import fc from "fast-check";
import * as z from "zod";
import * as alert from "../../../src/schemas/alert/index.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { jsonValues, valuesOf } from "../arbitrary.js";

/** Schemas whose values are JSON values themselves, so that a reader without the schema can be asked. */
export const SCHEMAS = {
  "any JSON value": z.any(),
  "a rule file": alert.RuleFileSchema,
  "an Alertmanager configuration": alert.AlertmanagerConfigSchema,
  "a webhook payload": alert.WebhookPayloadSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** Values of a schema. Without -0, which Python reads from JSON as the integer 0. */
export function samples(schema: z.ZodType, count: number): readonly unknown[] {
  const choices = { negativeZero: false };
  const values =
    schema === SCHEMAS["any JSON value"] ? jsonValues(choices) : valuesOf(planOf(schema), choices);
  return fc.sample(values, count);
}
