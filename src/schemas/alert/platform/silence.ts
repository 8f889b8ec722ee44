import * as z from "zod";
import { TenantSlugSchema, UserIdSchema } from "../../../base/types/ids.js";
import { InstantSchema } from "../../../base/types/instant.js";
import { ResourceMetadataSchema } from "./resource-metadata.js";
import { ResourceNameSchema } from "./resource-name.js";

const schema = z.strictObject({
  /** For people; unique in its tenant where it is given. */
  name: ResourceNameSchema.optional(),
  /** That of the document when left out. */
  tenant: TenantSlugSchema.optional(),
  /** Label matchers such as `team="db"` or `alertname=~"Kube.*"`: an alert is silenced when all of them hold. */
  matchers: z.array(z.string().min(1).max(10_000)).min(1).max(100),
  startsAt: InstantSchema,
  /** Exclusive. */
  endsAt: InstantSchema,
  /** Who answers for it. */
  createdBy: UserIdSchema,
  reason: z.enum(["maintenance", "deployment", "known_issue", "false_positive", "test", "other"]),
  /** What others should know, such as what is being repaired and the ticket. */
  comment: z.string().min(1).max(4_096),
  metadata: ResourceMetadataSchema.optional(),
});
type Inferred = typeof schema;

/** A time in which nobody is notified of the alerts that match. */
export interface SilenceSchema extends Inferred {}
export const SilenceSchema: SilenceSchema = schema;
export interface Silence extends z.infer<SilenceSchema> {}
export interface SilenceInput extends z.input<SilenceSchema> {}
