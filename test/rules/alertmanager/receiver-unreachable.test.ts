import { expect, test } from "vitest";
import { receiverUnreachable } from "../../../src/rules/alertmanager/receiver-unreachable.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRoute = (fields: string): readonly string[] =>
  findingsInConfig(
    receiverUnreachable,
    `route: {receiver: a, ${fields}}\nreceivers: [{name: a}, {name: b}]\n`,
  );

test.each([
  ["routes: [{receiver: b}]", ["unused a"]],
  ["routes: [{receiver: b, continue: true}]", ["unused a"]],
  ["routes: [{group_by: [x]}]", []],
  ["routes: [{receiver: b, matchers: [x=y], routes: [{receiver: a, matchers: [x=~y|z]}]}]", ["unused b"]],
  ["routes: [{matchers: [x=y], routes: [{receiver: b}]}]", []],
  ["routes: [{receiver: b, matchers: [x=y, x=z], routes: [{receiver: a}]}]", []],
])("%s", (fields, findings) => {
  expect(inRoute(fields)).toEqual(findings);
});
