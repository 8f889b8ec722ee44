import { expect, test } from "vitest";
import { AlertStatusMachine } from "../../../src/base/enums/alert-status.js";
import type { HistoryEntry } from "../../../src/base/enums/history.js";

const at = (minute: number): string => `2026-03-01T08:${String(minute).padStart(2, "0")}:00+01:00`;
const states = (...names: string[]): HistoryEntry[] =>
  names.map((state, minute) => ({ state, at: at(minute) }));

test.each<[string, readonly HistoryEntry[], readonly string[]]>([
  ["none", [], []],
  ["a good one", states("inactive", "pending", "firing", "acknowledged", "resolved", "closed"), []],
  ["a wrong start", states("firing", "resolved"), ["0 wrong_start"]],
  ["an arrow that is not there", states("inactive", "firing"), ["1 illegal_transition"]],
  ["a state twice", states("inactive", "pending", "pending"), ["2 illegal_transition"]],
  ["after the end", states("inactive", "pending", "expired", "firing"), ["3 illegal_transition"]],
  ["an unknown state, and on behind it", states("inactive", "open", "closed"), ["1 unknown_state"]],
  ["an unknown start", states("open", "pending"), ["0 unknown_state"]],
  [
    "time that goes back",
    [
      { state: "inactive", at: at(5) },
      { state: "pending", at: at(4) },
      { state: "firing", at: at(4) },
      { state: "resolved", at: new Date("2026-03-01T07:05:00Z") },
    ],
    ["1 time_reversed", "2 time_reversed"],
  ],
  [
    "no times",
    [
      { state: "inactive", at: "2026-03-01" },
      { state: "pending", at: "2026-02-30T00:00:00Z" },
      { state: "firing", at: new Date(Number.NaN) },
    ],
    ["0 invalid_time", "1 invalid_time", "2 invalid_time"],
  ],
])("%s", (_name, history, expected) => {
  expect(AlertStatusMachine.checkHistory(history).map(({ index, code }) => `${index} ${code}`)).toEqual(
    expected,
  );
});
