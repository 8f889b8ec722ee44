import * as z from "zod";

/**
 * A Prometheus duration: `0`, or whole numbers with the units `y w d h m s ms`, largest first and each at most once.
 * Source: `model.ParseDuration` of prometheus/common.
 */
const PROMETHEUS_DURATION =
  /^(?:0|(?=\d)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?)$/;

const prometheusDuration = z
  .string()
  .regex(PROMETHEUS_DURATION, { error: "not a valid Prometheus duration, such as 5m or 1h30m" });
type InferredPrometheusDuration = typeof prometheusDuration;
/** A Prometheus duration such as `5m` or `1h30m`; a bare number other than `0`, a sign or a fraction is refused. */
export interface PrometheusDurationSchema extends InferredPrometheusDuration {}
export const PrometheusDurationSchema: PrometheusDurationSchema = prometheusDuration;

const labels = z.record(z.string().min(1), z.string());
type InferredLabels = typeof labels;
/** Label or annotation names and their values. Names are UTF-8, as in Prometheus 3; whether a server in legacy mode takes them is a rule. */
export interface LabelsSchema extends InferredLabels {}
export const LabelsSchema: LabelsSchema = labels;
export type Labels = z.infer<LabelsSchema>;
