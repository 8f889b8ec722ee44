import { TocsinError } from "../base/errors.js";
import type { Path } from "../base/path.js";
import type { JsonSchema } from "../json-schema/json-schema.js";
import { compareAnnotations, compareSchemas } from "./compare-schemas.js";
import type { Comparer, Report } from "./comparer.js";
import type { Resolver } from "./resolver.js";
import { SCHEMA_CHANGES, type SchemaChange, type SchemaChangeCode } from "./schema-change.js";

/**
 * `strict` takes every key and item that a schema lets through for one that documents have; `lenient` only those that schemas
 * declare.
 */
export type CompatibilityPolicy = "strict" | "lenient";

/** Pairs of schemas that are compared, all passes together; what changes of people come to is far below. */
const MAX_COMPARISONS = 20_000;
/** Schemas inside each other, which the stack has to hold. */
const MAX_DEPTH = 300;
/** `not` inside of `not`, each of which is a comparison of its own. */
const MAX_NEGATIONS = 5;

/** What was found about a pair; pairs that lead back to themselves make a cycle of these. */
interface Outcome {
  readonly changes: {
    readonly code: SchemaChangeCode;
    readonly message: string;
    readonly step?: string | undefined;
  }[];
  readonly below: { readonly step: string; readonly outcome: Outcome }[];
}

type Pairs<Value> = Map<JsonSchema, Map<JsonSchema, Value>>;

/**
 * Finds what an update refuses that its original accepts. Alternatives may be paired in several ways, and which pairs fit can depend on
 * the pair that is being looked at: those in progress count as compatible, and the work is repeated as long as one of them was not.
 */
export class Comparison {
  readonly #originals: Resolver;
  readonly #updates: Resolver;
  readonly #policy: CompatibilityPolicy;
  readonly #negations: number;
  readonly #incompatible: Pairs<true> = new Map();
  #outcomes: Pairs<Outcome> = new Map();
  #count = 0;
  #depth = 0;

  constructor(originals: Resolver, updates: Resolver, policy: CompatibilityPolicy, negations = 0) {
    this.#originals = originals;
    this.#updates = updates;
    this.#policy = policy;
    this.#negations = negations;
  }

  /**
   * @throws {@link TocsinError} `limit_exceeded` for schemas beyond the bounds above, and `invalid_definition` for a reference that leads
   * nowhere.
   */
  run(original: unknown, update: unknown, direction: SchemaChange["direction"]): readonly SchemaChange[] {
    let outcome: Outcome;
    do {
      this.#outcomes = new Map();
      outcome = this.#outcomeOf(this.#originals.resolve(original), this.#updates.resolve(update));
    } while (this.#learn());
    const changes: SchemaChange[] = [];
    this.#collect(outcome, [], direction, new Set(), changes);
    return changes;
  }

  /** Whether a pair turned out to be incompatible that was not known to be so. */
  #learn(): boolean {
    let isNew = false;
    for (const [original, row] of this.#outcomes) {
      for (const [update, outcome] of row) {
        if (get(this.#incompatible, original, update) === true || !this.#isBreaking(outcome)) continue;
        set(this.#incompatible, original, update, true);
        isNew = true;
      }
    }
    return isNew;
  }

  #outcomeOf(original: JsonSchema, update: JsonSchema): Outcome {
    const known = get(this.#outcomes, original, update);
    if (known !== undefined) return known;
    const outcome: Outcome = { changes: [], below: [] };
    set(this.#outcomes, original, update, outcome);
    this.#bound();
    this.#depth++;
    compareSchemas(original, update, this.#comparer(outcome));
    this.#depth--;
    return outcome;
  }

  #bound(): void {
    this.#count++;
    if (this.#count > MAX_COMPARISONS) {
      const details = { limit: "comparisons", max: MAX_COMPARISONS, actual: this.#count };
      throw new TocsinError(
        "limit_exceeded",
        `more than ${MAX_COMPARISONS} pairs of schemas to compare`,
        details,
      );
    }
    if (this.#depth >= MAX_DEPTH) {
      const details = { limit: "depth", max: MAX_DEPTH, actual: this.#depth + 1 };
      throw new TocsinError("limit_exceeded", `more than ${MAX_DEPTH} schemas inside each other`, details);
    }
  }

  #comparer(outcome: Outcome): Comparer {
    const report: Report = (code, message, step) => outcome.changes.push({ code, message, step });
    return {
      originals: this.#originals,
      updates: this.#updates,
      report,
      compare: (step, original, update) => {
        const [before, after] = [this.#originals.resolve(original), this.#updates.resolve(update)];
        // Annotations beside a reference belong to the place, those behind it to what it leads to.
        if (original !== before || update !== after) {
          compareAnnotations(original, update, (code, message) => report(code, message, step));
        }
        outcome.below.push({ step, outcome: this.#outcomeOf(before, after) });
      },
      accepts: (original, update) =>
        this.#accepts(this.#originals.resolve(original), this.#updates.resolve(update)),
      acceptsBack: (update, original) => this.#acceptsBack(update, original),
    };
  }

  #acceptsBack(update: unknown, original: unknown): boolean {
    if (this.#negations >= MAX_NEGATIONS) return false;
    return new Comparison(this.#updates, this.#originals, this.#policy, this.#negations + 1)
      .run(update, original, "backward")
      .every(({ verdict }) => verdict === "compatible");
  }

  #accepts(original: JsonSchema, update: JsonSchema): boolean {
    const outcome = this.#outcomeOf(original, update);
    return get(this.#incompatible, original, update) !== true && !this.#isBreaking(outcome);
  }

  #isBreaking(outcome: Outcome, seen: Set<Outcome> = new Set()): boolean {
    if (seen.has(outcome)) return false;
    seen.add(outcome);
    return (
      outcome.changes.some(({ code }) => this.#verdictOf(code) === "breaking") ||
      outcome.below.some((each) => this.#isBreaking(each.outcome, seen))
    );
  }

  #verdictOf(code: SchemaChangeCode): SchemaChange["verdict"] {
    const verdict = SCHEMA_CHANGES[code];
    if (verdict !== "strict") return verdict;
    return this.#policy === "strict" ? "breaking" : "compatible";
  }

  /** Each change once, at the first place that leads to it. */
  #collect(
    outcome: Outcome,
    path: Path,
    direction: SchemaChange["direction"],
    seen: Set<Outcome>,
    changes: SchemaChange[],
  ): void {
    if (seen.has(outcome)) return;
    seen.add(outcome);
    for (const { code, message, step } of outcome.changes) {
      const place = step === undefined ? path : [...path, step];
      changes.push({ direction, code, verdict: this.#verdictOf(code), path: place, message });
    }
    for (const { step, outcome: below } of outcome.below) {
      this.#collect(below, step === "" ? path : [...path, step], direction, seen, changes);
    }
  }
}

function get<Value>(pairs: Pairs<Value>, original: JsonSchema, update: JsonSchema): Value | undefined {
  return pairs.get(original)?.get(update);
}

function set<Value>(pairs: Pairs<Value>, original: JsonSchema, update: JsonSchema, value: Value): void {
  const row = pairs.get(original) ?? new Map<JsonSchema, Value>();
  pairs.set(original, row.set(update, value));
}
