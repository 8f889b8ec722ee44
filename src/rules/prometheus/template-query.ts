import type { Span } from "../../base/position.js";
import { type FunctionCall, type TemplateValue, templateFacts } from "../../languages/go-template/facts.js";
import { parsePromql } from "../../languages/promql/parser.js";
import { defineRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { templatesOf } from "../facts/templates.js";

/** A verb of printf; what it prints is taken for `x`, or for a number. */
const VERB = /%[-+# 0]*\d*(?:\.\d*)?([a-zA-Z%])/g;

export const templateQuery = defineRule({
  id: "prometheus/template-query",
  layer: "semantic",
  summary: "Require valid PromQL in queries of templates.",
  help: "The server loads the rule, and each alert then carries the text <error expanding template: …> instead of its annotation.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/template"],
  messages: {
    invalid: "Query in template: {problem}",
    range: "Query in template returns a {type}; it has to return an instant vector or a scalar",
  },
  examples: [
    {
      title: "a bracket too few, a query built by printf and a range vector",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ query \"sum(up\" | first | value }} up'\n          description: '{{ range query (printf \"up{job=%s}\" $labels.job) }}{{ .Value }}{{ end }}'\n          extra: '{{ with query \"up[5m]\" }}{{ . | first | value }}{{ end }}'\n",
      expect: ["7:37 invalid", "8:48 invalid", "9:33 range"],
    },
    {
      title: "queries that parse",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ query \"sum(up)\" | first | value }} up'\n          description: '{{ range printf \"up{job=%q}\" $labels.job | query }}{{ .Value }}{{ end }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const options = { target: settings.prometheus.version, features: settings.prometheus.features };
    for (const { path, alsoAt, template } of templatesOf(document, settings)) {
      const { calls } = templateFacts(template);
      const printfs = new Map(
        calls.flatMap((call) => (call.name === "printf" ? [[call.span.start, call]] : [])),
      );
      for (const call of calls) {
        const query = call.name === "query" ? queryOf(call, printfs) : undefined;
        if (query === undefined) continue;
        const { type, errors } = parsePromql(query.text, options);
        const [error] = errors;
        if (error !== undefined)
          report("invalid", { path, alsoAt, span: query.spanOf(error.span) }, { problem: error.message });
        else if (type === "matrix" || type === "string")
          report(
            "range",
            { path, alsoAt, span: query.spanOf() },
            { type: type === "matrix" ? "range vector" : type },
          );
      }
    }
  },
});

interface Query {
  readonly text: string;
  /** Where a part of the query, or all of it, stands in the template. */
  spanOf(part?: Span): Span;
}

/** The query of a call, when it is written there or put together by one of the printfs, which are known by where they start. */
function queryOf(
  { arguments: values }: FunctionCall,
  printfs: ReadonlyMap<number, FunctionCall>,
): Query | undefined {
  const [value] = values;
  if (value === undefined) return undefined;
  const text = literalOf(value);
  if (text !== undefined) return { text, spanOf: (part) => partOf(value, text, part) };
  if (value.call !== "printf") return undefined;
  // Piped, or in parentheses.
  const printf = printfs.get(value.span.start) ?? printfs.get(value.span.start + 1);
  const format = printf?.arguments[0];
  const pattern = format === undefined ? undefined : literalOf(format);
  if (format === undefined || pattern === undefined) return undefined;
  return { text: pattern.replaceAll(VERB, (_, verb: string) => sampleOf(verb)), spanOf: () => format.span };
}

function literalOf({ literal }: TemplateValue): string | undefined {
  return literal?.type === "string" ? literal.value : undefined;
}

/** Escapes shift what follows them, so only a text without any has parts. */
function partOf({ span, literal }: TemplateValue, text: string, part: Span | undefined): Span {
  const hasParts = literal?.type === "string" && literal.text.slice(1, -1) === text;
  if (part === undefined || !hasParts) return span;
  return { start: span.start + 1 + part.start, end: span.start + 1 + part.end };
}

function sampleOf(verb: string): string {
  if (verb === "%") return "%";
  if (verb === "q") return '"x"';
  return verb === "s" || verb === "v" ? "x" : "1";
}
