import { expect, test } from "vitest";
import { receiverEmpty } from "../../../src/rules/alertmanager/receiver-empty.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inReceiver = (name: string): readonly string[] =>
  findingsInConfig(receiverEmpty, `route: {receiver: ${name}}\nreceivers: [{name: ${name}}]\n`);

test.each([
  "blackhole",
  "black_hole",
  "team-null",
  "/dev/null",
  "DevNull",
  "no-one",
  "dropped",
  "ignore.all",
])("%s is meant to drop alerts", (name) => {
  expect(inReceiver(`"${name}"`)).toEqual([]);
});

test.each(["default", "nullable", "annulled", "mutex", "dropbox", "sinking"])("%s is not", (name) => {
  expect(inReceiver(`"${name}"`)).toEqual([`default "${name}"`]);
});

test("the names are an option", () => {
  const content = "route: {receiver: later}\nreceivers: [{name: later}]\n";
  expect(findingsInConfig(receiverEmpty, content, { options: { dropping: "later" } })).toEqual([]);
});
