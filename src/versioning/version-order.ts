const VERSION = /^v([1-9]\d{0,8})(?:(alpha|beta)([1-9]\d{0,8}))?$/;

interface Version {
  /** 2 is stable, 1 beta, 0 alpha. */
  readonly stability: number;
  readonly major: number;
  readonly minor: number;
}

function parseVersion(text: string): Version | undefined {
  const match = VERSION.exec(text);
  if (match === null) return undefined;
  const [, major, stage, minor] = match;
  const stability = stage === undefined ? 2 : Number(stage === "beta");
  return { stability, major: Number(major), minor: Number(minor ?? 0) };
}

/** Whether a name has the form `v1`, `v1beta2` or `v1alpha3`. */
export function isVersionName(name: string): boolean {
  return VERSION.test(name);
}

/**
 * The order in which Kubernetes lists versions of a resource: stable ones before beta before alpha, newer before older, and names of any
 * other form last, by their code units: `v10, v2, v1, v11beta2, v10beta3, v12alpha1, foo1, foo10`. For `Array.prototype.sort`.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (left !== undefined && right !== undefined) {
    return right.stability - left.stability || right.major - left.major || right.minor - left.minor;
  }
  if (left !== undefined) return -1;
  if (right !== undefined) return 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
