import type * as z from "zod";
import { TocsinError } from "../base/errors.js";
import type { Layer, Program, Severity } from "../base/finding.js";
import type { Path } from "../base/path.js";
import type { Range, Span } from "../base/position.js";
import type { DocumentProblem, SourceDocument } from "../document/document.js";
import type { DocumentKindId, DocumentOf } from "../schemas/kinds.js";
import type { Settings, SettingsInput } from "../schemas/validation/settings.js";
import type { Lenient } from "./lenient.js";

/** A document on its way through the layers: what was written, what it is, and what was read out of it. */
export interface CheckedDocument<Kind extends DocumentKindId = DocumentKindId, Value = DocumentOf<Kind>> {
  readonly file: string;
  /** `undefined` when no kind fits; only rules that apply to `"any"` see such a document. */
  readonly kind: Kind | undefined;
  readonly source: SourceDocument;
  /** What was wrong with the text and with the types of its values, before any rule looked. */
  readonly problems: readonly DocumentProblem[];
  readonly value: Value;
}

/** What the syntax layer may rely on: the types are right, but anything may be missing. Later layers see the schema's own output. */
export type ValueIn<L extends Layer, Kind extends DocumentKindId> = L extends "syntax"
  ? Lenient<DocumentOf<Kind>>
  : DocumentOf<Kind>;

/** A sentence with `{placeholders}`, alone or with what differs from the rule. */
export type MessageSpec =
  | string
  | {
      readonly text: string;
      readonly severity?: Severity;
      readonly help?: string;
      /** `false` when the rule is refused upstream, but not for this. */
      readonly refusedBy?: Program | false;
    };
export type Messages = Readonly<Record<string, MessageSpec>>;

type TextOf<Spec> = Spec extends string ? Spec : Spec extends { readonly text: infer Text } ? Text : never;
type Placeholder<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
/** The values a message needs: one for each of its placeholders, and none else. */
export type MessageData<Spec> = { readonly [Name in Placeholder<TextOf<Spec>>]: string | number };

/** Where a report points. Paths start at `value`; a span counts UTF-16 units inside the string at `path`. */
export interface ReportPlace {
  readonly path: Path;
  /** Other paths at which the same is to be said: each gets a finding of its own. */
  readonly alsoAt?: readonly Path[];
  readonly span?: Span;
  /** Point at the key that leads to `path` instead of at its value. */
  readonly target?: "key" | "value";
  /** For places that have no path of their own, such as broken YAML. */
  readonly range?: Range;
  /** When only some cases of a message are refused upstream. */
  readonly refusedBy?: Program;
  /** Advice for this very case, in place of the rule's. */
  readonly help?: string;
  readonly related?: readonly RelatedReport[];
}

export interface RelatedReport {
  readonly message: string;
  readonly path: Path;
  readonly span?: Span;
  /** The document the path belongs to; the one reported on when left out. */
  readonly document?: CheckedDocument<DocumentKindId, unknown>;
}

type DataArguments<Spec> = [Placeholder<TextOf<Spec>>] extends [never] ? [] : [data: MessageData<Spec>];

export interface RuleContext<L extends Layer, Kind extends DocumentKindId, M extends Messages, Options> {
  readonly document: CheckedDocument<Kind, ValueIn<L, Kind>>;
  readonly value: ValueIn<L, Kind>;
  readonly options: Options;
  readonly settings: Settings;
  /** Says that something is wrong. The engine adds severity, file and position. */
  report<Id extends keyof M & string>(messageId: Id, place: ReportPlace, ...data: DataArguments<M[Id]>): void;
}

export interface SetRuleContext<Kind extends DocumentKindId, M extends Messages, Options> {
  /** Every document of the run that the rule applies to and that has no syntax error, in the order given. */
  readonly documents: readonly CheckedDocument<Kind>[];
  /** False when a document had to be left out: then what is missing in `documents` may well exist. */
  readonly isComplete: boolean;
  readonly options: Options;
  readonly settings: Settings;
  report<Id extends keyof M & string>(
    document: CheckedDocument<Kind>,
    messageId: Id,
    place: ReportPlace,
    ...data: DataArguments<M[Id]>
  ): void;
}

/** A document, or several, with what the rule has to say about it. Examples are the rule's test and its documentation. */
export interface RuleExample {
  readonly title: string;
  /** The text of one document, or of several by file name. */
  readonly source: string | Readonly<Record<string, string>>;
  /** The findings of this rule, as `line:column messageId`, with `file:` before it when there are several documents. Empty for a document the rule is content with. */
  readonly expect: readonly string[];
  readonly options?: unknown;
  readonly settings?: SettingsInput;
}

export interface RuleMeta {
  /** `<domain>/<thing-aspect>`; the file that declares the rule has the same path below `src/rules`. */
  readonly id: string;
  readonly layer: Layer;
  /** One sentence that begins with Require, Disallow, Limit or Check. */
  readonly summary: string;
  /** Why it matters and what to do: shown with each finding and in the documentation. */
  readonly help: string;
  readonly severity: Severity;
  /** `recommended` rules run unless turned off; `strict` ones only when asked for. Default `recommended`. */
  readonly preset?: "recommended" | "strict";
  /** The program that does not load a document with this finding. */
  readonly refusedBy?: Program;
  /** Checks of other tools that this one stands for, such as `pint promql/impossible`. */
  readonly replaces?: readonly string[];
  readonly messages: Messages;
  readonly options?: z.ZodType;
  readonly examples: readonly RuleExample[];
}

/** A rule over one document. */
export interface Rule extends RuleMeta {
  readonly type: "document";
  /** `"any"` for rules about the text itself, whatever it is. */
  readonly appliesTo: readonly DocumentKindId[] | "any";
  readonly check: (context: RuleContext<Layer, DocumentKindId, Messages, unknown>) => void;
}

/** A rule over all documents of a run; it belongs to the consistency layer. */
export interface SetRule extends RuleMeta {
  readonly type: "set";
  readonly appliesTo: readonly DocumentKindId[];
  readonly check: (context: SetRuleContext<DocumentKindId, Messages, unknown>) => void;
}

export type AnyRule = Rule | SetRule;

type OptionsOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

interface RuleDefinition<L extends Layer, M extends Messages, Schema extends z.ZodType | undefined>
  extends Omit<RuleMeta, "messages" | "options" | "layer"> {
  readonly layer: L;
  readonly messages: M;
  /** Shape and defaults of the rule's options. Must accept `{}`. */
  readonly options?: Schema;
}

const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Declares a rule over single documents. `check` is pure and synchronous: no clock, no I/O, no state.
 *
 * @throws {@link TocsinError} `invalid_definition` when the id is not `<domain>/<thing-aspect>` or the options do not accept `{}`.
 */
export function defineRule<
  const L extends Layer,
  const Kind extends DocumentKindId,
  const M extends Messages,
  Schema extends z.ZodType | undefined = undefined,
>(
  definition: RuleDefinition<L, M, Schema> & {
    readonly appliesTo: readonly Kind[] | "any";
    readonly check: (context: RuleContext<L, Kind, M, OptionsOf<Schema>>) => void;
  },
): Rule {
  checkDefinition(definition);
  // The engine calls `check` with documents of `appliesTo` only, and with options that `options` has parsed.
  return { type: "document", ...definition } as unknown as Rule;
}

/**
 * Declares a rule over all documents of a run, such as duplicates between files.
 *
 * @throws {@link TocsinError} `invalid_definition` as {@link defineRule} does.
 */
export function defineSetRule<
  const Kind extends DocumentKindId,
  const M extends Messages,
  Schema extends z.ZodType | undefined = undefined,
>(
  definition: RuleDefinition<"consistency", M, Schema> & {
    readonly appliesTo: readonly Kind[];
    readonly check: (context: SetRuleContext<Kind, M, OptionsOf<Schema>>) => void;
  },
): SetRule {
  checkDefinition(definition);
  // As in defineRule: the engine keeps the promise the narrower type makes.
  return { type: "set", ...definition } as unknown as SetRule;
}

/** To make code for a schema takes longer than to read one small value without it. */
export const READ_ONCE = { jitless: true } as const;

function checkDefinition(definition: {
  readonly id: string;
  readonly options?: z.ZodType | undefined;
}): void {
  const { id, options } = definition;
  if (!RULE_ID.test(id))
    throw new TocsinError(
      "invalid_definition",
      `cannot define rule "${id}": its id is not <domain>/<thing-aspect>`,
      { id },
    );
  if (options !== undefined && !options.safeParse({}, READ_ONCE).success)
    throw new TocsinError("invalid_definition", `cannot define rule "${id}": its options have no defaults`, {
      id,
    });
}
