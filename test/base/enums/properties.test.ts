import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { createSerializer } from "../../../src/serializer/serializer.js";
import { ALL_ENUMS, ALL_MACHINES } from "./all.js";

test("all enums and machines are there", () => {
  expect(ALL_ENUMS.map(([name]) => name).sort()).toEqual([
    "AlertLevel",
    "AlertStatus",
    "BackupPhase",
    "ChangeType",
    "ChannelType",
    "CheckStatus",
    "DataClassification",
    "DeploymentState",
    "Environment",
    "EscalationState",
    "FeatureStage",
    "HealthStatus",
    "Impact",
    "IncidentState",
    "KeyState",
    "MaintenanceState",
    "Priority",
    "SyncStatus",
    "TenantState",
    "Urgency",
    "ValidationSeverity",
  ]);
  expect(ALL_MACHINES.map(([name]) => name).sort()).toEqual([
    "AlertStatusMachine",
    "DeploymentMachine",
    "EscalationMachine",
    "FeatureStageMachine",
    "IncidentMachine",
    "KeyStateMachine",
    "MaintenanceMachine",
    "TenantMachine",
  ]);
});

describe.each(ALL_ENUMS)("%s", (name, each) => {
  const idOf = fc.constantFrom(...each.ids);

  test("has an order that is total and antisymmetric, with the greatest and the least by it", () => {
    fc.assert(
      fc.property(idOf, idOf, idOf, (a, b, c) => {
        expect(Math.sign(each.compare(a, b)) + Math.sign(each.compare(b, a))).toBe(0);
        if (each.compare(a, b) <= 0 && each.compare(b, c) <= 0)
          expect(each.compare(a, c)).toBeLessThanOrEqual(0);
        expect(each.atLeast(a, b)).toBe(each.compare(a, b) >= 0);
        expect(each.compare(each.max([a, b, c]), b)).toBeGreaterThanOrEqual(0);
        expect(each.compare(each.min([a, b, c]), b)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 30 },
    );
    expect(each.max([])).toBeUndefined();
    expect(each.min([])).toBeUndefined();
  });

  test("reads ids and aliases in any case", () => {
    for (const id of each.ids) {
      for (const word of [id, ...(each.values[id]?.aliases ?? [])]) {
        expect(each.parse(` ${word.toUpperCase()}\n`)).toBe(id);
        expect(each.lenientSchema.parse(word)).toBe(id);
        expect(each.safeParse(word)).toEqual({ ok: true, value: id });
      }
      expect(each.is(id)).toBe(true);
      expect(each.label(id)).toBe(each.values[id]?.label);
      expect(each.describe(id)).toMatch(/\.$/);
    }
  });

  test("its schema takes ids and nothing else", () => {
    const [first = ""] = each.ids;
    for (const id of each.ids) expect(each.schema.parse(id)).toBe(id);
    const invalid = [first.toUpperCase(), ` ${first}`, "", "no such value", 1, null, undefined, [first]];
    for (const value of invalid) {
      expect(each.schema.safeParse(value).success).toBe(false);
      expect(each.is(value)).toBe(false);
    }
    for (const value of ["", "no such value", 1, null, "__proto__"])
      expect(each.lenientSchema.safeParse(value).success).toBe(false);
  });

  test("its JSON Schema has the ids, and what they mean", () => {
    const json = z.toJSONSchema(each.schema);
    expect(json).toMatchObject({ type: "string", enum: each.ids, title: each.name });
    for (const id of each.ids) expect(json.description).toContain(`- ${id}: ${each.describe(id)}`);
  });

  test("writes words of other systems that it reads, and says where that loses", () => {
    for (const system of each.systems) {
      for (const id of each.ids) {
        const { value, lossy } = each.toExternal(system, id);
        if (value === undefined) expect(lossy).toBe(true);
        else expect(each.fromExternal(system, value).value === id).toBe(!lossy);
      }
    }
  });

  test("goes through the serializer", () => {
    const schema = z.strictObject({ strict: each.schema, lenient: each.lenientSchema });
    const serializer = createSerializer(schema);
    const [id = ""] = each.ids;
    for (const format of ["json", "yaml", "xml", "protobuf", "msgpack"] as const) {
      const bytes = serializer.encode({ strict: id, lenient: id }, format);
      expect(serializer.decode(bytes, format), `${name} as ${format}`).toEqual({ strict: id, lenient: id });
    }
  });
});

describe.each(ALL_MACHINES)("%s", (_name, machine) => {
  test("takes the arrows it has, and no other pair of states", () => {
    for (const from of machine.states) {
      for (const to of machine.states) {
        const isThere = machine.next(from).includes(to);
        expect(machine.canTransition(from, to)).toBe(isThere);
        if (!isThere)
          expect(machine.safeTransition(from, to, {})).toMatchObject({
            ok: false,
            error: { code: "illegal_transition", details: { machine: machine.name, from, to } },
          });
      }
      expect(machine.isTerminal(from)).toBe(machine.next(from).length === 0);
    }
  });

  test("has paths of its arrows only, from the start to everywhere", () => {
    for (const from of machine.states) {
      for (const to of machine.states) {
        const path = machine.path(from, to);
        if (from === machine.initial) expect(path).toBeDefined();
        if (path === undefined) continue;
        expect([path[0], path.at(-1)]).toEqual([from, to]);
        for (const [index, state] of path.slice(1).entries())
          expect(machine.next(path[index] ?? "")).toContain(state);
        const history = path.map((state, day) => ({ state, at: new Date(day) }));
        if (from === machine.initial) expect(machine.checkHistory(history)).toEqual([]);
      }
    }
  });

  test("is drawn with every arrow", () => {
    const lines = machine.toMermaid().split("\n");
    expect(lines[0]).toBe("stateDiagram-v2");
    const arrows = machine.states.flatMap((from) => machine.next(from).map((to) => `  ${from} --> ${to}`));
    for (const arrow of arrows)
      expect(lines.some((line) => line === arrow || line.startsWith(`${arrow} :`))).toBe(true);
    expect(lines.filter((line) => line.includes("-->"))).toHaveLength(
      arrows.length + 1 + machine.terminal.length,
    );
  });
});
