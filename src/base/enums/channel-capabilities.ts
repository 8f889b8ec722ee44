import type { ChannelType } from "./channel-type.js";

/** What a channel can do. What is left out is not known, or depends on the provider. */
export interface ChannelCapabilities {
  /** Whether an alert can be acknowledged where it is read. */
  readonly ack?: boolean;
  /** Whether what people do there comes back. */
  readonly twoWay?: boolean;
  /** Whether a notification that was sent can be changed. */
  readonly supportsUpdate?: boolean;
  /** How soon people see it. */
  readonly latencyClass: "seconds" | "minutes";
  readonly maxPayloadBytes?: number;
  /** Longest text of each field of the payload, in characters. */
  readonly maxLengths: Readonly<Record<string, number>>;
  readonly rateLimit?: {
    readonly requests: number;
    readonly seconds: number;
    /** What the requests are counted for. */
    readonly per: "channel" | "webhook";
  };
  /** Paths below the settings of a `NotificationChannel` that hold secrets. */
  readonly secretFields: readonly string[];
  /** Where accounts can be hosted, when there is a choice. */
  readonly dataResidency?: readonly string[];
  /** Whether protected health information may be sent there without a contract: never. */
  readonly phiAllowed: false;
  readonly tlsRequired: true;
  /** The month in which the service ends. */
  readonly endOfLife?: string;
}

const SAFE = { phiAllowed: false, tlsRequired: true } as const;
const CHAT = { ...SAFE, latencyClass: "seconds", maxLengths: {} } as const;
/** Where alerts are objects with a state, known by a key. */
const INCIDENTS = { ...CHAT, ack: true, twoWay: true, supportsUpdate: true } as const;
const TICKETS = { ...SAFE, latencyClass: "minutes", supportsUpdate: true } as const;

/** Sizes and rates are those of the services' documentation, or what Alertmanager 0.34 cuts texts to. */
export const CHANNEL_CAPABILITIES: Readonly<Record<ChannelType, ChannelCapabilities>> = {
  email: {
    ...SAFE,
    ack: false,
    twoWay: false,
    supportsUpdate: false,
    latencyClass: "minutes",
    // RFC 5322 section 2.1.1, RFC 5321 section 4.5.3.1.
    maxLengths: { subject: 998, address: 254 },
    secretFields: ["password"],
  },
  slack: {
    ...INCIDENTS,
    // chat.postMessage cuts the text above.
    maxLengths: { text: 40_000 },
    rateLimit: { requests: 1, seconds: 1, per: "channel" },
    secretFields: ["webhookUrl", "botToken"],
  },
  teams: {
    ...CHAT,
    // Buttons that answer need a bot; a webhook has none.
    ack: false,
    twoWay: false,
    supportsUpdate: false,
    maxPayloadBytes: 28 * 1_024,
    rateLimit: { requests: 4, seconds: 1, per: "webhook" },
    secretFields: ["webhookUrl"],
  },
  webhook: {
    ...CHAT,
    ack: false,
    twoWay: false,
    supportsUpdate: false,
    secretFields: ["url", "authorization.credentials", "hmacSecret"],
  },
  pagerduty: {
    ...INCIDENTS,
    maxPayloadBytes: 512_000,
    maxLengths: { summary: 1_024, dedup_key: 255 },
    secretFields: ["routingKey"],
    dataResidency: ["us", "eu"],
  },
  opsgenie: {
    ...INCIDENTS,
    maxLengths: { message: 130, alias: 512, description: 15_000, entity: 512, tag: 50 },
    secretFields: ["apiKey"],
    dataResidency: ["us", "eu"],
    endOfLife: "2027-04",
  },
  jsm: { ...INCIDENTS, secretFields: ["apiKey"] },
  victorops: { ...INCIDENTS, maxLengths: { state_message: 20_480 }, secretFields: ["apiKey"] },
  pushover: {
    ...CHAT,
    twoWay: false,
    supportsUpdate: false,
    maxLengths: { title: 250, message: 1_024, url: 512 },
    secretFields: ["userKey", "token"],
  },
  sns: {
    ...CHAT,
    ack: false,
    twoWay: false,
    supportsUpdate: false,
    secretFields: ["secretAccessKey"],
  },
  telegram: { ...CHAT, maxLengths: { message: 4_096 }, secretFields: ["botToken"] },
  discord: {
    ...CHAT,
    maxLengths: { title: 256, description: 4_096, content: 2_000 },
    secretFields: ["webhookUrl"],
  },
  webex: { ...CHAT, maxPayloadBytes: 7_439, secretFields: ["botToken"] },
  wechat: { ...CHAT, secretFields: ["apiSecret"] },
  sms: {
    ...SAFE,
    supportsUpdate: false,
    latencyClass: "minutes",
    // A segment in GSM 03.38 and in UCS-2, and what providers take at once.
    maxLengths: { segment: 160, unicodeSegment: 70, message: 1_600 },
    secretFields: ["authToken"],
  },
  voice: { ...CHAT, supportsUpdate: false, secretFields: ["authToken"] },
  push: { ...CHAT, secretFields: ["credentials"] },
  matrix: { ...CHAT, secretFields: ["accessToken"] },
  jira: { ...TICKETS, maxLengths: { summary: 255, description: 32_767 }, secretFields: ["apiToken"] },
  servicenow: { ...TICKETS, maxLengths: {}, secretFields: ["password"] },
};

/** Whether the service behind a channel has ended, or ends in the month of `now` (UTC). */
export function isRetiredChannel(channel: ChannelType, now: Date): boolean {
  const { endOfLife } = CHANNEL_CAPABILITIES[channel];
  return endOfLife !== undefined && now.toISOString() >= endOfLife;
}
