import { TocsinError } from "../../base/errors.js";

/** The feature flags of Prometheus (`--enable-feature=…`) that change what its parser accepts. */
export const PROMQL_FEATURES = [
  "promql-experimental-functions",
  "promql-extended-range-selectors",
  "promql-binop-fill-modifiers",
] as const;
export type PromqlFeature = (typeof PROMQL_FEATURES)[number];

export interface PromqlOptions {
  /** Flags the server is started with. None by default. */
  readonly features?: readonly PromqlFeature[];
  /**
   * The Prometheus that will run the expression, `3.14` by default. What an older one lacks becomes an error `notInTarget`.
   * Only major and minor count. The tables reach back to 2.42: anything older is treated as 2.42.
   */
  readonly target?: string;
}

/** {@link PromqlOptions} as the parser reads them: a version is `major * 1000 + minor`. */
export interface ParserSettings {
  readonly experimentalFunctions: boolean;
  readonly extendedRangeSelectors: boolean;
  readonly binopFillModifiers: boolean;
  readonly target: number;
  readonly targetName: string;
}

const VERSION = /^v?(\d{1,3})(?:\.(\d{1,3}))?(?:[.+-].*)?$/;

export const NEWEST_TARGET = "3.14";

const DEFAULTS: ParserSettings = {
  experimentalFunctions: false,
  extendedRangeSelectors: false,
  binopFillModifiers: false,
  target: 3014,
  targetName: NEWEST_TARGET,
};

/** `3.14` as 3014, so that versions compare as numbers; `undefined` when `text` is none. */
export function parseVersion(text: string): number | undefined {
  const match = VERSION.exec(text);
  return match === null ? undefined : Number(match[1]) * 1000 + Number(match[2] ?? 0);
}

/** @throws {@link TocsinError} `invalid_argument` when `target` is not a version. */
export function resolveOptions(options: PromqlOptions | undefined): ParserSettings {
  if (options === undefined) return DEFAULTS;
  const targetName = options.target ?? NEWEST_TARGET;
  const target = parseVersion(targetName);
  if (target === undefined) {
    throw new TocsinError(
      "invalid_argument",
      `target ${JSON.stringify(targetName)} is not a version such as "3.14"`,
      {
        argument: "target",
      },
    );
  }
  const features = options.features ?? [];
  return {
    experimentalFunctions: features.includes("promql-experimental-functions"),
    extendedRangeSelectors: features.includes("promql-extended-range-selectors"),
    binopFillModifiers: features.includes("promql-binop-fill-modifiers"),
    target,
    targetName,
  };
}
