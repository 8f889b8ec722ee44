import { GoTemplateSchema } from "../../../src/base/types/go-template.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("GoTemplateSchema", GoTemplateSchema, {
  valid: ["", "{{ .Value }}", "{{"],
  invalid: [1, null, true, [], {}],
});
