import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { WechatSettingsSchema } from "../../../platform/channels/wechat-settings.js";

export const wechatSettings: SchemaExamples<WechatSettingsSchema> = {
  valid: [
    {
      apiSecret: { file: "/etc/tocsin/secret" },
      corpId: "ww1234567890abcdef",
      agentId: "1000002",
      toParty: "2",
    },
    {
      apiSecret: { secretRef: { name: "notifications", key: "token" } },
      corpId: "ww1",
      agentId: "1",
      toUser: "@all",
    },
    {
      apiSecret: { secretRef: { name: "notifications", key: "token" } },
      corpId: "ww1",
      agentId: "1",
      toTag: "db",
    },
  ],
  invalid: [
    ["apiSecret: invalid_union, corpId: invalid_type, agentId: invalid_type", {}],
    [
      "agentId: invalid_type",
      { apiSecret: { secretRef: { name: "notifications", key: "token" } }, corpId: "ww1" },
    ],
    [
      "agentId: invalid_type",
      { apiSecret: { secretRef: { name: "notifications", key: "token" } }, corpId: "ww1", agentId: 1 },
    ],
    [
      "corpId: too_small",
      { apiSecret: { secretRef: { name: "notifications", key: "token" } }, corpId: "", agentId: "1" },
    ],
    [
      "toUser: invalid_type",
      {
        apiSecret: { secretRef: { name: "notifications", key: "token" } },
        corpId: "ww1",
        agentId: "1",
        toUser: ["ada"],
      },
    ],
  ],
};
