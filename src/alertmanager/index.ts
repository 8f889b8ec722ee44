export { fingerprintOf } from "./fingerprint.js";
export { dedupKeyOf, groupKeyOf, groupLabelsOf } from "./group.js";
export {
  type CompiledInhibitRule,
  createInhibitor,
  type Inhibition,
  type InhibitOptions,
  type Inhibitor,
  inhibitedBy,
} from "./inhibition.js";
export { type IntervalState, type IntervalsConfig, intervalsAt, type Muting } from "./muting.js";
export type { ConfigProblem } from "./problem.js";
export {
  buildRouteTree,
  type Effective,
  type GroupBy,
  type RouteNode,
  type RouteOptions,
  type RouteTree,
  type RouteTreeOptions,
} from "./route-tree.js";
export {
  createRouter,
  type MatchedRoute,
  type MatchOptions,
  matchRoutes,
  type Router,
  type RouterOptions,
  type RoutingConfig,
} from "./router.js";
export { type RoutingTestFailure, type RoutingTestResult, runRoutingTests } from "./routing-tests.js";
export { SILENCE_STATES, type Silence, type SilenceState, silenceMatches, silenceState } from "./silence.js";
export { type RenderNotificationOptions, renderNotification } from "./template/render.js";
export { SAMPLE_PAYLOAD } from "./template/sample.js";
export { type TemplatedField, templatedFields } from "./template/templated-fields.js";
