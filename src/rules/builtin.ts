import { ENGINE_RULES } from "../validator/engine-rules.js";
import type { AnyRule } from "../validator/rule.js";
import * as alerting from "./alerting/index.js";
import * as alertmanager from "./alertmanager/index.js";
import * as document from "./document/index.js";
import * as prometheus from "./prometheus/index.js";
import * as promql from "./promql/index.js";

/** The rules that come with tocsin, sorted by domain and name. */
export const BUILTIN_RULES: readonly AnyRule[] = [
  alerting,
  alertmanager,
  document,
  prometheus,
  promql,
].flatMap((registry): AnyRule[] => Object.values(registry));

/** The built-in rules and what the engine itself may say: everything that has an id. */
export const ALL_RULES: readonly AnyRule[] = [...ENGINE_RULES, ...BUILTIN_RULES];
