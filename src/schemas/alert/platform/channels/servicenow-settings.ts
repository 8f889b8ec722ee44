import * as z from "zod";
import { HttpUrlSchema } from "../../../../base/types/url.js";
import { SecretSourceSchema } from "../secret-source.js";

const TABLE = /^[a-z][a-z0-9_]{0,79}$/;

const schema = z.strictObject({
  instanceUrl: HttpUrlSchema,
  username: z.string().min(1).max(255),
  password: SecretSourceSchema,
  /** Of the Table API. */
  table: z.string().regex(TABLE, { error: "not the name of a table" }).default("incident"),
  assignmentGroup: z.string().min(1).max(255).optional(),
});
type Inferred = typeof schema;

/** Incidents of a ServiceNow instance. */
export interface ServicenowSettingsSchema extends Inferred {}
export const ServicenowSettingsSchema: ServicenowSettingsSchema = schema;
export interface ServicenowSettings extends z.infer<ServicenowSettingsSchema> {}
