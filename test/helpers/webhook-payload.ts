import { readFileSync } from "node:fs";
import { type WebhookPayload, WebhookPayloadSchema } from "../../src/schemas/alert/webhook-payload.js";

const FILE = new URL("../fixtures/go-template/payload.json", import.meta.url);

/** A group with a firing and a resolved alert, which the recorded outputs of amtool are about. */
export const PAYLOAD: WebhookPayload = WebhookPayloadSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
