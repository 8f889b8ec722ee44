/** Whether this runtime has time zone data under the name, in any case. Offsets, which newer runtimes take too, are none. */
export function isKnownTimeZone(name: string): boolean {
  if (name.startsWith("+") || name.startsWith("-")) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
