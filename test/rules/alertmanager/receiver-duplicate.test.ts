import { expect, test } from "vitest";
import { receiverDuplicate } from "../../../src/rules/alertmanager/receiver-duplicate.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test("receivers without integrations are all the same", () => {
  const content = "route: {receiver: a}\nreceivers: [{name: a}, {name: b}]\n";
  expect(findingsInConfig(receiverDuplicate, content)).toEqual([]);
});
