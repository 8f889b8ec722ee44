import * as z from "zod";

const PERCENTAGE = /^(?:100(?:\.0+)?|(?:0|[1-9]\d?)(?:\.\d+)?)%$/;

const percentage = z
  .string()
  .regex(PERCENTAGE, { error: "not a percentage from 0% to 100%, such as 80% or 99.95%" })
  .meta({ examples: ["80%", "99.95%"] });
type InferredPercentage = typeof percentage;
/** A share as text with its unit: `0%` to `100%`, decimals allowed. */
export interface PercentageSchema extends InferredPercentage {}
export const PercentageSchema: PercentageSchema = percentage;
export type Percentage = z.infer<PercentageSchema>;

const percent = z
  .number()
  .min(0)
  .max(100)
  .meta({ examples: [80, 99.95] });
type InferredPercent = typeof percent;
/** A share as a number of hundredths: 0 to 100. A field says so in its name: `cpuPercent`. */
export interface PercentSchema extends InferredPercent {}
export const PercentSchema: PercentSchema = percent;
export type Percent = z.infer<PercentSchema>;

const ratio = z
  .number()
  .min(0)
  .max(1)
  .meta({ examples: [0.8, 0.9995] });
type InferredRatio = typeof ratio;
/** A share as a fraction: 0 to 1, the unit of Prometheus metrics that end in `_ratio`. */
export interface RatioSchema extends InferredRatio {}
export const RatioSchema: RatioSchema = ratio;
export type Ratio = z.infer<RatioSchema>;
