import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { Sigv4ConfigSchema } from "../../receivers/sigv4-config.js";

export const sigv4Config: SchemaExamples<Sigv4ConfigSchema> = {
  valid: [
    {
      region: "eu-central-1",
      role_arn: "arn:aws:iam::123456789012:role/alertmanager",
      external_id: "tocsin",
      service_name: "sns",
    },
    { profile: "default", use_fips_sts_endpoint: true },
    {},
  ],
  invalid: [
    ["region: invalid_type", { region: 1 }],
    ["use_fips_sts_endpoint: invalid_type", { use_fips_sts_endpoint: "true" }],
    ["$: unrecognized_keys", { role: "arn:aws:iam::123456789012:role/alertmanager" }],
    ["access_key: invalid_type", { access_key: null }],
    ["$: invalid_type", "eu-central-1"],
  ],
};
