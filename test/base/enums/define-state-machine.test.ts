import { expect, test } from "vitest";
import { defineEnum } from "../../../src/base/enums/define-enum.js";
import { defineStateMachine } from "../../../src/base/enums/define-state-machine.js";

const door = defineEnum({
  name: "door",
  description: "A door.",
  values: {
    open: { label: "Open", description: "Open." },
    closed: { label: "Closed", description: "Closed." },
    locked: { label: "Locked", description: "Locked." },
    gone: { label: "Gone", description: "Gone." },
  },
});

const machine = defineStateMachine({
  enum: door,
  initial: "open",
  terminal: ["gone"],
  guards: {
    has_key: {
      requires: "somebody has the key",
      allows: ({ key }: { readonly key?: string }) => key !== undefined,
    },
    has_time: { requires: "it is day", allows: ({ hour }: { readonly hour: number }) => hour > 6 },
  },
  transitions: {
    open: [{ to: "closed", on: "close" }, { to: "gone" }],
    closed: [{ to: "open" }, { to: "locked", on: "turn; twice", guards: ["has_key", "has_time"] }],
    locked: [{ to: "closed", guards: ["has_key"] }],
  },
});

test("goes where the guards allow", () => {
  expect(machine.to("open", "closed", { hour: 0 })).toBe("closed");
  expect(machine.transition("closed", "locked", { key: "k", hour: 7 })).toBe("locked");
  expect(machine.safeTransition("locked", "closed", { key: "k", hour: 0 })).toEqual({
    ok: true,
    value: "closed",
  });
});

test.each([
  [{ hour: 7 }, "has_key"],
  [{ hour: 0 }, "has_key"],
  [{ key: "k", hour: 0 }, "has_time"],
])("with %j the first guard that refuses is %s", (context, guard) => {
  expect(machine.canTransition("closed", "locked", context)).toBe(false);
  expect(() => machine.to("closed", "locked", context)).toThrow(
    expect.objectContaining({
      code: "illegal_transition",
      details: { machine: "door", from: "closed", to: "locked", guard },
    }),
  );
});

test("without a context guards are not asked", () => {
  expect(machine.canTransition("closed", "locked")).toBe(true);
  expect(machine.canTransition("open", "locked")).toBe(false);
});

test("says where there is no arrow", () => {
  expect(() => machine.transition("gone", "open", { hour: 7 })).toThrow(
    expect.objectContaining({
      code: "illegal_transition",
      message: "cannot go from gone to open as door: there is no such transition",
      details: { machine: "door", from: "gone", to: "open" },
    }),
  );
});

test("knows its states", () => {
  expect(machine.states).toEqual(["open", "closed", "locked", "gone"]);
  expect([machine.initial, machine.terminal]).toEqual(["open", ["gone"]]);
  expect(machine.next("open")).toEqual(["closed", "gone"]);
  expect(machine.next("gone")).toEqual([]);
});

test.each([
  ["open", "open", ["open"]],
  ["open", "locked", ["open", "closed", "locked"]],
  ["locked", "gone", ["locked", "closed", "open", "gone"]],
  ["gone", "open", undefined],
] as const)("the way from %s to %s", (from, to, way) => {
  expect(machine.path(from, to)).toEqual(way);
});

test("a machine without guards and end asks for no context", () => {
  const wheel = defineStateMachine({
    enum: { name: "wheel", ids: ["a", "b-c"] as const },
    initial: "a",
    terminal: [],
    transitions: { a: [{ to: "b-c" }], "b-c": [{ to: "a" }] },
  });
  expect(wheel.to("a", "b-c")).toBe("b-c");
  expect(wheel.transition("b-c", "a")).toBe("a");
  expect(wheel.toMermaid()).toBe("stateDiagram-v2\n  [*] --> a\n  a --> b_c\n  b_c --> a\n");
});

const ids = ["a", "b", "c"];
const base = { enum: { name: "thing", ids }, initial: "a", terminal: ["c"] };
const arrows = { a: [{ to: "b" }], b: [{ to: "c" }] };

test.each<[why: string, definition: object]>([
  ['no state "x"', { ...base, initial: "x", transitions: arrows }],
  ['no state "x"', { ...base, terminal: ["c", "x"], transitions: arrows }],
  ['no state "x"', { ...base, transitions: { ...arrows, x: [{ to: "a" }] } }],
  ['"c" has to be terminal', { ...base, transitions: { ...arrows, c: [{ to: "a" }] } }],
  ['"b" has to be terminal', { ...base, transitions: { a: [{ to: "b" }, { to: "c" }], b: [] } }],
  ['"b" has to be terminal', { ...base, transitions: { a: [{ to: "b" }, { to: "c" }] } }],
  ['nothing leads from "a" to "b"', { ...base, transitions: { a: [{ to: "c" }], b: [{ to: "c" }] } }],
  ['"x", which is no state', { ...base, transitions: { ...arrows, b: [{ to: "c" }, { to: "x" }] } }],
  ['leads to "b" twice', { ...base, transitions: { ...arrows, a: [{ to: "b" }, { to: "b" }] } }],
  ['no guard "g"', { ...base, transitions: { ...arrows, a: [{ to: "b", guards: ["g"] }] } }],
])("a definition is refused: %s", (why, definition) => {
  expect(() => defineStateMachine(definition as never)).toThrow(
    expect.objectContaining({
      code: "invalid_definition",
      details: { id: "thing" },
      message: expect.stringContaining(why),
    }),
  );
});
