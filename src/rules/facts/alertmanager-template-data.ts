import { suggest } from "../../base/suggest.js";
import { ELEMENT } from "../../languages/go-template/facts.js";
import type { TemplateValueType } from "../../languages/go-template/functions.js";

/** Types of what notification templates read: `template.Data` of Alertmanager and what hangs below it. */
export type DataType =
  | "data"
  | "alerts"
  | "alert"
  | "labels"
  | "pairs"
  | "pair"
  | "strings"
  | "string"
  | "time";

const MEMBERS: Readonly<Record<DataType, ReadonlyMap<string, DataType>>> = {
  data: new Map<string, DataType>([
    ["Receiver", "string"],
    ["Status", "string"],
    ["Alerts", "alerts"],
    ["NotificationReason", "string"],
    ["GroupLabels", "labels"],
    ["CommonLabels", "labels"],
    ["CommonAnnotations", "labels"],
    ["RouteLabels", "labels"],
    ["ExternalURL", "string"],
  ]),
  alerts: new Map<string, DataType>([
    ["Firing", "alerts"],
    ["Resolved", "alerts"],
    [ELEMENT, "alert"],
  ]),
  alert: new Map<string, DataType>([
    ["Status", "string"],
    ["Labels", "labels"],
    ["Annotations", "labels"],
    ["StartsAt", "time"],
    ["EndsAt", "time"],
    ["GeneratorURL", "string"],
    ["Fingerprint", "string"],
  ]),
  // Every other name is that of a label.
  labels: new Map<string, DataType>([
    ["SortedPairs", "pairs"],
    ["Remove", "labels"],
    ["Names", "strings"],
    ["Values", "strings"],
    ["String", "string"],
  ]),
  pairs: new Map<string, DataType>([
    ["Names", "strings"],
    ["Values", "strings"],
    ["String", "string"],
    [ELEMENT, "pair"],
  ]),
  pair: new Map<string, DataType>([
    ["Name", "string"],
    ["Value", "string"],
  ]),
  strings: new Map<string, DataType>([
    ["Join", "string"],
    [ELEMENT, "string"],
  ]),
  string: new Map(),
  time: new Map(),
};

/** Fields that older servers do not have. */
export const FIELDS_SINCE: ReadonlyMap<string, string> = new Map([
  ["NotificationReason", "0.32"],
  ["RouteLabels", "0.34"],
]);

/** A name on the way along a path that is not there. */
export interface MissingField {
  readonly field: string;
  /** The type it was looked for in. */
  readonly type: DataType;
  /** What was read before it: empty for the data itself. */
  readonly parent: readonly string[];
}

/** The type at a path of the data, the first name that is not there, or `undefined` where Go's own types begin. */
export function followPath(path: readonly string[]): DataType | MissingField | undefined {
  let type: DataType = "data";
  for (const [index, name] of path.entries()) {
    const next: DataType | undefined = MEMBERS[type].get(name) ?? (type === "labels" ? "string" : undefined);
    // What methods a time has, and what an element of a string is, Go decides.
    if (next === undefined && (type === "time" || name === ELEMENT)) return undefined;
    if (next === undefined) return { field: name, type, parent: path.slice(0, index) };
    type = next;
  }
  return type;
}

const VALUE_TYPES: Readonly<Partial<Record<DataType, TemplateValueType>>> = {
  alerts: "list",
  pairs: "list",
  labels: "map",
  strings: "strings",
  string: "string",
  time: "time",
};

/** Types of what a notification template reads. */
export function typeOfAlertmanagerPath(path: readonly string[]): TemplateValueType | undefined {
  const type = followPath(path);
  return typeof type === "string" ? VALUE_TYPES[type] : undefined;
}

/** The names of a type, for suggestions. */
export function membersOf(type: DataType): readonly string[] {
  return [...MEMBERS[type].keys()].filter((name) => name !== ELEMENT);
}

/** The one type that has the names of alerts, and the one that has those of the group. */
const OTHER_TYPE: Readonly<Partial<Record<DataType, DataType>>> = {
  data: "alert",
  alerts: "alert",
  alert: "data",
};

/** What was probably meant by a field that is not there. */
export function adviceForField({ field, type }: MissingField): string | undefined {
  const other = OTHER_TYPE[type];
  if (other !== undefined && membersOf(other).includes(field)) {
    return other === "alert"
      ? `Each alert has a .${field}: {{ range .Alerts }}{{ .${field} … }}{{ end }}. What all alerts of the notification share is in .CommonLabels and .CommonAnnotations.`
      : `Inside of range . is one alert; the notification is $: {{ $.${field} }}.`;
  }
  const suggestion = suggest(field, membersOf(type));
  return suggestion === undefined ? undefined : `Did you mean .${suggestion}?`;
}
