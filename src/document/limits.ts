/** Bounds on what a stranger's file may make us build. */
export interface DocumentLimits {
  /** Size of the file; of a string its length in UTF-16 units. Default 64 MiB. */
  readonly bytes: number;
  /** Nesting of mappings and sequences. Default 300: the YAML package recurses, and a fresh stack holds about 750. */
  readonly depth: number;
  /** Values after aliases and merge keys are expanded. Default 2,000,000. */
  readonly nodes: number;
  /** Problems listed for one document. Default 1,000. */
  readonly problems: number;
}

export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 64 * 1024 * 1024,
  depth: 300,
  nodes: 2_000_000,
  problems: 1_000,
};
