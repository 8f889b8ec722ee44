import {
  OnCallLayerSchema,
  OnCallOverrideSchema,
  OnCallScheduleSchema,
} from "../../../../src/schemas/alert/platform/on-call-schedule.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const LAYER = {
  name: "primary",
  users: ["ada", "grace"],
  handoff: { unit: "weeks" },
  startsAt: "2026-03-02T08:00:00+01:00",
};
const OVERRIDE = { user: "linus", startsAt: "2026-03-05T08:00:00Z", endsAt: "2026-03-06T08:00:00Z" };
const SCHEDULE = { name: "db", timeZone: "Europe/Berlin", layers: [LAYER] };

testSchema("OnCallScheduleSchema", OnCallScheduleSchema, {
  valid: [
    SCHEDULE,
    { ...SCHEDULE, overrides: [OVERRIDE] },
    { ...SCHEDULE, tenant: "acme", description: "d" },
  ],
  invalid: [
    [{ ...SCHEDULE, layers: [] }, ["layers"]],
    [{ ...SCHEDULE, timeZone: "Europe/Bern" }, ["timeZone"]],
    [{ ...SCHEDULE, overrides: [{}] }, ["overrides", 0, "user"]],
    [{ ...SCHEDULE, name: undefined }, ["name"]],
    [{ ...SCHEDULE, rotations: [] }, []],
  ],
});

testSchema("OnCallLayerSchema", OnCallLayerSchema, {
  valid: [
    LAYER,
    { ...LAYER, handoff: { every: 12, unit: "hours" }, endsAt: "2026-04-02T08:00:00Z" },
    { ...LAYER, restrictions: [{ weekdays: ["sunday"], startTime: "00:00", endTime: "24:00" }] },
  ],
  invalid: [
    [{ ...LAYER, users: [] }, ["users"]],
    [{ ...LAYER, handoff: { every: 0, unit: "days" } }, ["handoff", "every"]],
    [{ ...LAYER, handoff: { unit: "months" } }, ["handoff", "unit"]],
    [{ ...LAYER, startsAt: "2026-03-02" }, ["startsAt"]],
    [{ ...LAYER, users: ["ada lovelace"] }, ["users", 0]],
  ],
});

testSchema("OnCallOverrideSchema", OnCallOverrideSchema, {
  valid: [OVERRIDE, { ...OVERRIDE, reason: "holidays" }, { ...OVERRIDE, endsAt: "2027-01-01T00:00:00Z" }],
  invalid: [
    [{ ...OVERRIDE, user: "" }, ["user"]],
    [{ ...OVERRIDE, startsAt: undefined }, ["startsAt"]],
    [{ ...OVERRIDE, endsAt: 1 }, ["endsAt"]],
    [{ ...OVERRIDE, reason: "" }, ["reason"]],
    [{ ...OVERRIDE, layer: "primary" }, []],
  ],
});
