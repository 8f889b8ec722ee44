import * as z from "zod";
import { fitsInJson } from "../../../base/json-size.js";
import { AdaptiveCardSchema } from "./adaptive-card.js";

/** Most bytes of a message as JSON; a larger one is answered with 413. */
export const TEAMS_MAX_BYTES = 28 * 1_024;

const attachment = z.looseObject({
  contentType: z.literal("application/vnd.microsoft.card.adaptive"),
  contentUrl: z.null().optional(),
  content: AdaptiveCardSchema,
});

const schema = z
  .looseObject({
    type: z.literal("message"),
    attachments: z.array(attachment).min(1),
  })
  .refine((value) => fitsInJson(value, TEAMS_MAX_BYTES), {
    error: `not JSON of at most ${TEAMS_MAX_BYTES} bytes`,
  });
type Inferred = typeof schema;

/** What is posted to a webhook of Microsoft Teams (Workflows): a message with Adaptive Cards. */
export interface TeamsMessageSchema extends Inferred {}
export const TeamsMessageSchema: TeamsMessageSchema = schema;
export interface TeamsMessage extends z.infer<TeamsMessageSchema> {}
export interface TeamsMessageInput extends z.input<TeamsMessageSchema> {}
