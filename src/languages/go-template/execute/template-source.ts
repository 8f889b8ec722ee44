import type { List } from "../ast.js";

/** Files longer than this are refused before they are parsed (UTF-16 units). */
export const MAX_SOURCE_LENGTH = 1_048_576;

/** A template file, or a text out of a configuration. */
export interface TemplateSource {
  /** The file's base name, which names the template that the whole file is. */
  readonly name: string;
  readonly text: string;
}

/** What `{{template "name"}}` runs. */
export interface TemplateBody {
  readonly name: string;
  readonly body: List;
  readonly source: TemplateSource;
}

export type TemplateSet = ReadonlyMap<string, TemplateBody>;
