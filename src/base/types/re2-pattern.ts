import * as z from "zod";

const schema = z.string().meta({ examples: ["db-[0-9]+|cache"] });
type Inferred = typeof schema;
/**
 * A pattern of RE2, which has no lookaround and no backreferences; Prometheus and Alertmanager anchor it at both ends. Whether it is
 * valid is a rule, and a question to `checkRegex` of `tocsin/regex`.
 */
export interface Re2PatternSchema extends Inferred {}
export const Re2PatternSchema: Re2PatternSchema = schema;
export type Re2Pattern = z.infer<Re2PatternSchema>;
