/**
 * The largest set of pairs of `0…left` and `0…right` in which each number is in one pair at most (Kuhn's algorithm): the partner of
 * each number on the left, by preference the same number.
 */
export function maximumMatching(
  left: number,
  right: number,
  isPair: (left: number, right: number) => boolean,
): readonly (number | undefined)[] {
  const partners: (number | undefined)[] = new Array(right).fill(undefined);
  const findPartner = (from: number, tried: Set<number>): boolean => {
    for (let offset = 0; offset < right; offset++) {
      const to = (from + offset) % right;
      if (tried.has(to) || !isPair(from, to)) continue;
      tried.add(to);
      const other = partners[to];
      if (other === undefined || findPartner(other, tried)) {
        partners[to] = from;
        return true;
      }
    }
    return false;
  };
  for (let from = 0; from < left; from++) findPartner(from, new Set());
  const matched: (number | undefined)[] = new Array(left).fill(undefined);
  for (const [to, from] of partners.entries()) if (from !== undefined) matched[from] = to;
  return matched;
}
