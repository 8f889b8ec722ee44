import type { Path } from "../../base/path.js";
import { Secret } from "../../base/types/secret.js";
import type { AlertingConfigDocument } from "./alerting-config.js";
import { valuesAt } from "./value-paths.js";

/** A URL or address that notifications are sent to. */
export interface ChannelUrl {
  readonly path: Path;
  readonly text: string;
  /** Whether it is a secret as a whole, as URLs of incoming webhooks are. */
  readonly isSecret: boolean;
  readonly channel: { readonly type: string; readonly settings: Readonly<Record<string, unknown>> };
}

const URL_FIELDS = ["url", "webhookUrl", "homeserverUrl", "siteUrl", "instanceUrl"];

/** The URLs of all channels that stand in the document. */
export function channelUrlsOf({ value }: AlertingConfigDocument): readonly ChannelUrl[] {
  return (value.notificationChannels ?? []).flatMap((channel, index) =>
    URL_FIELDS.flatMap((field) =>
      valuesAt(channel.settings, field, ["notificationChannels", index, "settings"]).flatMap(
        ({ path, value: url }) => {
          const isSecret = url instanceof Secret;
          const text = isSecret && !url.isRedacted ? url.reveal() : url;
          return typeof text === "string"
            ? [{ path, text, isSecret, channel: { type: channel.type, settings: { ...channel.settings } } }]
            : [];
        },
      ),
    ),
  );
}
