import type { SchemaExamples } from "../../schema-examples.js";
import type { LabelNameSchema, LabelsSchema, LabelValueSchema, LegacyLabelNameSchema } from "../label.js";

export const labelName: SchemaExamples<LabelNameSchema> = {
  valid: ["severity", "service.name", "größe"],
  invalid: [
    ["$: too_small", ""],
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", ["a"]],
    ["$: invalid_type", {}],
  ],
};

export const labels: SchemaExamples<LabelsSchema> = {
  valid: [{ severity: "critical", team: "platform" }, {}, { "service.name": "" }],
  invalid: [
    ['[""]: invalid_key', { "": "x" }],
    ["severity: invalid_type", { severity: 1 }],
    ["severity: invalid_type", { severity: null }],
    ["$: invalid_type", ["severity"]],
    ["$: invalid_type", "severity=critical"],
  ],
};

export const labelValue: SchemaExamples<LabelValueSchema> = {
  valid: ["critical", "", "two words"],
  invalid: [
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", true],
    ["$: invalid_type", ["a"]],
    ["$: invalid_type", {}],
  ],
};

export const legacyLabelName: SchemaExamples<LegacyLabelNameSchema> = {
  valid: ["severity", "service_name", "_a1"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "service.name"],
    ["$: invalid_format", "1a"],
    ["$: invalid_format", "a-b"],
    ["$: invalid_format", "größe"],
  ],
};
