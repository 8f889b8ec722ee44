import type { PlannedRoute } from "./alertmanager-routes.js";

const HEARTBEAT = /watch-?dog|dead-?man|heart-?beat|snitch|health-?check|keep-?alive|still-?alive/i;

/** Whether a route carries an alert that always fires, so that its absence tells that alerting is broken. */
export function isHeartbeat({ node, set }: PlannedRoute): boolean {
  if (HEARTBEAT.test(node.options.receiver.value)) return true;
  return [...set.values()].some(({ matchers }) =>
    matchers.some(({ operator, value }) => (operator === "=" || operator === "=~") && HEARTBEAT.test(value)),
  );
}
