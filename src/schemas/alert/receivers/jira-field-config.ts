import * as z from "zod";

const schema = z.strictObject({
  template: z.string().optional(),
  /** `true` by default. */
  enable_update: z.boolean().optional(),
});
type Inferred = typeof schema;

/** A text of an issue, and whether it follows the alerts. Alertmanager 0.30 and later. */
export interface JiraFieldConfigSchema extends Inferred {}
export const JiraFieldConfigSchema: JiraFieldConfigSchema = schema;
export interface JiraFieldConfig extends z.infer<JiraFieldConfigSchema> {}
export interface JiraFieldConfigInput extends z.input<JiraFieldConfigSchema> {}
