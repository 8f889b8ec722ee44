import { ResourceNameSchema } from "../../../../src/schemas/alert/platform/resource-name.js";
import { testSchema } from "../../../helpers/schema-cases.js";

testSchema("ResourceNameSchema", ResourceNameSchema, {
  valid: ["db", "Team Datenbank: nachts", "データベース", "x".repeat(128)],
  invalid: [
    ["", []],
    ["x".repeat(129), []],
    ["a\nb", []],
    ["a\u2066b", []],
    ["\u0000", []],
    [1, []],
  ],
});
