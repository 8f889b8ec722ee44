import { execFile, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createRouter, type RoutingConfig } from "../../src/alertmanager/router.js";
import type { Route } from "../../src/schemas/alert/route.js";
import { createFolder } from "../helpers/folder.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const RECEIVERS = ["ops", "db", "web", "audit"];
const NAMES = ["team", "severity", "cluster", "constructor"];
const value = fc.constantFrom("a", "b", "ab", "", "a b", "é", 'q"', "back\\slash");
const pattern = fc.constantFrom("a", "a|b", ".+", "", "[ab]+", "é?", "a.*b");
const name = fc.constantFrom(...NAMES);
const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const matcher = fc
  .oneof(
    fc.tuple(name, fc.constantFrom("=", "!="), value.map(quoted)),
    fc.tuple(name, fc.constantFrom("=~", "!~"), pattern.map(quoted)),
  )
  .map((parts) => parts.join(""));
const optional = { requiredKeys: [] };
const matchers = {
  matchers: fc.array(matcher, { minLength: 1, maxLength: 2 }),
  match: fc.dictionary(name, value, { maxKeys: 2 }),
  match_re: fc.dictionary(name, pattern, { maxKeys: 1 }),
};
const own = { receiver: fc.constantFrom(...RECEIVERS), continue: fc.boolean() };
const leaf = fc.record({ ...own, ...matchers }, optional);
const inner = fc.record({ ...own, ...matchers, routes: fc.array(leaf, { maxLength: 3 }) }, optional);
const outer = fc.record({ ...own, ...matchers, routes: fc.array(inner, { maxLength: 4 }) }, optional);
const tree = fc
  .array(outer, { minLength: 1, maxLength: 5 })
  .map((routes): Route => ({ receiver: "ops", routes: routes as Route[] }));
const labels = fc.dictionary(name, value, { maxKeys: 4 });

const hasAmtool = spawnSync("amtool", ["--version"]).status === 0;
const run = promisify(execFile);

async function receiversByAmtool(file: string, alert: Readonly<Record<string, string>>): Promise<string> {
  const args = Object.entries(alert).map(([label, text]) => `${label}=${quoted(text)}`);
  const { stdout } = await run("amtool", ["config", "routes", "test", `--config.file=${file}`, ...args]);
  return stdout.trim();
}

/** Two processors, and a process for each alert. */
const AT_ONCE = 4;
const ALERTS_PER_TREE = 5;

test.skipIf(!hasAmtool)("alerts go where amtool 0.25 sends them", { timeout: 3_600_000 }, async () => {
  const runs = fuzzRuns(50, 5_000);
  const cases = fc.sample(
    fc.tuple(tree, fc.array(labels, { minLength: ALERTS_PER_TREE, maxLength: ALERTS_PER_TREE })),
    Math.ceil(runs / ALERTS_PER_TREE),
  );
  const folder = createFolder({});
  const check = async ([route, alerts]: (typeof cases)[number], index: number): Promise<void> => {
    const config: RoutingConfig & { receivers: unknown } = {
      route,
      receivers: RECEIVERS.map((each) => ({ name: each })),
    };
    const file = join(folder, `${index}.yml`);
    writeFileSync(file, JSON.stringify(config));
    const router = createRouter(config, { matcherMode: "classic" });
    for (const alert of alerts) {
      const ours = router
        .match(alert)
        .map(({ receiver }) => receiver)
        .join(",");
      expect(ours, JSON.stringify({ route, alert })).toBe(await receiversByAmtool(file, alert));
    }
  };
  for (let start = 0; start < cases.length; start += AT_ONCE)
    await Promise.all(cases.slice(start, start + AT_ONCE).map((each, offset) => check(each, start + offset)));
});

test("every alert ends in a route without a child that matches, below routes that all match", () => {
  fc.assert(
    fc.property(tree, labels, (route, alert) => {
      const found = createRouter({ route }).match(alert);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ route: { id } }) => id)).size).toBe(found.length);
      for (const { route: node, ancestors } of found) {
        expect(ancestors).toHaveLength((node.path.length - 1) / 2);
        expect(node.parent).toBe(ancestors.at(-1));
      }
    }),
    { numRuns: fuzzRuns(200, 20_000) },
  );
});
