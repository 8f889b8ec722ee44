import fc from "fast-check";
import { expect, test } from "vitest";
import { compileAlertRules } from "../../../src/alerting/compile/alert-rules.js";
import { compileAlertmanager } from "../../../src/alerting/compile/alertmanager.js";
import { matchRoutes } from "../../../src/alertmanager/router.js";
import { AlertLevel } from "../../../src/base/enums/alert-level.js";
import { renderAnnotation } from "../../../src/languages/go-template/prometheus/render.js";
import { promqlFacts } from "../../../src/languages/promql/facts.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { validate } from "../../../src/rules/validate.js";
import { AlertmanagerConfigSchema } from "../../../src/schemas/alert/alertmanager-config.js";
import type { AlertRuleInput } from "../../../src/schemas/alert/platform/alert-rule.js";
import { RuleFileSchema } from "../../../src/schemas/alert/rule-file.js";
import { createSerializer } from "../../../src/serializer/serializer.js";
import { wildText } from "../../helpers/alert-events.js";
import { ALL_CHANNELS, CHANNELS, compileInput, loadRule } from "../../helpers/compile-input.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

/** What a name may be made of: everything but control characters. With stars it looks like a pattern, which is worth a warning. */
const wildName = wildText
  .map((text) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ud800-\udfff*]/gu, ""))
  .filter((text) => text.trim() !== "" && [...text].length <= 128);
const query = fc.constantFrom(
  "load",
  'load{job=~"a|b"} / on (job) group_left () limits',
  "sum by (job) (rate(requests_total[5m]))",
  "-load",
);
const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1, max: 1e6 });
const window = fc.record({
  weekdays: fc.uniqueArray(fc.constantFrom("monday", "tuesday", "sunday"), { minLength: 1 }),
  startTime: fc.constantFrom("00:00", "08:00", "08:30"),
  endTime: fc.constantFrom("12:00", "23:59", "24:00"),
  value,
});
const threshold = fc.oneof(
  fc.record({ type: fc.constant("static" as const), value }),
  fc.record({
    type: fc.constant("scheduled" as const),
    windows: fc.tuple(window).map((windows) => [...windows]),
  }),
  fc.record({
    type: fc.constant("static" as const),
    value: fc.constant(5),
    recovery: fc.double({ min: 1, max: 4, noNaN: true }),
  }),
  fc.constant({ type: "dynamic" as const, model: { method: "robust" as const, window: "30m" } }),
);
const rule: fc.Arbitrary<AlertRuleInput> = fc
  .record({
    name: wildName,
    level: fc.constantFrom(...AlertLevel.ids),
    owner: wildName,
    labels: fc.dictionary(fc.constantFrom("zone", "utf-8.name", "class"), wildName, {
      noNullPrototype: true,
    }),
    // No document can hold half of a surrogate pair.
    description: wildText.filter((text) => !/[\ud800-\udfff]/u.test(text)),
    channels: fc.subarray(["chat", "pager", "mail"], { minLength: 1 }),
    query,
    threshold,
  })
  .map(({ query: text, threshold: bound, ...fields }) =>
    loadRule({
      ...fields,
      for: "5m",
      condition: { type: "threshold", query: text, operator: "gt", threshold: bound },
    }),
  );
const rules = fc.uniqueArray(rule, { minLength: 1, maxLength: 3, selector: ({ name }) => name });

test("whatever people name and write, what is compiled is valid in all layers, and says just that", () => {
  fc.assert(
    fc.property(rules, (alertRules) => {
      const input = compileInput({ tenant: "acme", alertRules, notificationChannels: CHANNELS });
      const compiled = compileAlertRules(input);
      const routed = compileAlertmanager(input, { defaultChannel: "ops" });
      if (!compiled.ok || !routed.ok) expect.fail(JSON.stringify([compiled, routed]));
      const file = compiled.value.value;
      const sources = [
        { file: "acme.rules.yml", content: createSerializer(RuleFileSchema).encode(file, "yaml") },
        {
          file: "alertmanager.yml",
          content: createSerializer(AlertmanagerConfigSchema).encode(routed.value.value, "yaml"),
        },
      ];
      const { findings } = validate(sources);
      expect(
        findings
          .filter(({ severity }) => severity !== "info")
          .map(({ ruleId, message }) => [ruleId, message]),
      ).toEqual([]);

      const made = file.groups?.flatMap((group) => group.rules ?? []) ?? [];
      for (const [index, declared] of alertRules.entries()) {
        const { labels = {}, expr } = made[index] ?? expect.fail();
        const rendered = Object.fromEntries(
          Object.entries(labels).map(([name, text]) => {
            const result = renderAnnotation(text, { labels: {}, value: 0 });
            return [name, result.ok ? result.value : result.error];
          }),
        );
        expect(rendered).toMatchObject({ ...declared.labels, team: declared.owner, tenant: "acme" });
        const { selectors } = promqlFacts(parsePromql(expr).expression ?? expect.fail());
        for (const { node } of selectors.filter(({ node: { name } }) => name === "ALERTS"))
          expect(node.matchers).toContainEqual(
            expect.objectContaining({ name: "alertname", value: declared.name }),
          );
        const told = matchRoutes(routed.value.value, { ...rendered, alertname: declared.name });
        expect(told.map(({ receiver }) => receiver)).toEqual(
          declared.channels?.map((name) => `acme/${name}`),
        );
      }
    }),
    { numRuns: fuzzRuns(6, 1_000) },
  );
});

test("every channel there is an integration for is valid in all layers", () => {
  const alertRules = [loadRule({ channels: ALL_CHANNELS.map(({ name }) => name) })];
  const compiled = compileAlertmanager(compileInput({ alertRules, notificationChannels: ALL_CHANNELS }), {
    defaultChannel: "ops",
  });
  const config = compiled.ok ? compiled.value.value : expect.fail(JSON.stringify(compiled.error));
  const content = createSerializer(AlertmanagerConfigSchema).encode(config, "yaml");
  const { findings } = validate({ file: "alertmanager.yml", content });
  expect(
    findings.filter(({ severity }) => severity !== "info").map(({ ruleId, message }) => [ruleId, message]),
  ).toEqual([]);
  expect(config.receivers).toHaveLength(ALL_CHANNELS.length);
});
