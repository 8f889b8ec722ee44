import { expect, test } from "vitest";
import { AlertmanagerStatusSchema } from "../../../src/schemas/alert/alertmanager-status.js";

const VALID = {
  cluster: { status: "disabled" },
  versionInfo: {
    version: "0.34.0",
    revision: "x",
    branch: "HEAD",
    buildUser: "u",
    buildDate: "20260801-00:00:00",
    goVersion: "go1.25",
  },
  config: { original: "route: {}" },
  uptime: "2026-03-01T08:15:30.123Z",
};

test.each([
  VALID,
  { ...VALID, cluster: { name: "a", status: "ready", peers: [{ name: "a", address: "10.0.0.1:9094" }] } },
  { ...VALID, cluster: { status: "settling", peers: [] } },
])("%j fits", (value) => {
  expect(AlertmanagerStatusSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ ...VALID, cluster: { status: "up" } }, ["cluster", "status"]],
  [{ ...VALID, cluster: { status: "ready", peers: [{ name: "a" }] } }, ["cluster", "peers", 0, "address"]],
  [{ ...VALID, config: "route: {}" }, ["config"]],
  [{ ...VALID, uptime: "" }, ["uptime"]],
  [{ ...VALID, versionInfo: {} }, ["versionInfo", "version"]],
])("%j is refused at %j", (value, path) => {
  expect(AlertmanagerStatusSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("what newer servers add is kept", () => {
  expect(AlertmanagerStatusSchema.parse({ ...VALID, added: 1 })).toHaveProperty("added", 1);
});
