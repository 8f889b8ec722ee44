import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Finding, Layer } from "../../src/base/finding.js";
import { DOCUMENT_KIND_IDS } from "../../src/schemas/kinds.js";
import { Engine, type Source } from "../../src/validator/engine.js";
import type { ValidateOptions } from "../../src/validator/options.js";
import { type AnyRule, defineRule, defineSetRule } from "../../src/validator/rule.js";

const RULES = "groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up\n";
const common = { summary: "", help: "General help.", severity: "error", examples: [] } as const;

/** A rule that reports the first alert's name. */
function nameRule(layer: Layer, id = `a/${layer}`): AnyRule {
  return defineRule({
    ...common,
    id,
    layer,
    appliesTo: ["prometheus-rules"],
    messages: { named: { text: "Named {name}", severity: "warning" }, unnamed: "No name" },
    check({ value, report }) {
      const name = value.groups?.[0]?.rules?.[0]?.alert;
      const path = ["groups", 0, "rules", 0, "alert"];
      if (name === undefined) report("unnamed", { path });
      else report("named", { path }, { name });
    },
  });
}

const counting = defineSetRule({
  ...common,
  id: "a/count",
  layer: "consistency",
  appliesTo: ["prometheus-rules"],
  messages: { several: "{count} documents, complete: {complete}" },
  check({ documents, isComplete, report }) {
    const [first, second] = documents;
    if (first === undefined || second === undefined) return;
    const related = [{ message: "and this", path: ["groups"], document: second }];
    report(
      first,
      "several",
      { path: [], related },
      { count: documents.length, complete: String(isComplete) },
    );
  },
});

const crashing = defineRule({
  ...common,
  id: "a/crash",
  layer: "semantic",
  appliesTo: "any",
  messages: {},
  check() {
    throw new RangeError("out of range");
  },
});

function run(
  rules: readonly AnyRule[],
  sources: readonly Source[],
  options: ValidateOptions = {},
): readonly Finding[] {
  return new Engine(rules, options).run(sources).findings;
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ ruleId, severity, message }) => `${ruleId} ${severity} ${message}`);
}

const source = (content: string, file = "rules.yml"): Source => ({ file, content });

test("a finding has everything a reader needs", () => {
  expect(run([nameRule("semantic")], [source(RULES)])).toEqual([
    {
      ruleId: "a/semantic",
      layer: "semantic",
      severity: "warning",
      messageId: "named",
      message: "Named A",
      file: "rules.yml",
      path: ["groups", 0, "rules", 0, "alert"],
      range: { start: { line: 4, column: 16, offset: 46 }, end: { line: 4, column: 17, offset: 47 } },
      help: "General help.",
      docs: "tocsin/src/rules/README.md#a-semantic",
    },
  ]);
});

test("rules run in every layer, and each layer's time is told", () => {
  const layers: readonly Layer[] = ["syntax", "semantic", "security", "performance", "consistency"];
  const result = new Engine(
    layers.map((layer) => nameRule(layer)),
    {},
  ).run([source(RULES)]);
  expect(result.findings.map(({ layer }) => layer).toSorted()).toEqual(layers.toSorted());
  expect(Object.keys(result.timings)).toEqual(layers);
  expect(result.timings.syntax).toBeGreaterThan(0);
});

describe("a document with a syntax error", () => {
  const broken = RULES.replace("alert: A", "alert: A\n        extra: 1\n        for: [a]").replace(
    "expr: up",
    "exp: up",
  );
  const unknownField = defineRule({
    ...common,
    id: "a/unknown",
    layer: "syntax",
    appliesTo: "any",
    messages: { unknown: "{problem}" },
    check({ document, report }) {
      for (const { code, path, range } of document.problems)
        if (code === "unknownField")
          report("unknown", { path, range, refusedBy: "prometheus" }, { problem: path.join(".") });
    },
  });

  test("goes through the whole syntax layer, and no further", () => {
    const rules = [unknownField, nameRule("syntax"), nameRule("semantic")];
    expect(idsOf(run(rules, [source(broken)]))).toEqual([
      "engine/schema error Invalid input: expected string, received undefined",
      "a/syntax warning Named A",
      "a/unknown error groups.0.rules.0.extra",
      "a/unknown error groups.0.rules.0.exp",
    ]);
  });

  test("does not keep the others from going further", () => {
    const findings = run([nameRule("semantic")], [source(broken, "a.yml"), source(RULES, "b.yml")]);
    expect(findings.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      "a.yml engine/schema",
      "b.yml a/semantic",
    ]);
  });

  test("is left out of what is checked between documents, which then know", () => {
    const sources = [source(RULES, "a.yml"), source(RULES, "b.yml"), source(broken, "c.yml")];
    const [first] = run([counting], sources);
    expect(first).toMatchObject({
      message: "2 documents, complete: false",
      file: "a.yml",
      related: [{ file: "b.yml" }],
    });
  });

  test("schema issues are not told twice", () => {
    const expr = defineRule({
      ...common,
      id: "a/expr",
      layer: "syntax",
      appliesTo: ["prometheus-rules"],
      messages: { missing: "No expr" },
      check: ({ report }) => report("missing", { path: ["groups", 0, "rules", 0] }),
    });
    expect(idsOf(run([expr], [source(broken)]))).toEqual(["a/expr error No expr"]);
  });
});

test("documents are checked against each other", () => {
  const findings = run([counting], [source(RULES, "a.yml"), source(RULES, "b.yml")]);
  expect(idsOf(findings)).toEqual(["a/count error 2 documents, complete: true"]);
});

test("a rule that throws is a finding, and the run goes on", () => {
  const findings = run(
    [crashing, nameRule("semantic"), { ...counting, check: crashing.check as never }],
    [source(RULES)],
  );
  expect(idsOf(findings)).toEqual([
    "engine/rule-crashed error Rule a/count crashed: RangeError: out of range",
    "engine/rule-crashed error Rule a/crash crashed: RangeError: out of range",
    "a/semantic warning Named A",
  ]);
});

describe("kinds", () => {
  test("what is nothing known is said, once", () => {
    expect(idsOf(run([nameRule("semantic")], [source("replicas: 3\n")]))).toEqual([
      `engine/unknown-kind warning Unknown kind of document: its content fits none of ${DOCUMENT_KIND_IDS.join(", ")}`,
    ]);
  });

  test("that can be turned off", () => {
    expect(run([], [source("replicas: 3\n")], { rules: { "engine/unknown-kind": "off" } })).toEqual([]);
  });

  test("a kind can be forced for all or for one", () => {
    expect(run([nameRule("syntax")], [source("{}\n")], { kind: "prometheus-rules" })[0]?.messageId).toBe(
      "unnamed",
    );
    expect(run([nameRule("syntax")], [{ ...source("{}\n"), kind: "prometheus-rules" }])[0]?.messageId).toBe(
      "unnamed",
    );
  });

  test("a document that is not even a mapping has no kind, and may be forced to one", () => {
    expect(run([], [source("- a\n")])[0]?.ruleId).toBe("engine/unknown-kind");
    const result = new Engine([], { kind: "prometheus-rules" }).run([source("- a\n")]);
    expect(result.files).toMatchObject([{ kind: "prometheus-rules" }]);
  });

  test("a manifest is what it holds, and its paths are those of the file", () => {
    const manifest = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n${RULES.replaceAll(/^/gm, "  ").trimEnd()}\n`;
    expect(run([nameRule("semantic")], [source(manifest)])).toMatchObject([
      { path: ["spec", "groups", 0, "rules", 0, "alert"], range: { start: { line: 7, column: 18 } } },
    ]);
  });
});

describe("severity", () => {
  test.each<[ValidateOptions["rules"], string | undefined]>([
    [{}, "warning"],
    [{ "a/semantic": "error" }, "error"],
    [{ "a/*": "off" }, undefined],
  ])("%j makes it %s", (rules, severity) => {
    expect(run([nameRule("semantic")], [source(RULES)], { rules: rules ?? {} })[0]?.severity).toBe(severity);
  });
});

test("an own rule runs beside the others, with its options", () => {
  const own = defineRule({
    ...common,
    id: "own/limit",
    layer: "semantic",
    appliesTo: ["prometheus-rules"],
    messages: { said: "{max} {version}" },
    options: z.strictObject({ max: z.int().default(1) }),
    check: ({ options, settings, report }) =>
      report(
        "said",
        { path: [], help: "Own help." },
        { max: options.max, version: settings.prometheus.version },
      ),
  });
  const findings = run([], [source(RULES)], {
    extraRules: [own],
    rules: { "own/limit": ["info", { max: 7 }] },
    settings: { prometheus: { version: "2.45" } },
  });
  expect(findings).toMatchObject([{ message: "7 2.45", severity: "info", help: "Own help." }]);
});

test("a rule stops listing after 10,000 findings in a document", () => {
  const noisy = defineRule({
    ...common,
    id: "a/noisy",
    layer: "semantic",
    appliesTo: ["prometheus-rules"],
    messages: { again: "Again" },
    check({ report }) {
      for (let count = 0; count < 20_000; count++) report("again", { path: [] });
    },
  });
  const findings = run([noisy], [source(RULES)]);
  expect(findings).toHaveLength(10_000);
  expect(findings.filter(({ message }) => message !== "Again")).toHaveLength(1);
});

test("progress is told after each source", () => {
  const calls: string[] = [];
  new Engine([], { onProgress: (done, total) => calls.push(`${done}/${total}`) }).run([
    source(RULES),
    source(RULES),
  ]);
  expect(calls).toEqual(["1/2", "2/2"]);
});

test("a message that a rule does not have is a crash of that rule", () => {
  const wrong: AnyRule = { ...nameRule("semantic"), messages: {} };
  expect(run([wrong], [source(RULES)])[0]?.ruleId).toBe("engine/rule-crashed");
});
