import { expect, test } from "vitest";
import { findDifferences } from "../../src/serializer/differences.js";

const date = new Date("2026-01-02T03:04:05Z");

test.each<[before: unknown, after: unknown, paths: readonly unknown[]]>([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, []],
  [{ a: 1 }, { a: "1" }, [["a"]]],
  [{ a: [1, 2] }, { a: [1, 3] }, [["a", 1]]],
  [{ a: [1] }, { a: [1, 2] }, [["a", 1]]],
  [{ a: undefined }, {}, [["a"]]],
  [{ a: 0 }, { a: -0 }, [["a"]]],
  [{ a: Number.NaN }, { a: Number.NaN }, []],
  [{ a: {} }, { a: [] }, [["a"]]],
  [{ a: {} }, { a: null }, [["a"]]],
  [null, {}, [[]]],
  [1n, 1, [[]]],
  [{ a: date }, { a: new Date(date) }, []],
  [{ a: date }, { a: new Date(0) }, [["a"]]],
  [{ a: date }, { a: {} }, [["a"]]],
  [{ a: Uint8Array.of(1, 2) }, { a: Buffer.from([1, 2]) }, []],
  [{ a: Uint8Array.of(1, 2) }, { a: Uint8Array.of(1, 3) }, [["a"]]],
  [{ a: Uint8Array.of(1, 2) }, { a: Uint8Array.of(1) }, [["a"]]],
  [{ a: Uint8Array.of(1) }, { a: [1] }, [["a"]]],
  [new Set([1, 2]), new Set([1, 3]), [[1]]],
  [new Set([1]), [1], [[]]],
  [new Map([[1, "a"]]), new Map([[1, "b"]]), [["1"]]],
  [new Map([["a", 1]]), { a: 1 }, [[]]],
  [new Map([[date, 1]]), new Map([[new Date(date), 1]]), []],
  [new Map([[[1], 1]]), new Map([[[2], 1]]), [["0", 0, 0]]],
  [{ a: new Date(Number.NaN) }, { a: new Date(Number.NaN) }, []],
])("%o and %o", (before, after, paths) => {
  expect(findDifferences(before, after)).toEqual(paths);
});
