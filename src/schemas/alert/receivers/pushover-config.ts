import * as z from "zod";
import { GoDurationSchema } from "../../../base/types/go-duration.js";
import { HttpConfigSchema } from "../http-config.js";

const schema = z.strictObject({
  /** Notify of resolved alerts too; `true` by default. */
  send_resolved: z.boolean().optional(),
  /** In place of the global `http_config`, of which nothing is then inherited. */
  http_config: HttpConfigSchema.optional(),
  /** Secret. */
  user_key: z.string().optional(),
  /** Alertmanager 0.26 and later. */
  user_key_file: z.string().optional(),
  /** Secret. */
  token: z.string().optional(),
  /** Alertmanager 0.26 and later. */
  token_file: z.string().optional(),
  title: z.string().optional(),
  message: z.string().optional(),
  url: z.string().optional(),
  url_title: z.string().optional(),
  /** Alertmanager 0.26 and later. */
  device: z.string().optional(),
  sound: z.string().optional(),
  /** 2 while firing and 0 when resolved by default. */
  priority: z.string().optional(),
  /** How often an emergency is repeated; `1m` by default, Pushover wants at least `30s`. */
  retry: GoDurationSchema.optional(),
  /** How long an emergency is repeated; `1h` by default, Pushover wants at most `3h`. */
  expire: GoDurationSchema.optional(),
  /** When the message disappears. Alertmanager 0.27 and later. */
  ttl: GoDurationSchema.optional(),
  /** Not with `monospace`; `false` by default. */
  html: z.boolean().optional(),
  /** `false` by default. Alertmanager 0.29 and later. */
  monospace: z.boolean().optional(),
});
type Inferred = typeof schema;

/** A notification of Pushover: one source for the user key and one for the token. Texts are templates. */
export interface PushoverConfigSchema extends Inferred {}
export const PushoverConfigSchema: PushoverConfigSchema = schema;
export interface PushoverConfig extends z.infer<PushoverConfigSchema> {}
export interface PushoverConfigInput extends z.input<PushoverConfigSchema> {}
