import * as z from "zod";
import { AlertLevelSchema } from "../../../base/enums/alert-level.js";
import { TenantSlugSchema } from "../../../base/types/ids.js";
import { InstantSchema } from "../../../base/types/instant.js";
import { LabelsSchema } from "../../../base/types/label.js";
import { AlertEventSchema } from "./alert-event.js";
import { ResourceNameSchema } from "./resource-name.js";

const schema = z.strictObject({
  /** The same for every notification of the group, so that the other side can join them. */
  key: z.string().min(1).max(4_096),
  tenant: TenantSlugSchema,
  /** Name of the channel it is for. */
  channel: ResourceNameSchema.optional(),
  /** `firing` as long as one of its alerts does. */
  status: z.enum(["firing", "resolved"]),
  /** The highest of its alerts. */
  level: AlertLevelSchema,
  /** The labels in which all alerts agree because they are grouped by them. */
  labels: LabelsSchema,
  alerts: z.array(AlertEventSchema).min(1).max(10_000),
  /** How many more there are, which were left out. */
  truncatedAlerts: z.int().min(0).default(0),
  /** When its first alert began. */
  startsAt: InstantSchema,
  updatedAt: InstantSchema,
});
type Inferred = typeof schema;

/** Alerts that are told in one notification. */
export interface AlertGroupSchema extends Inferred {}
export const AlertGroupSchema: AlertGroupSchema = schema;
export interface AlertGroup extends z.infer<AlertGroupSchema> {}
export interface AlertGroupInput extends z.input<AlertGroupSchema> {}
