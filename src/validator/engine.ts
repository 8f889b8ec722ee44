import * as z from "zod";
import { type Finding, LAYERS, type Layer } from "../base/finding.js";
import { decodeDocument } from "../document/decode.js";
import type { DocumentLanguage, SourceDocument } from "../document/document.js";
import { readDocuments } from "../document/read.js";
import {
  DOCUMENT_KIND_IDS,
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentKindId,
} from "../schemas/kinds.js";
import type { Settings } from "../schemas/validation/settings.js";
import { ENGINE_RULES, ruleCrashed, schemaMismatch, unknownKind } from "./engine-rules.js";
import { kindOf } from "./kind-of.js";
import { type ActiveRule, activeRules, resolveSettings, type ValidateOptions } from "./options.js";
import { type AnyDocument, createFinding, limitReports } from "./reporter.js";
import { ValidationResult } from "./result.js";
import type { AnyRule, ReportPlace, Rule, SetRule } from "./rule.js";
import { flattenIssues, unreportedIssues } from "./schema-issues.js";
import { shapeOf } from "./shape-of.js";

/** A text to validate. */
export interface Source {
  /** Shown with every finding; nothing is read from disk. */
  readonly file: string;
  readonly content: string | Uint8Array;
  /** What the document is, when that is known; otherwise its content tells. */
  readonly kind?: DocumentKindId;
  /** Default: JSON for a file name that ends in `.json`, otherwise YAML, which reads JSON too. */
  readonly language?: DocumentLanguage;
}

type AnyReport = (
  messageId: string,
  place: ReportPlace,
  data?: Readonly<Record<string, string | number>>,
) => void;

/** The single-document layers; consistency has rules of both types and comes last. */
const LATER_LAYERS = LAYERS.filter((layer) => layer !== "syntax");

/** Takes sources through the five layers with a given set of rules. */
export class Engine {
  readonly #documentRules: ReadonlyMap<Layer, readonly ActiveRule<Rule>[]>;
  readonly #setRules: readonly ActiveRule<SetRule>[];
  readonly #engineRules: ReadonlyMap<string, ActiveRule>;
  readonly #settings: Settings;
  readonly #options: ValidateOptions;
  readonly #result = new ValidationResult();
  readonly #sound: AnyDocument[] = [];
  #isComplete = true;

  /**
   * @throws {@link TocsinError} `unknown_id` or `invalid_argument` for options that no rule takes.
   */
  constructor(rules: readonly AnyRule[], options: ValidateOptions) {
    const active = activeRules([...ENGINE_RULES, ...rules, ...(options.extraRules ?? [])], options);
    const documentRules = active.filter((entry): entry is ActiveRule<Rule> => entry.rule.type === "document");
    this.#documentRules = new Map(
      LAYERS.map((layer) => [layer, documentRules.filter(({ rule }) => rule.layer === layer)]),
    );
    this.#setRules = active.filter((entry): entry is ActiveRule<SetRule> => entry.rule.type === "set");
    this.#engineRules = new Map(active.map((entry) => [entry.rule.id, entry]));
    this.#settings = resolveSettings(options.settings);
    this.#options = options;
  }

  run(sources: readonly Source[]): ValidationResult {
    for (const [index, source] of sources.entries()) {
      this.#read(source);
      this.#options.onProgress?.(index + 1, sources.length);
    }
    this.#runSetRules();
    return this.#result;
  }

  #read(source: Source): void {
    const read = this.#timed("syntax", () => readDocuments(source));
    for (const document of read.documents) {
      const kind = source.kind ?? this.#options.kind ?? kindOf(document);
      this.#result.addFile(source.file, kind);
      this.#check(document, kind);
    }
  }

  #check(source: SourceDocument, kind: DocumentKindId | undefined): void {
    const { document, isValid } = this.#timed("syntax", () => this.#checkSyntax(source, kind));
    if (!isValid || kind === undefined) {
      this.#isComplete &&= isValid;
      return;
    }
    for (const layer of LATER_LAYERS) this.#timed(layer, () => this.#runRules(layer, document));
    this.#sound.push(document);
  }

  #checkSyntax(
    source: SourceDocument,
    kindId: DocumentKindId | undefined,
  ): { readonly document: AnyDocument; readonly isValid: boolean } {
    const kind: DocumentKind | undefined = kindId === undefined ? undefined : DOCUMENT_KINDS[kindId];
    const isReadable = source.problems.every(
      (problem) => problem.refused !== true || problem.code === "laterDocument",
    );
    const decoded =
      kind === undefined
        ? { value: undefined, document: source, problems: [] }
        : decodeDocument(source, shapeOf(kind.schema), kind.dialect);
    const problems = [...source.problems, ...decoded.problems];
    const document: AnyDocument = {
      file: source.file,
      kind: kindId,
      source: decoded.document,
      problems,
      value: decoded.value ?? {},
    };
    if (kind === undefined && isReadable && !isNothing(source)) {
      this.#reportAs(
        unknownKind.id,
        document,
        "unknown",
        { path: [] },
        { kinds: DOCUMENT_KIND_IDS.join(", ") },
      );
    }
    const findings = this.#runRules("syntax", document);
    if (kind === undefined) return { document, isValid: findings.every(isHarmless) };
    // What a text lacks that could not be read at all, nobody knows.
    if (source.root === undefined && !isReadable) return { document, isValid: false };
    return this.#parse(kind, document, findings);
  }

  /** The schema has the last word: later layers see its output, or nothing. */
  #parse(
    kind: DocumentKind,
    document: AnyDocument,
    findings: readonly Finding[],
  ): { readonly document: AnyDocument; readonly isValid: boolean } {
    const errors = findings.filter((finding) => !isHarmless(finding));
    const parsed = compiled(kind.schema).safeParse(document.value);
    if (parsed.success)
      return { document: { ...document, value: parsed.data }, isValid: errors.length === 0 };
    const { source } = document;
    const base = source.basePath.length;
    const reported = errors.map((finding) => finding.path.slice(base));
    const issues = flattenIssues(parsed.error.issues).map((issue) => ({
      ...issue,
      at: issue.path,
      path: source.pathOf(issue.path).slice(base),
    }));
    for (const { at, message } of unreportedIssues(issues, reported)) {
      this.#reportAs(schemaMismatch.id, document, "mismatch", { path: at }, { problem: message });
    }
    return { document, isValid: false };
  }

  #runRules(layer: Layer, document: AnyDocument): readonly Finding[] {
    const findings: Finding[] = [];
    for (const active of this.#documentRules.get(layer) ?? []) {
      const { rule } = active;
      if (!appliesTo(rule, document)) continue;
      const add = limitReports((finding) => findings.push(finding));
      const report: AnyReport = (messageId, place, data) => {
        add(createFinding(active, document, messageId, place, data));
        for (const path of place.alsoAt ?? [])
          add(createFinding(active, document, messageId, { ...place, path }, data));
      };
      this.#guard(rule, document, () => {
        // `report` fills any message; that the rule sends the right data was checked where it was defined.
        rule.check({
          document,
          value: document.value,
          options: active.options,
          settings: this.#settings,
          report,
        } as Parameters<Rule["check"]>[0]);
      });
    }
    for (const finding of findings) this.#result.addFinding(finding);
    return findings;
  }

  #runSetRules(): void {
    // Rules that apply to the same kinds get the same list, so that they can share what they find out about it.
    const lists = new Map<string, readonly AnyDocument[]>();
    for (const active of this.#setRules) {
      const { rule } = active;
      const key = String(rule.appliesTo);
      const documents = lists.get(key) ?? this.#sound.filter((document) => appliesTo(rule, document));
      lists.set(key, documents);
      const [first] = documents;
      if (first === undefined) continue;
      const add = limitReports((finding) => this.#result.addFinding(finding));
      const report = (
        document: AnyDocument,
        messageId: string,
        place: ReportPlace,
        data?: Readonly<Record<string, string | number>>,
      ): void => add(createFinding(active, document, messageId, place, data));
      this.#timed(rule.layer, () =>
        this.#guard(rule, first, () => {
          // As above.
          rule.check({
            documents,
            isComplete: this.#isComplete,
            options: active.options,
            settings: this.#settings,
            report,
          } as Parameters<SetRule["check"]>[0]);
        }),
      );
    }
  }

  /** A rule that throws is a finding, and the run goes on. */
  #guard(rule: AnyRule, document: AnyDocument, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#reportAs(
        ruleCrashed.id,
        document,
        "crashed",
        { path: [] },
        { rule: rule.id, error: String(error) },
      );
    }
  }

  #reportAs(
    ruleId: string,
    document: AnyDocument,
    messageId: string,
    place: ReportPlace,
    data: Readonly<Record<string, string>>,
  ): void {
    const active = this.#engineRules.get(ruleId);
    if (active !== undefined)
      this.#result.addFinding(createFinding(active, document, messageId, place, data));
  }

  #timed<Value>(layer: Layer, work: () => Value): Value {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.#result.addTime(layer, performance.now() - start);
    }
  }
}

const compiledSchemas = new WeakMap<z.ZodType, z.ZodType>();

/** The schema as code, where the host allows code to be made; twice as fast on large documents, and otherwise the same. */
function compiled(schema: z.ZodType): z.ZodType {
  const known = compiledSchemas.get(schema) ?? z.compile(schema);
  compiledSchemas.set(schema, known);
  return known;
}

function isHarmless(finding: Finding): boolean {
  return finding.severity !== "error";
}

function appliesTo(rule: AnyRule, document: AnyDocument): boolean {
  return rule.appliesTo === "any" || (document.kind !== undefined && rule.appliesTo.includes(document.kind));
}

/** Nothing was written, or `null` or `{}`, as generators write when they have nothing to say. */
function isNothing({ root }: SourceDocument): boolean {
  if (root === undefined) return true;
  return root.kind === "scalar" ? root.value === null : root.kind === "mapping" && root.entries.length === 0;
}
