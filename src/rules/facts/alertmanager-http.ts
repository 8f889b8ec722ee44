import type { HttpConfig } from "../../schemas/alert/http-config.js";
import type { Lenient } from "../../validator/lenient.js";
import { type AlertmanagerDocument, type IntegrationFacts, remembering } from "./alertmanager-config.js";
import { type HttpConfigFacts, httpConfigsOf } from "./alertmanager-fields.js";

const configByIntegration = remembering(
  (_value, document): ReadonlyMap<IntegrationFacts, HttpConfigFacts> =>
    new Map(httpConfigsOf(document).flatMap((one) => (one.integration ? [[one.integration, one]] : []))),
);

/** The `http_config` in force for an integration: its own, or that under `global`, which also holds for `undefined`. */
export function httpConfigFor(
  document: AlertmanagerDocument,
  integration: IntegrationFacts | undefined,
): Lenient<HttpConfig> | undefined {
  const own = integration && configByIntegration(document).get(integration);
  return own === undefined ? document.value.global?.http_config : own.config;
}

/** Whether requests with these settings carry a secret in a header that stands for the sender. */
export function hasCredentials(config: Lenient<HttpConfig> | undefined): boolean {
  if (config === undefined) return false;
  const { basic_auth, authorization, oauth2, bearer_token, bearer_token_file, http_headers } = config;
  if (basic_auth ?? authorization ?? oauth2) return true;
  if (bearer_token || bearer_token_file) return true;
  return Object.values(http_headers ?? {}).some((header) => header?.secrets?.length || header?.files?.length);
}
