/** Says how bad an alert is in the words of other systems, leads it through its life, and keeps the object around it. */

import { AlertLevel, AlertStatusMachine } from "tocsin/enums";
import { createdNow, mixinProblems, tagging, timestamps, touch } from "tocsin/mixins";
import * as z from "zod";

const level = AlertLevel.parse("page");
const { value, lossy } = AlertLevel.toExternal("pagerduty", "low");
console.log(`${level}: syslog ${AlertLevel.toExternal("syslog", level).value}`);
console.log(`low: pagerduty ${value}${lossy ? ", and not back" : ""}`);

const next = AlertStatusMachine.to("firing", "acknowledged", { actor: "ana" });
const refused = AlertStatusMachine.safeTransition("escalated", "acknowledged", {});
console.log(next, refused.ok ? "" : refused.error.details.guard);
console.log(AlertStatusMachine.path("inactive", "closed")?.join(" → "));

const NoteSchema = z.strictObject({ text: z.string(), ...timestamps, ...tagging });
const made = NoteSchema.parse({ text: "disk is full", ...createdNow(new Date(0)), tags: ["db", "db"] });
const note = touch(made, new Date(1_000));
for (const { code, path } of mixinProblems(note, new Date(2_000))) console.log(code, path.join("."));
