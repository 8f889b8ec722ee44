import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { VoiceSettingsSchema } from "../../../platform/channels/voice-settings.js";

export const voiceSettings: SchemaExamples<VoiceSettingsSchema> = {
  valid: [
    {
      provider: "twilio",
      accountId: "AC0123456789",
      authToken: { file: "/etc/tocsin/secret" },
      from: "+12025550123",
      to: ["+4930123456"],
      language: "de-DE",
      repeat: 3,
    },
    {
      provider: "twilio",
      accountId: "AC0123456789",
      authToken: { file: "/etc/tocsin/secret" },
      from: "+12025550123",
      to: ["+4930123456"],
    },
    {
      provider: "twilio",
      accountId: "AC0123456789",
      authToken: { file: "/etc/tocsin/secret" },
      from: "+12025550123",
      to: ["+4930123456"],
      repeat: 1,
    },
  ],
  invalid: [
    [
      "provider: invalid_value, accountId: invalid_type, authToken: invalid_union, from: invalid_type, to: invalid_type",
      {},
    ],
    [
      "language: invalid_format, language: custom",
      {
        provider: "twilio",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "+12025550123",
        to: ["+4930123456"],
        language: "german!",
      },
    ],
    [
      "repeat: too_big",
      {
        provider: "twilio",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "+12025550123",
        to: ["+4930123456"],
        repeat: 6,
      },
    ],
    [
      "to: invalid_type",
      {
        provider: "twilio",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "+12025550123",
        to: "+4930123456",
      },
    ],
    [
      "$: unrecognized_keys",
      {
        provider: "twilio",
        accountId: "AC0123456789",
        authToken: { file: "/etc/tocsin/secret" },
        from: "+12025550123",
        to: ["+4930123456"],
        voice: "alice",
      },
    ],
  ],
};
