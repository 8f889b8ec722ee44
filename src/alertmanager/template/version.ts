/** Releases of Alertmanager, such as `0.28`; the newest one when there is none. */
export type AlertmanagerVersion = string;

/** Whether something that came with the release `since` is there in `target`. */
export function isSince(target: AlertmanagerVersion | undefined, since: string | undefined): boolean {
  if (target === undefined || since === undefined) return true;
  const [major = 0, minor = 0] = numbersOf(target);
  const [sinceMajor = 0, sinceMinor = 0] = numbersOf(since);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

function numbersOf(version: string): readonly number[] {
  return version
    .replace("v", "")
    .split(".")
    .map((part) => Number.parseInt(part, 10) || 0);
}
