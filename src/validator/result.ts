import {
  compareFindings,
  type Finding,
  LAYERS,
  type Layer,
  SEVERITIES,
  type Severity,
} from "../base/finding.js";
import type { DocumentKindId } from "../schemas/kinds.js";

/** One document of a run and how it came out. */
export interface FileResult {
  readonly file: string;
  readonly kind: DocumentKindId | undefined;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Milliseconds spent in each layer. */
export type LayerTimings = Readonly<Record<Layer, number>>;

/** What came of a validation. People who write validators of their own build one with {@link addFinding} and {@link merge}. */
export class ValidationResult {
  readonly #findings: Finding[] = [];
  readonly #files: { readonly file: string; readonly kind: DocumentKindId | undefined }[] = [];
  readonly #timings = emptyTimings();

  /** Whether nothing of severity `error` was found. */
  get ok(): boolean {
    return !this.#findings.some((finding) => finding.severity === "error");
  }

  /** Sorted by file, position and rule. */
  get findings(): readonly Finding[] {
    return this.#findings.toSorted(compareFindings);
  }

  /** The documents in the order they were read. A file that holds several documents is listed once for each. */
  get files(): readonly FileResult[] {
    const counts = new Map<string, Record<Severity, number>>();
    for (const finding of this.#findings) {
      const forFile = counts.get(finding.file) ?? countsOf([]);
      forFile[finding.severity] += 1;
      counts.set(finding.file, forFile);
    }
    return this.#files.map((entry) => ({ ...entry, counts: counts.get(entry.file) ?? countsOf([]) }));
  }

  get counts(): Readonly<Record<Severity, number>> {
    return countsOf(this.#findings);
  }

  get timings(): LayerTimings {
    return { ...this.#timings };
  }

  addFile(file: string, kind: DocumentKindId | undefined): this {
    this.#files.push({ file, kind });
    return this;
  }

  addFinding(finding: Finding): this {
    this.#findings.push(finding);
    return this;
  }

  addTime(layer: Layer, milliseconds: number): this {
    this.#timings[layer] += milliseconds;
    return this;
  }

  /** Takes over what another validation found. */
  merge(other: ValidationResult): this {
    for (const finding of other.#findings) this.#findings.push(finding);
    for (const file of other.#files) this.#files.push(file);
    for (const layer of LAYERS) this.#timings[layer] += other.#timings[layer];
    return this;
  }

  /** What `JSON.stringify` writes: findings, files and a summary. */
  toJSON(): {
    readonly findings: readonly Finding[];
    readonly files: readonly FileResult[];
    readonly summary: Readonly<Record<Severity, number>> & { readonly files: number };
  } {
    const files = this.files;
    return { findings: this.findings, files, summary: { files: files.length, ...this.counts } };
  }
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>; // one entry per severity
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function emptyTimings(): Record<Layer, number> {
  return Object.fromEntries(LAYERS.map((layer) => [layer, 0])) as Record<Layer, number>; // one entry per layer
}
