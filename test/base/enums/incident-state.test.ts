import { expect, test } from "vitest";
import { IncidentMachine } from "../../../src/base/enums/incident-state.js";

test("one state after the other", () => {
  expect(IncidentMachine.path("detected", "closed")).toEqual([
    "detected",
    "triaged",
    "mitigating",
    "monitoring",
    "resolved",
    "postmortem",
    "closed",
  ]);
  expect(IncidentMachine.next("mitigating")).toEqual(["monitoring"]);
});
