import { expect, test } from "vitest";
import { nameLookalike } from "../../../src/rules/alertmanager/name-lookalike.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  [
    "time intervals",
    "route: {receiver: a}\ntime_intervals: [{name: off hours}, {name: off-hours}]\nreceivers: [{name: a}]\n",
    ["lookalike off-hours"],
  ],
  [
    "labels of match and equal",
    "route: {receiver: a, routes: [{match: {team_name: a}}]}\ninhibit_rules: [{source_matchers: [a=b], target_matchers: [a=c], equal: [teamname]}]\nreceivers: [{name: a}]\n",
    ["lookalike teamname"],
  ],
  [
    "the first place only",
    "route: {receiver: a, group_by: [Team], routes: [{matchers: [team=a]}, {matchers: [team=b]}]}\nreceivers: [{name: a}]\n",
    ["lookalike team"],
  ],
  [
    "the key under match",
    "route: {receiver: a, group_by: [Team], routes: [{match: {team: a}}]}\nreceivers: [{name: a}]\n",
    ["lookalike team"],
  ],
  [
    "a receiver named like a label",
    "route: {receiver: Team, group_by: [team]}\nreceivers: [{name: Team}]\n",
    [],
  ],
])("%s", (_title, content, findings) => {
  expect(findingsInConfig(nameLookalike, content)).toEqual(findings);
});
