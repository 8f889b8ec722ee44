import * as z from "zod";
import { PrometheusDurationSchema } from "../../../base/types/prometheus-duration.js";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";
import { JiraFieldConfigSchema } from "./jira-field-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** `jira_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  /** `auto` by default. Alertmanager 0.29 and later. */
  api_type: z.enum(["auto", "cloud", "datacenter"]).optional(),
  /** Key of the project. */
  project: z.string().min(1),
  summary: z.union([z.string(), JiraFieldConfigSchema]).optional(),
  description: z.union([z.string(), JiraFieldConfigSchema]).optional(),
  labels: z.array(z.string()).optional(),
  priority: z.string().optional(),
  issue_type: z.string().min(1),
  /** Name of the transition that opens a resolved issue again. */
  reopen_transition: z.string().optional(),
  /** Name of the transition that resolves an issue. */
  resolve_transition: z.string().optional(),
  /** Issues with this resolution are left alone. */
  wont_fix_resolution: z.string().optional(),
  /** How long ago an issue may have been resolved to be opened again; counts in minutes. */
  reopen_duration: PrometheusDurationSchema.optional(),
  /** Further fields by their id; texts at any depth are templates. */
  fields: z.record(z.string(), z.unknown()).optional(),
});
type Inferred = typeof schema;

/** An issue of Jira. Texts are templates. Alertmanager 0.28 and later. */
export interface JiraConfigSchema extends Inferred {}
export const JiraConfigSchema: JiraConfigSchema = schema;
export interface JiraConfig extends z.infer<JiraConfigSchema> {}
export interface JiraConfigInput extends z.input<JiraConfigSchema> {}
