import type { Path } from "../../base/path.js";
import type { Receiver } from "../../schemas/alert/receiver.js";

/** A text of a receiver that is a template. */
export interface TemplatedField {
  /** From the receiver on: `["slack_configs", 0, "title"]`. */
  readonly path: Path;
  readonly text: string;
  readonly engine: "text" | "html";
}

const MAX_DEPTH = 50;

/** The texts of a receiver that have actions in them, each with the engine Alertmanager runs it with. */
export function templatedFields(receiver: Receiver): readonly TemplatedField[] {
  const fields: TemplatedField[] = [];
  for (const [list, configs] of Object.entries(receiver)) {
    if (!Array.isArray(configs)) continue;
    for (const [index, config] of configs.entries())
      collect(config, [list, index], isHtml(list, config), fields);
  }
  return fields;
}

/** Names of the fields that the HTML engine renders. */
function isHtml(list: string, config: unknown): (path: Path) => boolean {
  const { parse_mode, html } = asRecord(config);
  if (list === "email_configs") return (path) => path.length === 3 && path[2] === "html";
  const isMessage = (path: Path): boolean => path.length === 3 && path[2] === "message";
  if (list === "telegram_configs") return (path) => (parse_mode ?? "HTML") === "HTML" && isMessage(path);
  if (list === "pushover_configs") return (path) => html === true && isMessage(path);
  return () => false;
}

function collect(
  value: unknown,
  path: Path,
  isHtmlField: (path: Path) => boolean,
  fields: TemplatedField[],
): void {
  if (typeof value === "string") {
    if (value.includes("{{")) fields.push({ path, text: value, engine: isHtmlField(path) ? "html" : "text" });
    return;
  }
  if (typeof value !== "object" || value === null || path.length > MAX_DEPTH) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) {
    // HTTP settings are no templates.
    if (key !== "http_config") collect(inner, [...path, key], isHtmlField, fields);
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
