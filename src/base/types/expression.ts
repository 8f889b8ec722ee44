import * as z from "zod";

const promqlExpression = z
  .string()
  .min(1)
  .meta({ examples: ['rate(http_requests_total{code=~"5.."}[5m]) > 1'] });
type InferredPromqlExpression = typeof promqlExpression;
/** An expression of PromQL. Whether it is valid is a rule, and a question to `parsePromql` of `tocsin/promql`. */
export interface PromqlExpressionSchema extends InferredPromqlExpression {}
export const PromqlExpressionSchema: PromqlExpressionSchema = promqlExpression;
export type PromqlExpression = z.infer<PromqlExpressionSchema>;

const re2Pattern = z.string().meta({ examples: ["db-[0-9]+|cache"] });
type InferredRe2Pattern = typeof re2Pattern;
/**
 * A pattern of RE2, which has no lookaround and no backreferences; Prometheus and Alertmanager anchor it at both ends. Whether it is
 * valid is a rule, and a question to `checkRegex` of `tocsin/regex`.
 */
export interface Re2PatternSchema extends InferredRe2Pattern {}
export const Re2PatternSchema: Re2PatternSchema = re2Pattern;
export type Re2Pattern = z.infer<Re2PatternSchema>;

const goTemplate = z.string().meta({ examples: ["{{ $labels.instance }} is down"] });
type InferredGoTemplate = typeof goTemplate;
/**
 * Text with actions of Go's `text/template` in `{{ }}`. Whether they are valid is a rule, and a question to `parseGoTemplate` of
 * `tocsin/go-template`.
 */
export interface GoTemplateSchema extends InferredGoTemplate {}
export const GoTemplateSchema: GoTemplateSchema = goTemplate;
export type GoTemplate = z.infer<GoTemplateSchema>;
