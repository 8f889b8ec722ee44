import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { buildRouteTree } from "../src/alertmanager/route-tree.js";
import { runRoutingTests } from "../src/alertmanager/routing-tests.js";
import { LAYERS, SEVERITIES } from "../src/base/finding.js";
import { validate } from "../src/rules/validate.js";
import { AlertmanagerConfigSchema } from "../src/schemas/alert/alertmanager-config.js";
import { RoutingTestsSchema } from "../src/schemas/alert/routing-tests.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What each example prints. */
const OUTPUT: Readonly<Record<string, RegExp>> = {
  "alert-lifecycle.ts":
    /^rule: sum by \(region\) .+ > 20 and on \(\) \(hour\(\) >= 8 < 20 and .+ALERTS\{.+\nroute: acme\/pager, group \{\}\/\{.+\}:\{alertname="OrdersFailing", region="eu"\}\ntitle: \[FIRING:1\] OrdersFailing eu .+\nformats: json, yaml, xml, protobuf, msgpack\npagerduty: trigger acme:[0-9a-f]{16} OrdersFailing \(acme\): 7\.5 orders fail each second in eu\npagerduty: resolve acme:[0-9a-f]{16}$/,
  "alert-vocabulary.ts":
    /^critical: syslog 2\nlow: pagerduty info, and not back\nacknowledged has_actor\ninactive → pending → firing → resolved → closed\ntagging\/tag-repeated tags\.1$/,
  "convert-formats.ts": /^json: \d+ bytes, the same\n(?:\w+: \d+ bytes, the same\n?){4}$/,
  "find-losses.ts": /^1:1 form comment: .+\n2:8 data date: .+\n\{"since":"2026-01-02","team":"payments"\}$/,
  "own-rule.ts": /^4:9 Expected alert "OrdersDown" to have a label "team"$/m,
  "parse-alert.ts": /^OrdersFailing fires after 5m\nfor: not a valid Prometheus duration/,
  "parse-promql.ts": /^aggregation of type vector\nfoo: unknown function with name "foo"$/m,
  "render-template.ts":
    /^api answers in 250ms\ncolumn 7: template: .+incompatible types for comparison\na=1! b=2! $/,
  "route-alerts.ts":
    /^ReplicationLag to db-chat, group \{\}.+\{cluster="eu1"\}, muted until 2026-03-02T00:00:00\.000Z\nPrimaryDown to ops, group \{\}:\{\}\nPrimaryDown inhibits ReplicationLag$/,
  "validate-rules.ts": /^refused\norders\.rules\.yml:5:\d+ .+ \(\w+\/[\w-]+\)$/m,
};

/** The demo needs a build; `npm run demo` makes one and runs it. */
const NOT_RUN = ["demo.ts"];

test("every example is run", () => {
  const files = readdirSync(`${root}examples`).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  expect(files.sort(), "say what the example prints in test/examples.test.ts").toEqual(
    [...Object.keys(OUTPUT), ...NOT_RUN].sort(),
  );
});

test.each(Object.entries(OUTPUT))("examples/%s", async (file, output) => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...parts: unknown[]) => void lines.push(parts.join(" ")));
  await import(/* @vite-ignore */ `${root}examples/${file}`);
  expect(lines.join("\n")).toMatch(output);
});

test("the sample configurations have findings in every layer, and only one file has none", () => {
  const names = readdirSync(`${root}examples/configs`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const sources = names.map((name) => ({
    file: name,
    content: readFileSync(`${root}examples/configs/${name}`),
  }));
  const { findings, files } = validate(sources);
  expect(LAYERS.filter((layer) => findings.some((finding) => finding.layer === layer))).toEqual(LAYERS);
  const clean = files.filter(({ counts }) => SEVERITIES.every((severity) => counts[severity] === 0));
  expect(clean.map(({ file }) => file)).toEqual(["watchdog.rules.yml"]);
});

describe("the configuration of a company", () => {
  const folder = `${root}examples/configs/company/`;
  const config = AlertmanagerConfigSchema.parse(parse(readFileSync(`${folder}alertmanager.yml`, "utf8")));

  test("is of the size of one", () => {
    const { receivers = [], inhibit_rules = [], time_intervals = [], route } = config;
    const { nodes } = buildRouteTree(route);
    expect([receivers, nodes, inhibit_rules, time_intervals].map(({ length }) => length)).toEqual([
      60, 200, 30, 12,
    ]);
  });

  test("has no findings, together with the rules of its teams", () => {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.yml$/.test(name),
    );
    const sources = names.map((name) => ({ file: name, content: readFileSync(folder + name) }));
    expect(names).toHaveLength(6);
    expect(validate(sources).findings).toEqual([]);
  });

  test("sends alerts where its tests want them", () => {
    const text = readFileSync(`${folder}routing.tests.yml`, "utf8");
    const tests = RoutingTestsSchema.parse(parse(text)).routing_tests;
    const results = runRoutingTests(config, tests);
    expect(results.filter(({ failures }) => failures.length > 0)).toEqual([]);
    expect(results.length).toBeGreaterThan(20);
  });
});

test("a file that promtool 2.42 refuses for its first mistake shows all of them", () => {
  const file = "examples/configs/platform.rules.yml";
  const { findings } = validate({ file, content: readFileSync(`${root}${file}`) });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([
    "prometheus/duration-syntax",
    "prometheus/expr-syntax",
    "prometheus/expr-syntax",
    "document/unknown-field",
    "prometheus/template-syntax",
    "prometheus/group-name-duplicate",
  ]);
});

test("an example runs in a fresh clone, without a build", async () => {
  const [file = "", output = /^$/] = Object.entries(OUTPUT).at(-1) ?? [];
  const command = ["--import", "tsx", `examples/${file}`];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  expect(stdout).toMatch(output);
});
