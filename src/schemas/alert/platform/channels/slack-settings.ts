import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

/** A user (`U…`, `W…`), a user group (`S…`), or everybody who is there. */
const MENTION = /^(?:here|channel|everyone|[UWS][A-Z0-9]{2,})$/;

const schema = z.strictObject({
  /** Incoming webhook, which has its channel already. Either this or `botToken`. */
  webhookUrl: SecretSourceSchema.optional(),
  /** Token of a bot with `chat:write`; needs `channel`. */
  botToken: SecretSourceSchema.optional(),
  /** `#name` or an id such as `C024BE91L`. */
  channel: z.string().min(1).max(81).optional(),
  /** Who is mentioned when an alert fires: `here`, `channel`, `everyone`, or the id of a user or a user group. */
  mentions: z
    .array(z.string().regex(MENTION, { error: "not somebody to mention" }))
    .max(20)
    .optional(),
});
type Inferred = typeof schema;

/** A channel of Slack, by an incoming webhook or by `chat.postMessage`. */
export interface SlackSettingsSchema extends Inferred {}
export const SlackSettingsSchema: SlackSettingsSchema = schema;
export interface SlackSettings extends z.infer<SlackSettingsSchema> {}
