import { TocsinError } from "../base/errors.js";
import type { Finding } from "../base/finding.js";
import { err, ok, type Result } from "../base/result.js";
import { validate } from "../rules/validate.js";
import { DOCUMENT_KINDS, type DocumentKindId, type DocumentOf } from "../schemas/kinds.js";
import type { SettingsInput } from "../schemas/validation/settings.js";
import { formatFindings } from "../validator/output/pretty.js";
import type { ValidationResult } from "../validator/result.js";
import { type CheckedDocument, defineRule } from "../validator/rule.js";
import { type ByteSource, readInput } from "./inputs.js";
import type { Io } from "./io.js";

/** Why the program that reads such a document would not. */
export interface Refusal {
  readonly source: ByteSource;
  readonly findings: readonly Finding[];
}

/**
 * Reads the one document of a kind in a file, out of a Kubernetes manifest too, as `tocsin check` does.
 *
 * @throws {@link TocsinError} `unreadable_input` for a file that cannot be read, or holds none or several
 */
export async function readDocument<Kind extends DocumentKindId>(
  file: string,
  kind: Kind,
  io: Io,
  settings: SettingsInput = {},
): Promise<Result<CheckedDocument<Kind, DocumentOf<Kind>>, Refusal>> {
  const source = await readInput(file, io);
  const documents: CheckedDocument<Kind, DocumentOf<Kind>>[] = [];
  // The engine hands documents to rules only: this one reports nothing and keeps them.
  const collect = defineRule({
    id: "cli/collect",
    layer: "consistency",
    summary: "Check nothing.",
    help: "",
    severity: "info",
    appliesTo: [kind],
    messages: {},
    examples: [],
    check: ({ document }) => void documents.push(document),
  });
  const run = (known?: Kind): ValidationResult =>
    validate(source, { settings, extraRules: [collect], ...(known === undefined ? {} : { kind: known }) });
  const detected = run();
  // A file that is one document, and of no known kind, is read as what it was meant to be.
  const isUnknown = detected.files.length === 1 && detected.files[0]?.kind === undefined;
  const { files, findings } = isUnknown ? run(kind) : detected;
  const count = files.filter((each) => each.kind === kind).length;
  if (count !== 1) throw unreadable(source.file, `it holds ${count} documents of the kind ${kind}`);
  const [document] = documents;
  const errors = findings.filter(({ severity }) => severity === "error");
  // What else the file holds may be wrong, when this is not.
  const { program } = DOCUMENT_KINDS[kind];
  const refusals =
    document === undefined
      ? errors
      : errors.filter(({ refusedBy }) => refusedBy !== undefined && refusedBy === program);
  return document === undefined || refusals.length > 0 ? err({ source, findings: refusals }) : ok(document);
}

function unreadable(file: string, reason: string): TocsinError {
  return new TocsinError("unreadable_input", `cannot read ${file}: ${reason}`, { file, reason });
}

/** Says why a document cannot be used; on standard error, since it is not what was asked for. */
export function printRefusal({ source, findings }: Refusal, io: Io): void {
  const text = new TextDecoder().decode(source.content);
  io.stderr(`${formatFindings(findings, { textOf: () => text })}\n\nerror: cannot use ${source.file}\n`);
}
