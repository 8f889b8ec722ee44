import {
  LabelNameSchema,
  LabelsSchema,
  LabelValueSchema,
  LegacyLabelNameSchema,
} from "../../../src/base/types/label.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("LabelNameSchema", LabelNameSchema, {
  valid: ["severity", "service.name", "größe", " "],
  invalid: ["", 1, null, [], true],
});

describeScalar("LegacyLabelNameSchema", LegacyLabelNameSchema, {
  valid: ["severity", "__name__", "_1", "A"],
  invalid: ["", "1a", "service.name", "a-b", "a:b", "größe"],
});

describeScalar("LabelValueSchema", LabelValueSchema, {
  valid: ["critical", "", "größe\n"],
  invalid: [1, null, true, [], {}],
});

describeScalar("LabelsSchema", LabelsSchema, {
  valid: [{}, { severity: "page" }, { "team.name": "" }],
  invalid: [{ severity: 1 }, { "": "x" }, [], null, "severity=page"],
});
