import { expectTypeOf } from "vitest";
import type { ChannelType } from "../../../../src/base/enums/channel-type.js";
import type { Secret } from "../../../../src/base/types/secret.js";
import type { NotificationChannel, NotificationChannelInput } from "../../../../src/schemas/alert/index.js";

declare const channel: NotificationChannel;
expectTypeOf(channel.type).toEqualTypeOf<ChannelType>();
if (channel.type === "telegram") expectTypeOf(channel.settings.chatId).toEqualTypeOf<number>();
if (channel.type === "pagerduty" && typeof channel.settings.routingKey === "object") {
  expectTypeOf(channel.settings.routingKey).toExtend<
    Secret | { file: string } | { env: string } | { secretRef: { name: string; key: string } }
  >();
}

const written: NotificationChannelInput = {
  name: "chat",
  type: "teams",
  settings: { webhookUrl: { env: "TEAMS" } },
};
expectTypeOf(written).toExtend<NotificationChannelInput>();
const other: NotificationChannelInput = {
  name: "chat",
  type: "teams",
  // @ts-expect-error 2353: the settings of another type
  settings: { routingKey: { env: "PAGERDUTY" } },
};
expectTypeOf(other).toExtend<NotificationChannelInput>();
