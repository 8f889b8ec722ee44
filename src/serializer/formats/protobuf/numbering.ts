import { SerializationError } from "../../error.js";
import { isFieldNumber, type Reserved } from "./lock.js";
import { Names } from "./names.js";

/** What wants a name and a number: a field or an enum value. */
export interface Claim {
  readonly key: string;
  readonly name: string;
  /** Asked for by a hint. */
  readonly number?: number | undefined;
}

interface Holder {
  readonly name: string;
  readonly number: number;
}

export interface Numbering {
  /** In the order of the claims. */
  readonly holders: readonly Holder[];
  readonly reserved: Reserved;
}

const NO_HOLDERS: Readonly<Record<string, Holder>> = {};

function held(locked: Readonly<Record<string, Holder>>, key: string): Holder | undefined {
  return Object.hasOwn(locked, key) ? locked[key] : undefined;
}

/**
 * Numbers come from the hint, else from the lock, else they are the lowest that was never used. What the lock has and nobody
 * claims becomes reserved.
 *
 * @throws {@link SerializationError} `unsupported` for a hint that is no field number, or one of two for the same.
 */
export function number(
  claims: readonly Claim[],
  locked: Readonly<Record<string, Holder>> = NO_HOLDERS,
  reserved: Reserved = { numbers: [], names: [] },
  names: Names = new Names(),
): Numbering {
  const taken = new Set<number>();
  for (const { key, number: wanted } of claims) {
    if (wanted === undefined) continue;
    if (!isFieldNumber(wanted) || taken.has(wanted)) {
      const problem = taken.has(wanted) ? "is claimed twice" : "is no field number";
      throw new SerializationError("unsupported", `${wanted} ${problem}`, {
        format: "protobuf",
        direction: "encode",
        path: [key],
      });
    }
    taken.add(wanted);
  }
  const numbers = new Map<string, number>();
  for (const { key, number: wanted } of claims) {
    const known = wanted ?? freeLocked(held(locked, key), taken);
    if (known === undefined) continue;
    numbers.set(key, known);
    taken.add(known);
  }
  const claimed = new Set(claims.map(({ key }) => key));
  const gone = Object.entries(locked).filter(([key]) => !claimed.has(key));
  const moved = Object.entries(locked).map(([, { number: old }]) => old);
  const retired = new Set([...reserved.numbers, ...moved].filter((each) => !taken.has(each)));
  const retiredNames = new Set([...reserved.names, ...gone.map(([, { name }]) => name)]);
  for (const { key } of claims) {
    const known = held(locked, key);
    if (known !== undefined) names.keep(known.name);
  }
  for (const name of retiredNames) names.keep(name);
  let next = 1;
  const holders = claims.map(({ key, name }) => {
    let chosen = numbers.get(key);
    while (chosen === undefined) {
      if (!taken.has(next) && !retired.has(next) && isFieldNumber(next)) chosen = next;
      next += 1;
    }
    return { name: held(locked, key)?.name ?? names.take(name), number: chosen };
  });
  return {
    holders,
    reserved: { numbers: [...retired].sort((a, b) => a - b), names: [...retiredNames].sort() },
  };
}

function freeLocked(holder: Holder | undefined, taken: ReadonlySet<number>): number | undefined {
  return holder === undefined || taken.has(holder.number) ? undefined : holder.number;
}
