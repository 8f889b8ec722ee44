import * as z from "zod";
import { AlertLevelSchema } from "../../../base/enums/alert-level.js";
import { DataClassificationSchema } from "../../../base/enums/data-classification.js";
import { EnvironmentSchema } from "../../../base/enums/environment.js";
import { PrioritySchema } from "../../../base/enums/priority.js";
import { tagging } from "../../../base/mixins/tagging.js";
import { TenantSlugSchema } from "../../../base/types/ids.js";
import { LabelsSchema } from "../../../base/types/label.js";
import { PrometheusDurationSchema } from "../../../base/types/prometheus-duration.js";
import { HttpUrlSchema } from "../../../base/types/url.js";
import { AlertConditionSchema } from "./alert-condition.js";
import { AlertGroupingSchema } from "./alert-grouping.js";
import { ResourceMetadataSchema } from "./resource-metadata.js";
import { ResourceNameSchema } from "./resource-name.js";
import { SuppressionWindowSchema } from "./suppression-window.js";

const REGULATED_DATA = [
  "pii",
  "special-category",
  "phi",
  "pan",
  "credentials",
  "children",
  "employee",
  "financial",
] as const;

const regulatedData = z.enum(REGULATED_DATA);
type InferredRegulatedData = typeof regulatedData;
/** What the law or a contract has rules for, such as protected health information (`phi`) or card numbers (`pan`). */
export interface RegulatedDataSchema extends InferredRegulatedData {}
export const RegulatedDataSchema: RegulatedDataSchema = regulatedData;
export type RegulatedData = z.infer<RegulatedDataSchema>;

const schema = z.strictObject({
  /** The value of the `alertname` label; unique in its tenant. */
  name: ResourceNameSchema,
  /** That of the document when left out. */
  tenant: TenantSlugSchema.optional(),
  description: z.string().max(4_096).optional(),
  /** Whether it is evaluated at all. */
  enabled: z.boolean().default(true),
  /** How bad it is. */
  level: AlertLevelSchema,
  /** How soon somebody has to act: that of the level when left out. */
  priority: PrioritySchema.optional(),
  /** Why the priority is not that of the level. */
  priorityOverrideReason: z.string().min(1).max(1_024).optional(),
  /** Where what it watches runs. */
  environment: EnvironmentSchema.optional(),
  condition: AlertConditionSchema,
  /** How often the condition is evaluated. */
  evaluationInterval: PrometheusDurationSchema.default("1m"),
  /** How long the condition has to hold before the alert fires. */
  for: PrometheusDurationSchema.default("0s"),
  /** How long the alert goes on firing once the condition holds no more. */
  keepFiringFor: PrometheusDurationSchema.default("0s"),
  /** What becomes of the alert when the query returns nothing: `ok` resolves it, as Prometheus does. */
  onNoData: z.enum(["ok", "alert", "keep_last"]).default("ok"),
  /** What becomes of the alert when the query fails. */
  onError: z.enum(["ok", "alert", "keep_last"]).default("keep_last"),
  grouping: AlertGroupingSchema.prefault({}),
  /** Times in which nobody is notified. */
  suppressionWindows: z.array(SuppressionWindowSchema).max(50).default([]),
  /** Added to the labels of each series, and over them; values are templates, as those of annotations. */
  labels: LabelsSchema.default({}),
  /** Texts for people; values are Go templates with `$labels` and `$value`, as in Prometheus. */
  annotations: LabelsSchema.default({}),
  /** What to do when it fires. */
  runbookUrl: HttpUrlSchema.optional(),
  /** The team that answers for the rule. */
  owner: ResourceNameSchema.optional(),
  /** Name of the escalation policy that decides who is told. */
  escalationPolicy: ResourceNameSchema.optional(),
  /** Names of channels that are told at once, besides those of the policy. */
  channels: z.array(ResourceNameSchema).max(50).default([]),
  /** How far the texts of its notifications may travel. */
  dataClassification: DataClassificationSchema.default("internal"),
  /** Kinds of regulated data that can get into labels and annotations. */
  regulatedData: z.array(RegulatedDataSchema).max(REGULATED_DATA.length).default([]),
  ...tagging,
  metadata: ResourceMetadataSchema.optional(),
});
type Inferred = typeof schema;

/** A rule of the platform: when an alert is active, how bad that is, and who is told. */
export interface AlertRuleSchema extends Inferred {}
export const AlertRuleSchema: AlertRuleSchema = schema;
export interface AlertRule extends z.infer<AlertRuleSchema> {}
export interface AlertRuleInput extends z.input<AlertRuleSchema> {}
