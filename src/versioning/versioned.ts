import * as z from "zod";
import { TocsinError } from "../base/errors.js";
import { formatPath } from "../base/path.js";
import { err, ok, type Result } from "../base/result.js";
import { suggest } from "../base/suggest.js";
import { unknownId } from "../base/unknown-id.js";
import { applyOperation, diffJson, type PatchOperation } from "./json-patch.js";

/** Schemas by version, oldest first. */
export type VersionSchemas = Readonly<Record<string, z.ZodType>>;

/** What a document is in one of its versions, with the name of the version. */
export type DocumentIn<Versions extends VersionSchemas, Name extends keyof Versions> = z.input<
  Versions[Name]
> & {
  readonly schemaVersion: Name;
};

type Fields = Readonly<Record<string, unknown>>;

/** One step between two versions that follow each other. Both functions get and return what the schemas accept, and change nothing they get. */
export interface Step {
  readonly up: (document: Fields) => unknown;
  /** `undefined` for a step that is declared to be one-way. */
  readonly down: ((document: Fields) => unknown) | undefined;
}

export interface VersionedDefinition<Versions extends VersionSchemas> {
  readonly kind: string;
  readonly schemas: Versions;
  /** From each version but the last to the one after it. */
  readonly steps: readonly Step[];
  readonly hub: keyof Versions & string;
  /** Of a document that names no version. */
  readonly unversioned: keyof Versions & string;
}

/** Why a document cannot be migrated. */
export interface MigrationFailure {
  readonly code: "unknown_version" | "no_document" | "invalid_document" | "one_way" | "failed_step";
  /** The version in which it happened; of `unknown_version` as it was given. */
  readonly version: string;
  /** The known version that is closest to an unknown one. */
  readonly suggestion?: string;
  readonly message: string;
}

/** What a migration comes to. */
export interface Migration<Document> {
  readonly from: string;
  readonly document: Document;
  /** RFC 6902: what makes the new document of the old one. */
  readonly patch: readonly PatchOperation[];
  /** Remainders of an earlier migration that have no place any more, since the document was changed in the meantime. */
  readonly notRestored: readonly PatchOperation[];
}

/** Where a document carries what its version has no field for, by the version that has. */
const REMAINDERS = "schemaRemainders";
const VERSION = "schemaVersion";
/** Operations of one remainder. */
const MAX_OPERATIONS = 10_000;
/** Levels of a document; zod and all that follows go through them by recursion. */
const MAX_DEPTH = 500;

type Remainders = Readonly<Record<string, readonly PatchOperation[]>>;

const operation = z.union([
  z.strictObject({ op: z.enum(["add", "replace"]), path: z.string(), value: z.unknown() }),
  z.strictObject({ op: z.literal("remove"), path: z.string() }),
]);
const remaindersSchema = z.record(z.string(), z.array(operation).max(MAX_OPERATIONS));

interface Opened {
  readonly version: string;
  /** Without `schemaVersion` and `schemaRemainders`, as schemas and steps see it. */
  readonly content: Fields;
  readonly remainders: Remainders;
}

interface Converted {
  readonly content: Fields;
  /** Versions it has been in. */
  readonly passed: readonly string[];
  readonly notRestored: readonly PatchOperation[];
}

/** A kind of document in several versions, made by `defineVersioned`. */
export class Versioned<Versions extends VersionSchemas> {
  readonly kind: string;
  /** The version that programs work with and stores keep. */
  readonly hub: keyof Versions & string;
  /** Oldest first. */
  readonly versions: readonly string[];
  readonly schemas: Versions;
  readonly #steps: readonly Step[];
  readonly #unversioned: string;

  constructor({ kind, schemas, steps, hub, unversioned }: VersionedDefinition<Versions>) {
    this.kind = kind;
    this.hub = hub;
    this.schemas = schemas;
    this.versions = Object.keys(schemas);
    this.#steps = steps;
    this.#unversioned = unversioned;
  }

  /**
   * The version a document names in `schemaVersion`, or the one for documents that name none.
   *
   * @throws {@link TocsinError} `unknown_id`, with the closest version there is.
   */
  versionOf(document: unknown): string {
    const named = isFields(document) ? document[VERSION] : undefined;
    const version = named === undefined ? this.#unversioned : String(named);
    if (!this.versions.includes(version)) throw unknownId(`version of ${this.kind}`, version, this.versions);
    return version;
  }

  /**
   * A document in another version, by default that of the hub. What the other version has no field for stays with the document, under
   * `schemaRemainders`, and is put back on the way back.
   *
   * @throws {@link TocsinError} `unknown_id` for a version there is not, otherwise `invalid_argument`: see {@link MigrationFailure}.
   */
  migrate<To extends keyof Versions & string>(document: unknown, to: To): DocumentIn<Versions, To>;
  migrate(document: unknown): DocumentIn<Versions, keyof Versions & string>;
  migrate(document: unknown, to: string = this.hub): unknown {
    return this.dryRun(document, to).document;
  }

  /**
   * {@link Versioned.migrate}, with what it changes.
   *
   * @throws as {@link Versioned.migrate} does.
   */
  dryRun(document: unknown, to: string = this.hub): Migration<unknown> {
    const result = this.safeMigrate(document, to);
    if (result.ok) return result.value;
    const { code, version, message } = result.error;
    if (code === "unknown_version") throw unknownId(`version of ${this.kind}`, version, this.versions);
    throw new TocsinError("invalid_argument", message, { argument: code === "one_way" ? "to" : "document" });
  }

  /** {@link Versioned.dryRun} without throwing. */
  safeMigrate(document: unknown, to: string = this.hub): Result<Migration<unknown>, MigrationFailure> {
    const opened = this.#open(document);
    if (!opened.ok) return opened;
    if (!this.versions.includes(to)) return err(this.#unknownVersion(to));
    const { version: from, content, remainders } = opened.value;
    const there = this.#convert(content, from, to, remainders);
    if (!there.ok) return there;
    const { content: made, passed, notRestored } = there.value;
    const back = this.#convert(made, to, from);
    if (!back.ok && back.error.code !== "one_way") return back;
    // Where there is declared to be no way back, nothing has to be kept for it.
    const lost = back.ok ? diffJson(back.value.content, content) : [];
    const carried: Remainders = {
      ...Object.fromEntries(Object.entries(remainders).filter(([version]) => !passed.includes(version))),
      ...(lost.length > 0 ? { [from]: lost } : {}),
    };
    const kept = Object.keys(carried).length > 0 ? { [REMAINDERS]: carried } : {};
    const { [VERSION]: _, ...fields } = made; // a step may have named a version, too
    const migrated = { [VERSION]: to, ...fields, ...kept };
    return ok({ from, document: migrated, patch: diffJson(document, migrated), notRestored });
  }

  /**
   * What is different about a document that was migrated to a version and back: nothing, if the steps between them are inverse. For
   * tests of steps, which it asks without keeping remainders.
   *
   * @throws as {@link Versioned.migrate} does.
   */
  roundTripDifferences(document: unknown, via: string): readonly PatchOperation[] {
    const opened = this.#open(document);
    const there = opened.ok ? this.#convert(opened.value.content, opened.value.version, via) : opened;
    const back =
      there.ok && opened.ok ? this.#convert(there.value.content, via, opened.value.version) : there;
    if (!back.ok) throw new TocsinError("invalid_argument", back.error.message, { argument: "document" });
    return opened.ok ? diffJson(opened.value.content, back.value.content) : [];
  }

  #open(document: unknown): Result<Opened, MigrationFailure> {
    if (!isFields(document) || isDeeperThan(document, MAX_DEPTH)) {
      const message = isFields(document) ? `more than ${MAX_DEPTH} levels` : "a document is an object";
      return err({ code: "no_document", version: this.#unversioned, message });
    }
    const { [VERSION]: named, [REMAINDERS]: carried, ...content } = document;
    const version = named === undefined ? this.#unversioned : String(named);
    if (!this.versions.includes(version)) return err(this.#unknownVersion(version));
    const remainders = remaindersSchema.safeParse(carried ?? {});
    if (!remainders.success) return err(invalidDocument(version, REMAINDERS, remainders.error));
    return ok({ version, content, remainders: remainders.data });
  }

  #unknownVersion(version: string): MigrationFailure {
    const suggestion = suggest(version, this.versions);
    const { message } = unknownId(`version of ${this.kind}`, version, this.versions);
    return { code: "unknown_version", version, message, ...(suggestion === undefined ? {} : { suggestion }) };
  }

  /** Step by step, with a look at the document in each version, where what was lost on another way is put back. */
  #convert(
    content: Fields,
    from: string,
    to: string,
    remainders: Remainders = {},
  ): Result<Converted, MigrationFailure> {
    let [at, end] = [this.versions.indexOf(from), this.versions.indexOf(to)];
    let current = this.#validated(content, from);
    const passed = [from];
    const notRestored: PatchOperation[] = [];
    while (current.ok && at !== end) {
      const isUp = at < end;
      const step = this.#steps[isUp ? at : at - 1];
      at += isUp ? 1 : -1;
      const version = this.versions[at] ?? to;
      current = this.#stepped(isUp ? step?.up : step?.down, current.value, version);
      const patch = remainders[version];
      if (current.ok && patch !== undefined) {
        const restored = restore(current.value, patch);
        notRestored.push(...restored.failed);
        current = this.#validated(restored.document, version);
      }
      passed.push(version);
    }
    return current.ok ? ok({ content: current.value, passed, notRestored }) : current;
  }

  #stepped(run: Step["down"], content: Fields, version: string): Result<Fields, MigrationFailure> {
    if (run === undefined) {
      const message = `no way back: the step from ${version} is declared one-way`;
      return err({ code: "one_way", version, message });
    }
    try {
      return this.#validated(run(structuredClone(content)), version);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return err({ code: "failed_step", version, message: `the step to ${version} failed: ${reason}` });
    }
  }

  /** Fields without a value are no part of a document. */
  #validated(content: unknown, version: string): Result<Fields, MigrationFailure> {
    const parsed = this.schemas[version]?.safeParse(content);
    if (parsed?.success === false) return err(invalidDocument(version, this.kind, parsed.error));
    if (!isFields(content))
      return err({ code: "invalid_document", version, message: `${version} is no object` });
    return ok(Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)));
  }
}

function invalidDocument(version: string, what: string, error: z.ZodError): MigrationFailure {
  const issues = error.issues.map(
    ({ path, message }) =>
      `${formatPath(path.map((key) => (typeof key === "number" ? key : String(key))))}: ${message}`,
  );
  return {
    code: "invalid_document",
    version,
    message: `${what} is not valid in ${version}: ${issues.join("; ")}`,
  };
}

function restore(
  document: Fields,
  patch: readonly PatchOperation[],
): { readonly document: Fields; readonly failed: readonly PatchOperation[] } {
  let current = document;
  const failed: PatchOperation[] = [];
  for (const operation of patch) {
    const next = applyOperation(current, operation);
    if (isFields(next)) current = next;
    else failed.push(operation);
  }
  return { document: current, failed };
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
