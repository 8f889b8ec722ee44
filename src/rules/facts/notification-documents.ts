import type { CheckedDocument } from "../../validator/rule.js";
import type { TemplateFileDocument } from "./alertmanager-template-files.js";

/** Kinds of documents that say what notifications look like. */
export const NOTIFICATION_KINDS = ["alertmanager-config", "alertmanager-templates"] as const;

export interface NotificationDocuments {
  readonly configs: readonly CheckedDocument<"alertmanager-config">[];
  readonly files: readonly TemplateFileDocument[];
}

/** The configurations and the files of templates of a run. */
export function notificationDocuments(
  documents: readonly CheckedDocument<(typeof NOTIFICATION_KINDS)[number]>[],
): NotificationDocuments {
  // The kind of a document says what its value is.
  return {
    configs: documents.filter(
      ({ kind }) => kind === "alertmanager-config",
    ) as CheckedDocument<"alertmanager-config">[],
    files: documents.filter(({ kind }) => kind === "alertmanager-templates") as TemplateFileDocument[],
  };
}
