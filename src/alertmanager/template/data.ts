import { parseRfc3339, ZERO_TIME } from "../../languages/go-template/execute/time.js";
import { goTime } from "../../languages/go-template/execute/time-type.js";
import {
  type GoFunction,
  type GoSlice,
  type GoType,
  type GoValue,
  goFunction,
  goMap,
  goSlice,
  goString,
  goStringMap,
  goStrings,
  goStruct,
  itemsOf,
  NIL,
  STRING,
  STRINGS,
  sortedEntries,
  textOf,
} from "../../languages/go-template/execute/value.js";
import type { WebhookAlert } from "../../schemas/alert/webhook-alert.js";
import type { WebhookPayload } from "../../schemas/alert/webhook-payload.js";
import { isSince } from "./version.js";

const ALERT_JSON: ReadonlyMap<string, string> = new Map([
  ["Status", "status"],
  ["Labels", "labels"],
  ["Annotations", "annotations"],
  ["StartsAt", "startsAt"],
  ["EndsAt", "endsAt"],
  ["GeneratorURL", "generatorURL"],
  ["Fingerprint", "fingerprint"],
]);
const DATA_JSON: ReadonlyMap<string, string> = new Map([
  ["Receiver", "receiver"],
  ["Status", "status"],
  ["Alerts", "alerts"],
  ["NotificationReason", "notification_reason"],
  ["GroupLabels", "groupLabels"],
  ["CommonLabels", "commonLabels"],
  ["CommonAnnotations", "commonAnnotations"],
  ["RouteLabels", "routeLabels"],
  ["ExternalURL", "externalURL"],
]);

const PAIR: GoType = { name: "template.Pair", kind: "struct" };

/** The types of a release. Until 0.26 a `KV` and its pairs printed as Go prints maps and lists. */
interface DataTypes {
  readonly kv: GoType;
  readonly alert: GoType;
  readonly alerts: GoType;
  readonly data: GoType;
}

const NEW_TYPES = createTypes(true);
const OLD_TYPES = createTypes(false);

function createTypes(withText: boolean): DataTypes {
  const pairs: GoType = {
    name: "template.Pairs",
    kind: "slice",
    element: PAIR,
    methods: new Map<string, GoFunction>([
      ["Names", goFunction([], ([self = NIL]) => goStrings(columnOf(self, "Name")))],
      ["Values", goFunction([], ([self = NIL]) => goStrings(columnOf(self, "Value")))],
      ...(withText ? [["String", goFunction([], ([self = NIL]) => goString(pairsText(self)))] as const] : []),
    ]),
    ...(withText ? { toText: pairsText } : {}),
  };
  const kvMethods = new Map<string, GoFunction>();
  const kvText = (value: GoValue): string => pairsText(sortedPairs(value, pairs));
  const kv: GoType = {
    name: "template.KV",
    kind: "map",
    element: STRING,
    methods: kvMethods,
    ...(withText ? { toText: kvText } : {}),
  };
  kvMethods.set(
    "SortedPairs",
    goFunction([], ([self = NIL]) => sortedPairs(self, pairs)),
  );
  kvMethods.set(
    "Names",
    goFunction([], ([self = NIL]) => goStrings(columnOf(sortedPairs(self, pairs), "Name"))),
  );
  kvMethods.set(
    "Values",
    goFunction([], ([self = NIL]) => goStrings(columnOf(sortedPairs(self, pairs), "Value"))),
  );
  kvMethods.set(
    "Remove",
    goFunction([STRINGS], ([self = NIL, names]) => without(self, new Set(itemsOf(names).map(textOf)), kv)),
  );
  if (withText) {
    kvMethods.set(
      "String",
      goFunction([], ([self = NIL]) => goString(kvText(self))),
    );
  }
  const alert: GoType = { name: "template.Alert", kind: "struct", jsonNames: ALERT_JSON };
  const someAlerts: GoType = { name: "[]template.Alert", kind: "slice", element: alert };
  const alerts: GoType = {
    name: "template.Alerts",
    kind: "slice",
    element: alert,
    methods: new Map<string, GoFunction>([
      ["Firing", goFunction([], ([self = NIL]) => withStatus(self, "firing", someAlerts))],
      ["Resolved", goFunction([], ([self = NIL]) => withStatus(self, "resolved", someAlerts))],
    ]),
  };
  return { kv, alert, alerts, data: { name: "template.Data", kind: "struct", jsonNames: DATA_JSON } };
}

/** What the dot of a notification template is: the data that the payload was made of. */
export function notificationData(payload: WebhookPayload, target?: string): GoValue {
  const types = isSince(target, "0.26") ? NEW_TYPES : OLD_TYPES;
  const kv = (labels: Readonly<Record<string, string>> = {}): GoValue => goStringMap(labels, types.kv);
  return goStruct(types.data, {
    Receiver: goString(payload.receiver),
    Status: goString(payload.status),
    Alerts: goSlice(
      payload.alerts.map((alert) => alertValue(alert, types)),
      types.alerts,
    ),
    ...(isSince(target, "0.32")
      ? { NotificationReason: goString(payload.notification_reason ?? "unknown") }
      : {}),
    GroupLabels: kv(payload.groupLabels),
    CommonLabels: kv(payload.commonLabels),
    CommonAnnotations: kv(payload.commonAnnotations),
    ...(isSince(target, "0.34") ? { RouteLabels: kv(payload.routeLabels) } : {}),
    ExternalURL: goString(payload.externalURL),
  });
}

function alertValue(alert: WebhookAlert, { alert: type, kv }: DataTypes): GoValue {
  return goStruct(type, {
    Status: goString(alert.status),
    Labels: goStringMap(alert.labels, kv),
    Annotations: goStringMap(alert.annotations, kv),
    StartsAt: timeValue(alert.startsAt),
    EndsAt: timeValue(alert.endsAt),
    GeneratorURL: goString(alert.generatorURL),
    Fingerprint: goString(alert.fingerprint ?? ""),
  });
}

function timeValue(text: string): GoValue {
  return goTime(parseRfc3339(text) ?? ZERO_TIME);
}

/** By name, with `alertname` in front of all others. */
function sortedPairs(labels: GoValue, type: GoType): GoSlice {
  const entries = sortedEntriesOf(labels);
  const isAlertName = ([name]: readonly [string, GoValue]): boolean => name === "alertname";
  const sorted = [...entries.filter(isAlertName), ...entries.filter((entry) => !isAlertName(entry))];
  return goSlice(
    sorted.map(([Name, Value]) => goStruct(PAIR, { Name: goString(Name), Value })),
    type,
  );
}

function sortedEntriesOf(labels: GoValue): readonly (readonly [string, GoValue])[] {
  return labels.kind === "map" ? sortedEntries(labels) : [];
}

function columnOf(pairs: GoValue, field: "Name" | "Value"): readonly string[] {
  return itemsOf(pairs).map((pair) => fieldText(pair, field));
}

function pairsText(pairs: GoValue): string {
  return itemsOf(pairs)
    .map((pair) => `${fieldText(pair, "Name")}=${fieldText(pair, "Value")}`)
    .join(", ");
}

function fieldText(value: GoValue, field: string): string {
  return value.kind === "struct" ? textOf(value.fields.get(field)) : "";
}

function without(labels: GoValue, names: ReadonlySet<string>, type: GoType): GoValue {
  return goMap(new Map(sortedEntriesOf(labels).filter(([name]) => !names.has(name))), type);
}

function withStatus(alerts: GoValue, status: string, type: GoType): GoValue {
  return goSlice(
    itemsOf(alerts).filter((alert) => fieldText(alert, "Status") === status),
    type,
  );
}
