import type { Result } from "../../base/result.js";
import { BUILTIN_FUNCTIONS } from "../../languages/go-template/execute/builtins.js";
import type { ExecutionError } from "../../languages/go-template/execute/errors.js";
import { executeGoTemplate } from "../../languages/go-template/execute/execute.js";
import type { TemplateLimits } from "../../languages/go-template/execute/program.js";
import { parseTemplates } from "../../languages/go-template/execute/template-set.js";
import type { TemplateSet, TemplateSource } from "../../languages/go-template/execute/template-source.js";
import { timeFromDate } from "../../languages/go-template/execute/time.js";
import type { GoFunction } from "../../languages/go-template/execute/value.js";
import type { WebhookPayload } from "../../schemas/alert/webhook-payload.js";
import { notificationData } from "./data.js";
import { DEFAULT_DEFINITIONS } from "./definitions.js";
import { EMAIL_DEFINITIONS } from "./email.js";
import { notificationFunctions } from "./functions.js";

export interface RenderNotificationOptions {
  /** The files of `templates`, in the order in which Alertmanager reads them. */
  readonly files?: readonly TemplateSource[];
  /** `html` for the `html` of email, and for Telegram and Pushover messages that are HTML. */
  readonly engine?: "text" | "html";
  /** A release such as `0.28`: functions and fields that came later are unknown. */
  readonly target?: string;
  /** What the functions `now` and `since` go by; a template that calls them fails without it. */
  readonly now?: Date;
  readonly limits?: Partial<TemplateLimits>;
}

/**
 * What Alertmanager would make of a templated field, such as a Slack title, for a notification with this payload. Its own
 * definitions are there, as `slack.default.title` is. Never throws; an error means that the notification is lost.
 *
 * @example
 * import { renderNotification, SAMPLE_PAYLOAD } from "tocsin/alertmanager";
 * const result = renderNotification('{{ template "slack.default.title" . }}', SAMPLE_PAYLOAD);
 * console.log(result.ok ? result.value : result.error.message); // [FIRING:2] grouplabelvalue1 grouplabelvalue2
 */
export function renderNotification(
  text: string,
  payload: WebhookPayload,
  options: RenderNotificationOptions = {},
): Result<string, ExecutionError> {
  const { files = [], target, now, limits, engine = "text" } = options;
  const functions = notificationFunctions({
    ...(now === undefined ? {} : { now: timeFromDate(now) }),
    ...(payload.routeLabels === undefined ? {} : { routeLabels: payload.routeLabels }),
    ...(target === undefined ? {} : { target }),
  });
  return executeGoTemplate(text, notificationData(payload, target), {
    functions,
    templates: defaultTemplates(functions),
    files,
    engine,
    missingKey: "zero",
    ...(limits === undefined ? {} : { limits }),
  });
}

let defaults: TemplateSet | undefined;

/** Parsed once: which functions there are does not matter to them. */
function defaultTemplates(functions: ReadonlyMap<string, GoFunction>): TemplateSet {
  if (defaults === undefined) {
    const parsed = parseTemplates(
      new Map(),
      [DEFAULT_DEFINITIONS, EMAIL_DEFINITIONS],
      new Map([...BUILTIN_FUNCTIONS, ...functions]),
    );
    defaults = parsed.ok ? parsed.value : new Map();
  }
  return defaults;
}
