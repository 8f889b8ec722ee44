import { describe, expect, test } from "vitest";
import { DEFAULT_FORMAT_OPTIONS } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { toProto } from "../../../src/serializer/proto-schema.js";
import { formatOf } from "../../../src/serializer/registry.js";
import { createSerializer } from "../../../src/serializer/serializer.js";
import { demandsOn } from "./demands.js";
import { generateStatic } from "./generated.js";
import { measureRatio } from "./measure.js";
import { createWebhook, WebhookSchema } from "./webhook.js";

const ALERTS = 20;
const ROUNDS = 5;
/** The demands are for a warm engine without coverage; here they only tell that nothing has become several times slower. */
const SLACK = 3;

const { proto } = toProto(WebhookSchema, { root: "Webhook" });
const ours = { formatOf, planOf, createSerializer, DEFAULT_FORMAT_OPTIONS };
const demands = demandsOn(createWebhook(ALERTS), ours, await generateStatic(proto, "tocsin", "Webhook"));

describe("beside what others take for the same work", () => {
  test.each(demands)("$name", (demand) => {
    expect(measureRatio(demand.ours, demand.theirs, ROUNDS)).toBeLessThan(SLACK * demand.most);
  });
});
