import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { SmsSettingsSchema } from "../../../platform/channels/sms-settings.js";

export const smsSettings: SchemaExamples<SmsSettingsSchema> = {
  valid: [
    {
      provider: "twilio",
      accountId: "AC0123456789",
      authToken: { file: "/etc/tocsin/secret" },
      from: "+12025550123",
      to: ["+4930123456"],
      maxSegments: 3,
    },
    {
      provider: "twilio",
      accountId: "AC0123456789",
      authToken: { file: "/etc/tocsin/secret" },
      from: "+12025550123",
      to: ["+4930123456"],
    },
    {
      provider: "vonage",
      accountId: "AC0123456789",
      authToken: { file: "/etc/tocsin/secret" },
      from: "+12025550123",
      to: ["+4930123456"],
    },
  ],
  invalid: [
    [
      "provider: invalid_value, accountId: invalid_type, authToken: invalid_union, from: invalid_type, to: invalid_type",
      {},
    ],
    [
      "provider: invalid_value",
      {
        provider: "aws",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "+12025550123",
        to: ["+4930123456"],
      },
    ],
    [
      "to: too_small",
      {
        provider: "twilio",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "+12025550123",
        to: [],
      },
    ],
    [
      "from: invalid_format",
      {
        provider: "twilio",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "tocsin",
        to: ["+4930123456"],
      },
    ],
    [
      "maxSegments: too_small",
      {
        provider: "twilio",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "+12025550123",
        to: ["+4930123456"],
        maxSegments: 0,
      },
    ],
  ],
};
