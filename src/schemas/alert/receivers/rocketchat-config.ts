import * as z from "zod";
import { ConfigUrlSchema } from "../config-url.js";
import { HttpConfigSchema } from "../http-config.js";
import { RocketchatActionSchema } from "./rocketchat-action.js";

const rocketchatField = z.strictObject({
  short: z.boolean().optional(),
  title: z.string().optional(),
  value: z.string().optional(),
});
type InferredRocketchatField = typeof rocketchatField;
/** A column of a Rocket.Chat attachment. */
export interface RocketchatFieldSchema extends InferredRocketchatField {}
export const RocketchatFieldSchema: RocketchatFieldSchema = rocketchatField;
export interface RocketchatField extends z.infer<RocketchatFieldSchema> {}

const schema = z.strictObject({
  /** Notify of resolved alerts too; `false` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** `rocketchat_api_url` under `global` by default. */
  api_url: ConfigUrlSchema.optional(),
  /** Secret; `rocketchat_token` under `global` by default, where a file also wins over a token here. */
  token: z.string().optional(),
  token_file: z.string().optional(),
  /** Secret; `rocketchat_token_id` under `global` by default. */
  token_id: z.string().optional(),
  token_id_file: z.string().optional(),
  channel: z.string().optional(),
  color: z.string().optional(),
  title: z.string().optional(),
  title_link: z.string().optional(),
  text: z.string().optional(),
  fields: z.array(RocketchatFieldSchema).optional(),
  /** `false` by default. */
  short_fields: z.boolean().optional(),
  emoji: z.string().optional(),
  icon_url: z.string().optional(),
  image_url: z.string().optional(),
  thumb_url: z.string().optional(),
  /** `false` by default. */
  link_names: z.boolean().optional(),
  actions: z.array(RocketchatActionSchema).optional(),
});
type Inferred = typeof schema;

/** A message of Rocket.Chat. Texts are templates. Alertmanager 0.28 and later. */
export interface RocketchatConfigSchema extends Inferred {}
export const RocketchatConfigSchema: RocketchatConfigSchema = schema;
export interface RocketchatConfig extends z.infer<RocketchatConfigSchema> {}
export interface RocketchatConfigInput extends z.input<RocketchatConfigSchema> {}
