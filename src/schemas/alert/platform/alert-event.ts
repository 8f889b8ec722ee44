import * as z from "zod";
import { AlertLevelSchema } from "../../../base/enums/alert-level.js";
import { AlertStatusSchema } from "../../../base/enums/alert-status.js";
import { DataClassificationSchema } from "../../../base/enums/data-classification.js";
import { EnvironmentSchema } from "../../../base/enums/environment.js";
import { PrioritySchema } from "../../../base/enums/priority.js";
import { AlertIdSchema, TenantSlugSchema, UserIdSchema } from "../../../base/types/ids.js";
import { InstantSchema } from "../../../base/types/instant.js";
import { LabelsSchema } from "../../../base/types/label.js";
import { HttpUrlSchema } from "../../../base/types/url.js";
import { ResourceNameSchema } from "./resource-name.js";

const entry = z.strictObject({
  status: AlertStatusSchema,
  at: InstantSchema,
  /** Who has done it; nobody where the platform itself has. */
  by: UserIdSchema.optional(),
  reason: z.string().min(1).max(4_096).optional(),
});
type InferredEntry = typeof entry;
/** When an alert got into a status. */
export interface AlertHistoryEntrySchema extends InferredEntry {}
export const AlertHistoryEntrySchema: AlertHistoryEntrySchema = entry;
export interface AlertHistoryEntry extends z.infer<AlertHistoryEntrySchema> {}

const FINGERPRINT = /^[0-9a-f]{16}$/;

const schema = z.strictObject({
  id: AlertIdSchema,
  /** Name of the rule that has raised it. */
  rule: ResourceNameSchema,
  tenant: TenantSlugSchema,
  environment: EnvironmentSchema.optional(),
  /** That of the last entry of the history. */
  status: AlertStatusSchema,
  level: AlertLevelSchema,
  priority: PrioritySchema,
  /** All of them, `alertname` included. */
  labels: LabelsSchema,
  annotations: LabelsSchema.default({}),
  /** What the query returned when the alert was looked at last; left out where that is no finite number. */
  value: z.number().optional(),
  /** Of the labels, as Alertmanager computes it: 64-bit FNV-1a, in 16 hexadecimal digits. */
  fingerprint: z.string().regex(FINGERPRINT, { error: "not 16 hexadecimal digits" }),
  /** Where the expression can be looked at. */
  generatorUrl: HttpUrlSchema.optional(),
  runbookUrl: HttpUrlSchema.optional(),
  /** When the condition held for the first time. */
  startsAt: InstantSchema,
  /** When it no longer did; left out while it does. */
  endsAt: InstantSchema.optional(),
  /** Whoever works on it. */
  acknowledgedBy: UserIdSchema.optional(),
  acknowledgedAt: InstantSchema.optional(),
  /** What keeps people from being notified, by its name or id. */
  suppressedBy: z
    .array(
      z.strictObject({
        type: z.enum(["silence", "inhibition", "window"]),
        name: z.string().min(1).max(512),
      }),
    )
    .max(1_000)
    .default([]),
  /** How far the policy has got. */
  escalation: z
    .strictObject({
      policy: ResourceNameSchema,
      /** From 1. */
      level: z.int().min(1).max(10),
      /** How many times the policy has begun anew. */
      repetition: z.int().min(0).max(9).default(0),
    })
    .optional(),
  dataClassification: DataClassificationSchema.default("internal"),
  /** From the first status to the present one. */
  history: z.array(AlertHistoryEntrySchema).max(10_000).default([]),
});
type Inferred = typeof schema;

/** An alert of a rule, from its first moment to its last. */
export interface AlertEventSchema extends Inferred {}
export const AlertEventSchema: AlertEventSchema = schema;
export interface AlertEvent extends z.infer<AlertEventSchema> {}
export interface AlertEventInput extends z.input<AlertEventSchema> {}
