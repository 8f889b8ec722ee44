import { dirname, resolve } from "node:path";
import { type RenderNotificationOptions, renderNotification } from "../../alertmanager/template/render.js";
import { SAMPLE_PAYLOAD } from "../../alertmanager/template/sample.js";
import { templatedFields } from "../../alertmanager/template/templated-fields.js";
import { parseTimestamp } from "../../alertmanager/timestamp.js";
import { TocsinError } from "../../base/errors.js";
import { formatPath } from "../../base/path.js";
import type { Result } from "../../base/result.js";
import { unknownId } from "../../base/unknown-id.js";
import type { ExecutionError } from "../../languages/go-template/execute/errors.js";
import { renderAnnotation } from "../../languages/go-template/prometheus/render.js";
import { type WebhookPayload, WebhookPayloadSchema } from "../../schemas/alert/webhook-payload.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import { readInput } from "../inputs.js";
import type { Io } from "../io.js";
import { readTemplateFiles } from "./template-files.js";

export interface TemplateOptions {
  readonly text?: string;
  readonly templateGlob: readonly string[];
  readonly html?: true;
  readonly data?: string;
  readonly config?: string;
  readonly receiver?: string;
  readonly target?: string;
  readonly at?: string;
  readonly prometheus?: true;
  readonly label: readonly string[];
  readonly value: string;
}

/** Renders one text, or every templated text of a receiver. */
export async function renderTemplate(options: TemplateOptions, io: Io): Promise<ExitCode> {
  const { text, config, receiver } = options;
  if (text !== undefined && config === undefined) return await renderText(text, options, io);
  if (text === undefined && config !== undefined && receiver !== undefined) {
    return await renderReceiver(config, receiver, options, io);
  }
  throw invalid("--text", "give either --text, or --config and --receiver");
}

async function renderText(text: string, options: TemplateOptions, io: Io): Promise<ExitCode> {
  if (options.prometheus === true) return print(annotation(text, options), io);
  const payload = await readPayload(options.data, io);
  const files = await readTemplateFiles(options.templateGlob, io.cwd);
  return print(renderNotification(text, payload, { ...notificationOptions(options), files }), io);
}

function print(result: Result<string, ExecutionError>, io: Io): ExitCode {
  if (result.ok) io.stdout(`${result.value}\n`);
  else io.stderr(`error: ${result.error.message}\n`);
  return result.ok ? EXIT_CODE.clean : EXIT_CODE.findings;
}

function notificationOptions({ target, at, html }: TemplateOptions): RenderNotificationOptions {
  return {
    engine: html === true ? "html" : "text",
    ...(target === undefined ? {} : { target }),
    ...(at === undefined ? {} : { now: dateOf(at) }),
  };
}

async function renderReceiver(
  config: string,
  receiverName: string,
  options: TemplateOptions,
  io: Io,
): Promise<ExitCode> {
  // All rules, which a single text does without.
  const { printRefusal, readDocument } = await import("../read-document.js");
  const document = await readDocument(config, "alertmanager-config", io);
  if (!document.ok) {
    printRefusal(document.error, io);
    return EXIT_CODE.findings;
  }
  const { receivers = [], templates = [] } = document.value.value;
  const receiver = receivers.find(({ name }) => name === receiverName);
  const names = receivers.map(({ name }) => name);
  if (receiver === undefined) throw unknownId("receiver", receiverName, names);
  const payload = { ...(await readPayload(options.data, io)), receiver: escapeReceiver(receiver.name) };
  const settings = notificationOptions(options);
  const files = [
    ...(await readTemplateFiles(templates, resolve(io.cwd, dirname(config)))),
    ...(await readTemplateFiles(options.templateGlob, io.cwd)),
  ];
  let code: ExitCode = EXIT_CODE.clean;
  for (const { path, text, engine } of templatedFields(receiver)) {
    const result = renderNotification(text, payload, { ...settings, files, engine });
    if (result.ok) io.stdout(`${formatPath(path)}: ${result.value}\n`);
    else {
      io.stderr(`error: ${formatPath(path)}: ${result.error.message}\n`);
      code = EXIT_CODE.findings;
    }
  }
  return code;
}

const MEANS_SOMETHING = /[\\.+*?()|[\]{}^$]/g;

/** As Alertmanager puts the name into its data: fit to be matched by RE2. */
function escapeReceiver(name: string): string {
  return name.replace(MEANS_SOMETHING, "\\$&");
}

/** The file, or sample data. What amtool's data files do not have may be missing. */
async function readPayload(file: string | undefined, io: Io): Promise<WebhookPayload> {
  if (file === undefined) return SAMPLE_PAYLOAD;
  const { content, file: name } = await readInput(file, io);
  const { createSerializer } = await import("../../serializer/serializer.js");
  const serializer = createSerializer(WebhookPayloadSchema.partial({ version: true, groupKey: true }));
  const decoded = serializer.safeDecode(content, "auto", { fileName: name });
  if (decoded.ok) return { ...decoded.value, version: "4", groupKey: decoded.value.groupKey ?? "" };
  const reason = decoded.error.message;
  throw new TocsinError("unreadable_input", `cannot read ${name}: ${reason}`, { file: name, reason });
}

function annotation(
  text: string,
  { label: labels, value, at }: TemplateOptions,
): Result<string, ExecutionError> {
  const number = Number(value);
  if (value.trim() === "" || (Number.isNaN(number) && value !== "NaN")) {
    throw invalid("--value", `cannot read the number ${value}`);
  }
  const pairs = labels.map((label) => {
    const equals = label.indexOf("=");
    if (equals < 1) throw invalid("--label", `cannot read the label ${label}: write it as name=value`);
    return [label.slice(0, equals), label.slice(equals + 1)] as const;
  });
  return renderAnnotation(text, {
    labels: Object.fromEntries(pairs),
    value: number,
    ...(at === undefined ? {} : { now: dateOf(at) }),
  });
}

function dateOf(text: string): Date {
  const instant = parseTimestamp(text);
  if (instant === undefined)
    throw invalid("--at", `cannot read the time ${text}: write it as 2026-03-01T08:00:00Z`);
  return new Date(instant);
}

function invalid(argument: string, message: string): TocsinError {
  return new TocsinError("invalid_argument", message, { argument });
}
