import { toJSONSchema } from "zod";
import { LAYERS } from "../base/finding.js";
import type { AnyRule, MessageSpec, RuleExample } from "../validator/rule.js";
import { ALL_RULES } from "./builtin.js";
import { NOT_COVERED } from "./not-covered.js";
import { NOT_FOR_RESOURCES } from "./not-for-resources.js";

/** The rules page of the documentation, `src/rules/README.md`, as Markdown. */
export function renderRulesPage(): string {
  const rules = [...ALL_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${[
    "# Rules",
    "<!-- Written by `npm run docs` from the rules themselves; changes here are lost. -->",
    `${rules.length} rules in five layers. A document with an error in the syntax layer does not go through the later ones.`,
    ...LAYERS.map((layer) =>
      renderTable(
        layer,
        rules.filter((rule) => rule.layer === layer),
      ),
    ),
    "## What is not checked",
    "Checks of other tools, and checks people ask for, that tocsin does not make, and why.",
    table(
      ["check", "why not"],
      NOT_COVERED.map(({ check, reason }) => [check, reason]),
    ),
    "## What does not hold for AlertmanagerConfig resources",
    "Rules for Alertmanager's configuration look at the resources of Prometheus' operator as well, except for these.",
    table(
      ["rules", "why not"],
      NOT_FOR_RESOURCES.map(({ rules: names, reason }) => [
        names.map((name) => `[${name}](#alertmanager-${name})`).join(", "),
        reason,
      ]),
    ),
    "## The rules one by one",
    ...rules.map((rule) => `<a id="${rule.id.replaceAll("/", "-")}"></a>\n\n### ${renderRule(rule)}`),
  ].join("\n\n")}\n`;
}

/** One rule as Markdown: what it checks, why, what it says, its options and its examples. */
export function renderRule(rule: AnyRule): string {
  const facts = [
    `layer ${rule.layer}`,
    `severity ${rule.severity}`,
    rule.preset === "strict" ? "only in the strict preset" : undefined,
    rule.refusedBy === undefined ? undefined : `refused by ${rule.refusedBy}`,
    rule.replaces === undefined ? undefined : `stands for ${rule.replaces.join(", ")}`,
  ].filter((fact) => fact !== undefined);
  return [
    rule.id,
    rule.summary,
    rule.help,
    `*${facts.join("; ")}*`,
    table(
      ["message", "text"],
      Object.entries(rule.messages).map(([id, spec]) => [`\`${id}\``, describeMessage(rule, spec)]),
    ),
    ...(rule.options === undefined ? [] : [renderOptions(rule)]),
    ...rule.examples.map(renderExample),
  ].join("\n\n");
}

function renderTable(layer: string, rules: readonly AnyRule[]): string {
  if (rules.length === 0) return `## ${layer}\n\nNo rules yet.`;
  const rows = rules.map((rule) => [
    `[${rule.id}](#${rule.id.replaceAll("/", "-")})`,
    rule.preset === "strict" ? `${rule.severity}, strict` : rule.severity,
    rule.summary,
  ]);
  return `## ${layer}\n\n${table(["rule", "severity", "what it does"], rows)}`;
}

function describeMessage(rule: AnyRule, spec: MessageSpec): string {
  if (typeof spec === "string") return spec;
  const severity =
    spec.severity === undefined || spec.severity === rule.severity ? "" : ` (${spec.severity})`;
  return `${spec.text}${severity}`;
}

function renderOptions(rule: AnyRule): string {
  const schema: unknown = rule.options && toJSONSchema(rule.options, { io: "input", unrepresentable: "any" });
  const properties = isRecord(schema) && isRecord(schema["properties"]) ? schema["properties"] : {};
  const rows = Object.entries(properties).map(([name, property]) => {
    const facts = isRecord(property) ? property : {};
    return [
      `\`${name}\``,
      describeType(facts),
      String(facts["description"] ?? ""),
      `\`${JSON.stringify(facts["default"]) ?? "none"}\``,
    ];
  });
  return table(["option", "type", "meaning", "default"], rows);
}

function describeType(facts: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(facts["enum"])) return facts["enum"].map((value) => `\`${String(value)}\``).join(", ");
  const items = isRecord(facts["items"]) ? ` of ${describeType(facts["items"])}` : "";
  return `${String(facts["type"] ?? "any")}${items}`;
}

function renderExample({ title, source, expect, options, settings }: RuleExample): string {
  const files = typeof source === "string" ? [["", source] as const] : Object.entries(source);
  const given = [
    options === undefined ? undefined : `options \`${JSON.stringify(options)}\``,
    settings === undefined ? undefined : `settings \`${JSON.stringify(settings)}\``,
  ].filter((part) => part !== undefined);
  const verdict = expect.length === 0 ? "no finding" : expect.map((entry) => `\`${entry}\``).join(", ");
  const head = `${title}${given.length > 0 ? ` (with ${given.join(", ")})` : ""}: ${verdict}`;
  return [
    head,
    ...files.map(
      ([file, text]) => `${FENCE}yaml\n${file === "" ? "" : `# ${file}\n`}${text.trimEnd()}\n${FENCE}`,
    ),
  ].join("\n\n");
}

const FENCE = "```";

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
