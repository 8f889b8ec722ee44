import { expectTypeOf } from "vitest";
import type { OpsgenieRequest } from "../../src/alerting/opsgenie.js";
import type { OpsgenieAlert, OpsgenieAlertAction } from "../../src/schemas/alert/payloads/opsgenie-alert.js";

declare const request: OpsgenieRequest;
if (request.action === "create") expectTypeOf(request.body).toEqualTypeOf<OpsgenieAlert>();
else expectTypeOf(request.body).toEqualTypeOf<OpsgenieAlertAction>();
