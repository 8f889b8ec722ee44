import * as z from "zod";
import { LEGACY_LABEL_NAME } from "../patterns/label-name.js";

const labelName = z
  .string()
  .min(1)
  .meta({ examples: ["severity", "service.name"] });
type InferredLabelName = typeof labelName;
/**
 * The name of a label or annotation in Prometheus 3: any text that is not empty. Whether a server in legacy mode takes it is a rule.
 * A lone surrogate is no UTF-8: readers of documents and writers of bytes refuse it.
 */
export interface LabelNameSchema extends InferredLabelName {}
export const LabelNameSchema: LabelNameSchema = labelName;
export type LabelName = z.infer<LabelNameSchema>;

const legacyLabelName = z
  .string()
  .regex(LEGACY_LABEL_NAME, { error: "not a label name of letters, digits and _ that begins with no digit" })
  .meta({ examples: ["severity", "service_name"] });
type InferredLegacyLabelName = typeof legacyLabelName;
/** The name of a label in Prometheus before 3.0, and under `metric_name_validation_scheme: legacy`. */
export interface LegacyLabelNameSchema extends InferredLegacyLabelName {}
export const LegacyLabelNameSchema: LegacyLabelNameSchema = legacyLabelName;
export type LegacyLabelName = z.infer<LegacyLabelNameSchema>;

const labelValue = z.string().meta({ examples: ["critical"] });
type InferredLabelValue = typeof labelValue;
/** The value of a label or annotation in Prometheus: any text. An empty one is as good as no label. */
export interface LabelValueSchema extends InferredLabelValue {}
export const LabelValueSchema: LabelValueSchema = labelValue;
export type LabelValue = z.infer<LabelValueSchema>;

const labels = z.record(LabelNameSchema, LabelValueSchema);
type InferredLabels = typeof labels;
/** Label or annotation names and their values. Names are UTF-8, as in Prometheus 3; whether a server in legacy mode takes them is a rule. */
export interface LabelsSchema extends InferredLabels {}
export const LabelsSchema: LabelsSchema = labels;
export type Labels = z.infer<LabelsSchema>;
