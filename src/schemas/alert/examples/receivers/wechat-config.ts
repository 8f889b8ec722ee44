import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { WechatConfigSchema } from "../../receivers/wechat-config.js";

export const wechatConfig: SchemaExamples<WechatConfigSchema> = {
  valid: [
    {
      corp_id: "ww1234567890abcdef",
      api_secret_file: "/etc/alertmanager/wechat",
      to_party: "2",
      agent_id: "1000002",
      message: "{{ .CommonAnnotations.summary }}",
      message_type: "markdown",
    },
    { to_user: "@all" },
    { message_type: "" },
  ],
  invalid: [
    ["agent_id: invalid_type", { agent_id: 1000002 }],
    ["message_type: invalid_value", { message_type: "html" }],
    ["api_url: invalid_format", { api_url: "qyapi.weixin.qq.com" }],
    ["to_user: invalid_type", { to_user: ["ada"] }],
    ["$: unrecognized_keys", { corpid: "ww12" }],
  ],
};
