import type { Path } from "../../base/path.js";
import type { AlertingConfig } from "../../schemas/alert/platform/alerting-config.js";
import type { CheckedDocument } from "../../validator/rule.js";

/** Kinds of documents that hold the platform's own alerting. */
export const ALERTING_CONFIG_KINDS = ["alerting-config"] as const;

export type AlertingConfigDocument = CheckedDocument<"alerting-config">;

/** The lists of a document. */
export type ResourceList = Exclude<keyof AlertingConfig, "schemaVersion" | "tenant">;
/** A resource of a list, as the schema leaves it. */
export type ResourceOf<List extends ResourceList> = NonNullable<AlertingConfig[List]>[number];

/** What the resources of each list are called in messages. */
export const RESOURCE_WORDS = {
  alertRules: "alert rule",
  escalationPolicies: "escalation policy",
  notificationChannels: "notification channel",
  notificationTemplates: "notification template",
  silences: "silence",
  onCallSchedules: "on-call schedule",
} as const satisfies Readonly<Record<ResourceList, string>>;

export const RESOURCE_LISTS = Object.keys(RESOURCE_WORDS) as readonly ResourceList[]; // the keys of the table above

export interface Resource<List extends ResourceList = ResourceList> {
  readonly document: AlertingConfigDocument;
  readonly list: List;
  readonly path: Path;
  readonly value: ResourceOf<List>;
  readonly name: string | undefined;
  /** Its own tenant or that of its document; without one it is there for everybody. */
  readonly tenant: string | undefined;
}

/** The resources of a list, in the order of the document. */
export function resourcesOf<const List extends ResourceList>(
  document: AlertingConfigDocument,
  list: List,
): readonly Resource<List>[] {
  const values: readonly ResourceOf<List>[] | undefined = document.value[list];
  return (values ?? []).map((value, index) => ({
    document,
    list,
    path: [list, index],
    value,
    name: value.name,
    tenant: value.tenant ?? document.value.tenant,
  }));
}

/** Those of all documents of a run. */
export function allResources<const List extends ResourceList>(
  documents: readonly AlertingConfigDocument[],
  list: List,
): readonly Resource<List>[] {
  return documents.flatMap((document) => resourcesOf(document, list));
}
