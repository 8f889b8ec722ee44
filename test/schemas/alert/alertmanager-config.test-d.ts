import { expectTypeOf } from "vitest";
import type {
  AlertmanagerConfig,
  AlertmanagerConfigInput,
  Route,
  SlackConfig,
  WebhookPayload,
} from "../../../src/schemas/alert/index.js";

declare const config: AlertmanagerConfig;
expectTypeOf(config.route.routes?.[0]?.routes?.[0]?.group_by).toEqualTypeOf<string[] | undefined>();
expectTypeOf(config.receivers?.[0]?.slack_configs?.[0]?.api_url).toEqualTypeOf<string | undefined>();
expectTypeOf<SlackConfig["timeout"]>().toEqualTypeOf<string | number | undefined>();
expectTypeOf<WebhookPayload["version"]>().toEqualTypeOf<"4">();
expectTypeOf<AlertmanagerConfig>().toExtend<AlertmanagerConfigInput>();
// @ts-expect-error 2353: a child is a route, too
const misspelled: Route = { routes: [{ reciever: "a" }] };
// @ts-expect-error 2741: the routing tree has to be there
const missing: AlertmanagerConfig = { receivers: [] };
expectTypeOf(misspelled).toExtend<Route>();
expectTypeOf(missing).toExtend<AlertmanagerConfig>();
