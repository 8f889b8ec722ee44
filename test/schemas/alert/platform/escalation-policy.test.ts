import {
  BusinessHoursSchema,
  EscalationLevelSchema,
  EscalationPolicySchema,
  EscalationTargetSchema,
} from "../../../../src/schemas/alert/platform/escalation-policy.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const LEVEL = { targets: [{ type: "user", name: "ada" }], timeoutMinutes: 15 };
const POLICY = { name: "db", levels: [LEVEL] };
const HOURS = {
  timeZone: "Europe/Berlin",
  windows: [{ weekdays: ["monday"], startTime: "09:00", endTime: "17:00" }],
};

testSchema("EscalationPolicySchema", EscalationPolicySchema, {
  valid: [
    POLICY,
    { ...POLICY, levels: Array.from({ length: 10 }, () => LEVEL), repeat: 9 },
    { ...POLICY, tenant: "acme", businessHours: HOURS, fallback: { type: "team", name: "platform" } },
  ],
  invalid: [
    [{ ...POLICY, levels: [] }, ["levels"]],
    [{ ...POLICY, levels: Array.from({ length: 11 }, () => LEVEL) }, ["levels"]],
    [{ ...POLICY, repeat: 10 }, ["repeat"]],
    [{ ...POLICY, repeat: 0.5 }, ["repeat"]],
    [{ ...POLICY, fallback: "ada" }, ["fallback"]],
    [{ name: "db" }, ["levels"]],
  ],
});

testSchema("EscalationLevelSchema", EscalationLevelSchema, {
  valid: [LEVEL, { ...LEVEL, timeoutMinutes: 1_440, mode: "round-robin" }, { ...LEVEL, channels: ["page"] }],
  invalid: [
    [{ ...LEVEL, timeoutMinutes: 0 }, ["timeoutMinutes"]],
    [{ ...LEVEL, timeoutMinutes: 1_441 }, ["timeoutMinutes"]],
    [{ ...LEVEL, targets: [] }, ["targets"]],
    [{ ...LEVEL, mode: "random" }, ["mode"]],
    [{ ...LEVEL, timeout: "15m" }, []],
  ],
});

testSchema("EscalationTargetSchema", EscalationTargetSchema, {
  valid: [
    { type: "user", name: "ada" },
    { type: "team", name: "Team Datenbank" },
    { type: "schedule", name: "db" },
  ],
  invalid: [
    [{ type: "group", name: "db" }, ["type"]],
    [{ type: "user" }, ["name"]],
    [{ type: "user", name: "" }, ["name"]],
    [{ type: "user", name: "a".repeat(129) }, ["name"]],
    ["ada", []],
  ],
});

testSchema("BusinessHoursSchema", BusinessHoursSchema, {
  valid: [HOURS, { ...HOURS, timeZone: "UTC" }, { ...HOURS, windows: [...HOURS.windows, ...HOURS.windows] }],
  invalid: [
    [{ ...HOURS, timeZone: undefined }, ["timeZone"]],
    [{ ...HOURS, timeZone: "CEST" }, ["timeZone"]],
    [{ ...HOURS, windows: [] }, ["windows"]],
    [{ ...HOURS, windows: [{}] }, ["windows", 0, "weekdays"]],
    [{ ...HOURS, days: [] }, []],
  ],
});
