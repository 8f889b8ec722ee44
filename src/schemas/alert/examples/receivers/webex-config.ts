import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { WebexConfigSchema } from "../../receivers/webex-config.js";

export const webexConfig: SchemaExamples<WebexConfigSchema> = {
  valid: [
    {
      room_id: "Y2lzY29zcGFyazovL3VzL1JPT00vMQ",
      message: "{{ .CommonAnnotations.summary }}",
      http_config: { authorization: { credentials_file: "/etc/alertmanager/webex-token" } },
    },
    { room_id: "a" },
    { room_id: "a", send_resolved: false },
  ],
  invalid: [
    ["room_id: invalid_type", {}],
    ["room_id: too_small", { room_id: "" }],
    ["room_id: invalid_type", { room_id: 1 }],
    ["api_url: invalid_format", { room_id: "a", api_url: "webexapis.com" }],
    ["room_id: invalid_type, $: unrecognized_keys", { room: "a" }],
  ],
};
