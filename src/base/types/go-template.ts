import * as z from "zod";

const schema = z.string().meta({ examples: ["{{ $labels.instance }} is down"] });
type Inferred = typeof schema;
/**
 * Text with actions of Go's `text/template` in `{{ }}`. Whether they are valid is a rule, and a question to `parseGoTemplate` of
 * `tocsin/go-template`.
 */
export interface GoTemplateSchema extends Inferred {}
export const GoTemplateSchema: GoTemplateSchema = schema;
export type GoTemplate = z.infer<GoTemplateSchema>;
