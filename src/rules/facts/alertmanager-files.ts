import type { Path } from "../../base/path.js";
import { items, remembering } from "./alertmanager-config.js";

/** A path in the configuration that Alertmanager opens. */
export interface FileReference {
  readonly path: Path;
  /** The file, or a glob under `templates`. */
  readonly file: string;
  /** What a relative path starts from: the folder of the configuration, or that in which the program was started. */
  readonly base: "config" | "process";
}

/** Values of any shape, in which a key that ends in `_file` means nothing. */
const FREE_FORM: ReadonlySet<string> = new Set([
  "attributes",
  "claims",
  "custom_fields",
  "details",
  "endpoint_params",
  "fields",
  "headers",
  "labels",
  "payload",
  "proxy_connect_header",
]);

/**
 * Every file the configuration names, in the order of the text by section. Alertmanager resolves what stands in `templates`,
 * in `http_config` (except that of incident.io) and in `event_recorder` against the folder of the configuration, and
 * nothing else. Source: `resolveFilepaths` in config/config.go of Alertmanager 0.34.
 */
export const fileReferencesOf = remembering((value): readonly FileReference[] => {
  const references = items(value.templates).map(
    ({ index, item }): FileReference => ({ path: ["templates", index], file: item, base: "config" }),
  );
  for (const section of ["global", "receivers", "tracing", "event_recorder"] as const)
    collect(value[section], [section], section === "event_recorder" ? "config" : "process", references);
  return references;
});

function collect(value: unknown, path: Path, base: FileReference["base"], into: FileReference[]): void {
  if (typeof value === "string") {
    if (isFilePath(path)) into.push({ path, file: value, base });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...path, index], base, into);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      // Headers of traces are those of http_config, headers of mails are any text.
      if (FREE_FORM.has(key) && path[0] !== "tracing") continue;
      const isResolved = key === "http_config" && !path.includes("incidentio_configs");
      collect(child, [...path, key], isResolved ? "config" : base, into);
    }
  }
}

/** A key such as `ca_file`, an item of the `files` of a header, or the path of recorded events. */
function isFilePath(path: Path): boolean {
  const [list, last] = path.slice(-2);
  if (typeof last === "number") return list === "files";
  return last?.endsWith("_file") === true || (last === "path" && path.includes("file_outputs"));
}
