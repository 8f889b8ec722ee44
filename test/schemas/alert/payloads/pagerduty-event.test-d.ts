import { expectTypeOf } from "vitest";
import type {
  PagerdutyEvent,
  PagerdutyEventPayload,
} from "../../../../src/schemas/alert/payloads/pagerduty-event.js";

declare const event: PagerdutyEvent;
if (event.event_action === "trigger") {
  expectTypeOf(event.payload).toEqualTypeOf<PagerdutyEventPayload>();
  expectTypeOf(event.dedup_key).toEqualTypeOf<string | undefined>();
} else {
  expectTypeOf(event.event_action).toEqualTypeOf<"acknowledge" | "resolve">();
  expectTypeOf(event.dedup_key).toEqualTypeOf<string>();
}
expectTypeOf<PagerdutyEventPayload["severity"]>().toEqualTypeOf<"critical" | "error" | "warning" | "info">();
// @ts-expect-error 2741: an incident that is resolved has a key
export const withoutKey: PagerdutyEvent = { routing_key: "", event_action: "resolve" };
