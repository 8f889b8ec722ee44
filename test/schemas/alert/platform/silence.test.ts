import { SilenceSchema } from "../../../../src/schemas/alert/platform/silence.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const SILENCE = {
  matchers: ['team="db"'],
  startsAt: "2026-03-01T08:00:00Z",
  endsAt: "2026-03-01T09:00:00Z",
  createdBy: "ada",
  reason: "maintenance",
  comment: "new disks",
};

testSchema("SilenceSchema", SilenceSchema, {
  valid: [
    SILENCE,
    { ...SILENCE, name: "new-disks", tenant: "acme", matchers: ["a=b", 'alertname=~"Kube.*"'] },
    { ...SILENCE, reason: "false_positive", createdBy: "system:serviceaccount:ops:bot" },
  ],
  invalid: [
    [{ ...SILENCE, matchers: [] }, ["matchers"]],
    [{ ...SILENCE, matchers: [{ name: "team", value: "db" }] }, ["matchers", 0]],
    [{ ...SILENCE, endsAt: undefined }, ["endsAt"]],
    [{ ...SILENCE, startsAt: "tomorrow" }, ["startsAt"]],
    [{ ...SILENCE, createdBy: "" }, ["createdBy"]],
    [{ ...SILENCE, reason: "because" }, ["reason"]],
    [{ ...SILENCE, comment: "" }, ["comment"]],
  ],
});
