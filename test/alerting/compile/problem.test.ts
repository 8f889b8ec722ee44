import { expect, test } from "vitest";
import { ProblemLog } from "../../../src/alerting/compile/problem.js";

test("a problem is told once, as an error or as accepted", () => {
  const log = new ProblemLog({ accept: ["template"] });
  for (const index of [0, 1, 1]) {
    log.add("template", ["a", index], "has a template");
    log.add("time", ["a", index], "is at no time");
  }
  expect([log.errors, log.accepted]).toEqual([
    [
      { code: "time", path: ["a", 0], message: "is at no time" },
      { code: "time", path: ["a", 1], message: "is at no time" },
    ],
    [
      { code: "template", path: ["a", 0], message: "has a template" },
      { code: "template", path: ["a", 1], message: "has a template" },
    ],
  ]);
});
