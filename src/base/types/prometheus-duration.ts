import * as z from "zod";

const PROMETHEUS_DURATION =
  /^(?:0|(?=\d)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?)$/;

const schema = z
  .string()
  .regex(PROMETHEUS_DURATION, { error: "not a valid Prometheus duration, such as 5m or 1h30m" })
  .meta({ examples: ["0", "5m", "1h30m"] });
type InferredPrometheusDuration = typeof schema;
/**
 * A Prometheus duration such as `5m` or `1h30m`: `0`, or whole numbers with the units `y w d h m s ms`, largest first and each at most
 * once. A bare number other than `0`, a sign or a fraction is refused. Source: `model.ParseDuration` of prometheus/common.
 */
export interface PrometheusDurationSchema extends InferredPrometheusDuration {}
export const PrometheusDurationSchema: PrometheusDurationSchema = schema;
export type PrometheusDuration = z.infer<PrometheusDurationSchema>;
