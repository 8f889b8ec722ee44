import type { AlertmanagerConfig } from "../schemas/alert/alertmanager-config.js";
import type { RoutingTest } from "../schemas/alert/routing-tests.js";
import { createInhibitor, type Inhibitor } from "./inhibition.js";
import { createRouter, type Router, type RouterOptions } from "./router.js";
import { parseTimestamp } from "./timestamp.js";

/** What a test expected and did not get. */
export interface RoutingTestFailure {
  readonly expectation: "receivers" | "group_keys" | "muted" | "inhibited";
  readonly expected: readonly string[] | boolean;
  readonly actual: readonly string[] | boolean;
}

export interface RoutingTestResult {
  readonly test: RoutingTest;
  /** Empty when everything came as expected. */
  readonly failures: readonly RoutingTestFailure[];
}

/**
 * Runs routing tests, such as those of a file for `tocsin routes test --tests`: one result for each, in their order. Without an
 * `at` nothing is muted.
 *
 * @throws {@link TocsinError} as {@link createRouter} and its `match` do
 * @example
 * import { runRoutingTests } from "tocsin/alertmanager";
 * const config = { route: { receiver: "ops", routes: [{ receiver: "db", matchers: ["team=db"] }] } };
 * const tests = [{ name: "databases have their own receiver", labels: { team: "db" }, receivers: ["db"] }];
 * runRoutingTests(config, tests).filter(({ failures }) => failures.length > 0); // []
 */
export function runRoutingTests(
  config: Pick<AlertmanagerConfig, "route" | "inhibit_rules" | "time_intervals" | "mute_time_intervals">,
  tests: readonly RoutingTest[],
  options: RouterOptions = {},
): readonly RoutingTestResult[] {
  const router = createRouter(config, options);
  const inhibitor = createInhibitor(config, options);
  return tests.map((test) => ({ test, failures: failuresOf(test, router, inhibitor) }));
}

function failuresOf(test: RoutingTest, router: Router, inhibitor: Inhibitor): readonly RoutingTestFailure[] {
  const at = test.at === undefined ? undefined : parseTimestamp(test.at);
  const matched = router.match(test.labels, at === undefined ? {} : { at });
  const compare = (
    expectation: RoutingTestFailure["expectation"],
    expected: RoutingTestFailure["expected"] | undefined,
    actual: RoutingTestFailure["actual"],
  ): readonly RoutingTestFailure[] =>
    expected === undefined || JSON.stringify(expected) === JSON.stringify(actual)
      ? []
      : [{ expectation, expected, actual }];
  const receivers = matched.map(({ receiver }) => receiver);
  const muted = matched.filter(({ muting }) => muting?.isMuted).map(({ receiver }) => receiver);
  const inhibitions = inhibitor.inhibitions([test.labels, ...(test.firing ?? [])]);
  return [
    ...compare("receivers", test.receivers, receivers),
    ...compare(
      "group_keys",
      test.group_keys,
      matched.map(({ groupKey }) => groupKey),
    ),
    ...compare("muted", test.muted, muted),
    ...compare(
      "inhibited",
      test.inhibited,
      inhibitions.some(({ target }) => target === 0),
    ),
  ];
}
