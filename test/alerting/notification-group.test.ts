import { expect, test } from "vitest";
import { quoteMeta, unquoteMeta } from "../../src/alerting/notification-group.js";

test.each([
  ["team", "team"],
  ["team.db (eu)", "team\\.db \\(eu\\)"],
  ["a\\b[x]{1}^$|?*+", "a\\\\b\\[x\\]\\{1\\}\\^\\$\\|\\?\\*\\+"],
  ["é-/_", "é-/_"],
])("%j is quoted as %j", (name, quoted) => {
  expect([quoteMeta(name), unquoteMeta(quoted)]).toEqual([quoted, name]);
});
