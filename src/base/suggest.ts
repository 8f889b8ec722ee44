const MAX_LENGTH = 64;

/**
 * The candidate closest to `name`, for "did you mean": at most `maxDistance` letters differ (Levenshtein distance, case
 * folded), by default a third of them; ties go to the earlier candidate. Names over 64 characters get no suggestion.
 */
export function suggest(
  name: string,
  candidates: Iterable<string>,
  maxDistance: number = Math.max(1, Math.floor(name.length / 3)),
): string | undefined {
  if (name.length === 0 || name.length > MAX_LENGTH) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = maxDistance + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The number of letters to change, add or remove; gives up with any number above `max` once it is certain to be more. */
function editDistance(a: string, b: string, max: number): number {
  let previous: number[] = [];
  for (let column = 0; column <= b.length; column++) previous.push(column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const distance = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > max) return least;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
