import type { GroupBy } from "../alertmanager/route-tree.js";

/** What a notification of Alertmanager says besides its alerts. */
export interface NotificationGroup {
  /** Name of the receiver, as in the configuration. */
  readonly receiver: string;
  /** `key` of the route: the matchers on the way to it, `{}/{team="db"}`. */
  readonly routeKey: string;
  readonly groupBy: GroupBy;
  /** Where Alertmanager is reached; may be empty. */
  readonly externalUrl: string;
  /** Such as `repeat interval elapsed`. Alertmanager 0.32 and later. */
  readonly notificationReason?: string;
  /** Labels of the route. Alertmanager 0.34 and later. */
  readonly routeLabels?: Readonly<Record<string, string>>;
  /** How many alerts `max_alerts` left out; 0 by default. */
  readonly truncatedAlerts?: number;
}

const SPECIAL = /[\\.+*?()|[\]{}^$]/g;
const ESCAPED_SPECIAL = /\\([\\.+*?()|[\]{}^$])/g;

/** A name as Alertmanager writes that of a receiver: Go's `regexp.QuoteMeta`. */
export function quoteMeta(name: string): string {
  return name.replace(SPECIAL, "\\$&");
}

export function unquoteMeta(text: string): string {
  return text.replace(ESCAPED_SPECIAL, "$1");
}
