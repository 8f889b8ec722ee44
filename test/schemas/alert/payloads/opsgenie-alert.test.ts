import { expect, test } from "vitest";
import {
  type OpsgenieAlert,
  OpsgenieAlertActionSchema,
  OpsgenieAlertSchema,
} from "../../../../src/schemas/alert/payloads/opsgenie-alert.js";

test.each<OpsgenieAlert>([
  { message: "Replica lags" },
  { message: "😀".repeat(130), alias: "a".repeat(512), priority: "P1", tags: ["a".repeat(50)] },
  {
    message: "m",
    description: "d".repeat(15_000),
    responders: [
      { type: "team", name: "db" },
      { type: "user", username: "ada@example.org" },
      { type: "schedule", id: "4513b7ea-3b91-438f-b7e4-e3e54af9147c" },
    ],
    visibleTo: [{ type: "escalation", name: "night" }],
    actions: ["restart"],
    details: { region: "eu" },
    entity: "db-2",
    source: "tocsin",
    user: "tocsin",
    note: "n",
  },
])("%j fits", (value) => {
  expect(OpsgenieAlertSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{}, ["message"]],
  [{ message: "" }, ["message"]],
  [{ message: "m".repeat(131) }, ["message"]],
  [{ message: "m", alias: "a".repeat(513) }, ["alias"]],
  [{ message: "m", description: "d".repeat(15_001) }, ["description"]],
  [{ message: "m", priority: "P0" }, ["priority"]],
  [{ message: "m", tags: Array.from({ length: 21 }, () => "t") }, ["tags"]],
  [{ message: "m", tags: ["t".repeat(51)] }, ["tags", 0]],
  [{ message: "m", actions: Array.from({ length: 11 }, () => "a") }, ["actions"]],
  [{ message: "m", entity: "e".repeat(513) }, ["entity"]],
  [{ message: "m", details: { a: 1 } }, ["details", "a"]],
  [{ message: "m", responders: [{ type: "team" }] }, ["responders", 0]],
  [{ message: "m", severity: "P1" }, []],
])("%j is refused at %j", (value, path) => {
  expect(OpsgenieAlertSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test.each([{}, { note: "fixed" }, { user: "ada", source: "tocsin", note: "n" }])(
  "%j closes an alert",
  (value) => {
    expect(OpsgenieAlertActionSchema.parse(value)).toEqual(value);
  },
);

test.each([null, [], { note: 1 }, { user: null }, { message: "m" }])("%j closes none", (value) => {
  expect(OpsgenieAlertActionSchema.safeParse(value).success).toBe(false);
});
