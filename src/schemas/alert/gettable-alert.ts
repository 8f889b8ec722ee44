import * as z from "zod";
import { InstantSchema } from "../../base/types/instant.js";
import { LabelsSchema } from "../../base/types/label.js";
import { ApiReceiverSchema } from "./api-receiver.js";

const apiAlertStatus = z.looseObject({
  state: z.enum(["unprocessed", "active", "suppressed"]),
  /** Ids of silences. */
  silencedBy: z.array(z.string()),
  /** Fingerprints of alerts. */
  inhibitedBy: z.array(z.string()),
  /** Names of time intervals. Alertmanager 0.28 and later. */
  mutedBy: z.array(z.string()).optional(),
});
type InferredApiAlertStatus = typeof apiAlertStatus;
/** What Alertmanager does with an alert. */
export interface ApiAlertStatusSchema extends InferredApiAlertStatus {}
export const ApiAlertStatusSchema: ApiAlertStatusSchema = apiAlertStatus;
export interface ApiAlertStatus extends z.infer<ApiAlertStatusSchema> {}

const schema = z.looseObject({
  labels: LabelsSchema,
  annotations: LabelsSchema,
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  updatedAt: InstantSchema,
  /** 16 hexadecimal digits. */
  fingerprint: z.string(),
  receivers: z.array(ApiReceiverSchema),
  status: ApiAlertStatusSchema,
  generatorURL: z.string().optional(),
});
type Inferred = typeof schema;

/** An alert in an answer of `/api/v2/alerts`. */
export interface GettableAlertSchema extends Inferred {}
export const GettableAlertSchema: GettableAlertSchema = schema;
export interface GettableAlert extends z.infer<GettableAlertSchema> {}
export interface GettableAlertInput extends z.input<GettableAlertSchema> {}
