import { createRouter, type Router, type RouterOptions } from "../../alertmanager/router.js";
import { ok, type Result } from "../../base/result.js";
import type { MatcherMode } from "../../languages/matcher/matcher.js";
import type { CheckedDocument } from "../../validator/rule.js";
import { instantOf } from "../instant-option.js";
import type { Io } from "../io.js";
import { type Refusal, readDocument } from "../read-document.js";

/** What all subcommands of `tocsin routes` take. */
export interface RoutingOptions {
  readonly config: string;
  readonly at?: string;
  readonly localZone?: string;
  readonly matcherMode: MatcherMode;
}

/** A configuration that Alertmanager would load, and what is asked of it. */
export interface RoutingConfig {
  readonly document: CheckedDocument<"alertmanager-config">;
  readonly router: Router;
  readonly options: RouterOptions;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
}

/**
 * Reads the configuration that `--config` names.
 *
 * @throws {@link TocsinError} as {@link readDocument} does, and `invalid_argument` for `--at`
 */
export async function readRoutingConfig(
  { config, at, localZone, matcherMode }: RoutingOptions,
  io: Io,
): Promise<Result<RoutingConfig, Refusal>> {
  const instant = at === undefined ? undefined : instantOf(at);
  const settings = { alertmanager: { matcherMode } };
  const document = await readDocument(config, "alertmanager-config", io, settings);
  if (!document.ok) return document;
  const options = { matcherMode, ...(localZone === undefined ? {} : { localZone }) };
  const router = createRouter(document.value.value, options);
  return ok({ document: document.value, router, options, at: instant });
}
