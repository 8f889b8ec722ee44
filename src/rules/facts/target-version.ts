import { LEGACY_LABEL_NAME, LEGACY_METRIC_NAME } from "../../base/patterns/label-name.js";
import { parseVersion } from "../../languages/promql/options.js";
import type { Settings } from "../../schemas/validation/settings.js";

/** Whether the target server is of version `since` (`"2.53"`) or newer. */
export function hasVersion({ prometheus }: Settings, since: string): boolean {
  return versionOf(prometheus.version) >= versionOf(since);
}

/** A version of four digits, which the settings let pass, is from a future the parser does not count to. */
function versionOf(text: string): number {
  return parseVersion(text) ?? Number.POSITIVE_INFINITY;
}

/** Whether label and metric names have to be of letters, digits and underscores: before 3.0 there is no other scheme. */
export function usesLegacyNames(settings: Settings): boolean {
  return settings.prometheus.nameScheme === "legacy" || !hasVersion(settings, "3.0");
}

/** A name of a label or an annotation; both follow the same rule. */
export function isLabelName(name: string, settings: Settings): boolean {
  return usesLegacyNames(settings) ? LEGACY_LABEL_NAME.test(name) : name !== "";
}

export function isMetricName(name: string, settings: Settings): boolean {
  return usesLegacyNames(settings) ? LEGACY_METRIC_NAME.test(name) : name !== "";
}
