import * as z from "zod";
import { InstantSchema } from "../../base/types/instant.js";
import { ClusterStatusSchema } from "./cluster-status.js";

const versionInfo = z.looseObject({
  version: z.string(),
  revision: z.string(),
  branch: z.string(),
  buildUser: z.string(),
  buildDate: z.string(),
  goVersion: z.string(),
});
type InferredVersionInfo = typeof versionInfo;
/** How the program was built. */
export interface VersionInfoSchema extends InferredVersionInfo {}
export const VersionInfoSchema: VersionInfoSchema = versionInfo;
export interface VersionInfo extends z.infer<VersionInfoSchema> {}

const configStatus = z.looseObject({
  /** YAML, with secrets replaced by `<secret>`. */
  original: z.string(),
});
type InferredConfigStatus = typeof configStatus;
/** The configuration in force. */
export interface ConfigStatusSchema extends InferredConfigStatus {}
export const ConfigStatusSchema: ConfigStatusSchema = configStatus;
export interface ConfigStatus extends z.infer<ConfigStatusSchema> {}

const schema = z.looseObject({
  cluster: ClusterStatusSchema,
  versionInfo: VersionInfoSchema,
  config: ConfigStatusSchema,
  /** When the program was started. */
  uptime: InstantSchema,
});
type Inferred = typeof schema;

/** The answer of `/api/v2/status`. */
export interface AlertmanagerStatusSchema extends Inferred {}
export const AlertmanagerStatusSchema: AlertmanagerStatusSchema = schema;
export interface AlertmanagerStatus extends z.infer<AlertmanagerStatusSchema> {}
export interface AlertmanagerStatusInput extends z.input<AlertmanagerStatusSchema> {}
