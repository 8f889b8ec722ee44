import * as z from "zod";
import { HttpUrlSchema } from "../../../../base/types/url.js";
import { SecretSourceSchema } from "../secret-source.js";

const PROJECT_KEY = /^[A-Z][A-Z0-9_]{1,254}$/;

const schema = z.strictObject({
  siteUrl: HttpUrlSchema,
  /** Key of the project. */
  project: z.string().regex(PROJECT_KEY, { error: "not the key of a project, such as OPS" }),
  issueType: z.string().min(1).max(255),
  /** Account the token belongs to. */
  username: z.string().min(1).max(255),
  apiToken: SecretSourceSchema,
  labels: z.array(z.string().min(1).max(255)).max(50).optional(),
});
type Inferred = typeof schema;

/** Issues of a Jira project. */
export interface JiraSettingsSchema extends Inferred {}
export const JiraSettingsSchema: JiraSettingsSchema = schema;
export interface JiraSettings extends z.infer<JiraSettingsSchema> {}
