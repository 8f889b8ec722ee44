import type { Finding, RelatedPlace, Severity } from "../base/finding.js";
import { DOCUMENT_KINDS, type DocumentKindId } from "../schemas/kinds.js";
import type { ActiveRule } from "./options.js";
import type { AnyRule, CheckedDocument, MessageSpec, RelatedReport, ReportPlace, RuleMeta } from "./rule.js";

export type AnyDocument = CheckedDocument<DocumentKindId, unknown>;

/** Most findings of one rule in one document; what is over is counted in one last finding. */
const MAX_PER_RULE = 10_000;

/** Where a rule is explained: the page lies in the package beside the rules. */
export function docsOf(ruleId: string): string {
  return `tocsin/src/rules/README.md#${ruleId.replaceAll("/", "-")}`;
}

/** Turns what a rule says into a finding: this is where severity, file and position come in. */
export function createFinding(
  { rule, severity }: Pick<ActiveRule<AnyRule>, "severity"> & { readonly rule: RuleMeta },
  document: AnyDocument,
  messageId: string,
  place: ReportPlace,
  data: Readonly<Record<string, string | number>> = {},
): Finding {
  const spec = specOf(rule, messageId);
  // What no program reads as it is written, none refuses.
  const isRead = document.kind === undefined || DOCUMENT_KINDS[document.kind].program !== undefined;
  const refusedBy =
    place.refusedBy ?? (spec.refusedBy === false || !isRead ? undefined : (spec.refusedBy ?? rule.refusedBy));
  const related = place.related?.map((report) => relatedPlace(report, document));
  return {
    ruleId: rule.id,
    layer: rule.layer,
    severity: severity ?? spec.severity ?? rule.severity,
    messageId,
    message: fill(spec.text, data),
    file: document.file,
    path: document.source.pathOf(place.path),
    range: place.range ?? document.source.rangeOf(place.path, place),
    ...(refusedBy === undefined ? {} : { refusedBy }),
    help: place.help ?? spec.help ?? rule.help,
    docs: docsOf(rule.id),
    ...(related === undefined || related.length === 0 ? {} : { related }),
  };
}

/** Lets `rule` report on `document` until it has said enough. */
export function limitReports(add: (finding: Finding) => void): (finding: Finding) => void {
  let count = 0;
  return (finding) => {
    count += 1;
    if (count < MAX_PER_RULE) add(finding);
    else if (count === MAX_PER_RULE)
      add({
        ...finding,
        message: `${finding.message} (and more: no further findings of this rule are listed)`,
      });
  };
}

function specOf(
  rule: RuleMeta,
  messageId: string,
): Exclude<MessageSpec, string> & { readonly severity?: Severity } {
  const spec = Object.hasOwn(rule.messages, messageId) ? rule.messages[messageId] : undefined;
  if (spec === undefined) throw new Error(`rule ${rule.id} has no message "${messageId}"`);
  return typeof spec === "string" ? { text: spec } : spec;
}

const PLACEHOLDER = /\{(\w+)\}/g;

function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  );
}

function relatedPlace(report: RelatedReport, reported: AnyDocument): RelatedPlace {
  const { source, file } = report.document ?? reported;
  return {
    message: report.message,
    file,
    path: source.pathOf(report.path),
    range: source.rangeOf(report.path, report),
  };
}
