import { WORDS } from "../../../base/patterns/words.js";

const NOT_IDENTIFIER = /[^A-Za-z0-9_]/g;
const STARTS_AS_IDENTIFIER = /^[A-Za-z]/;
const CAMEL_STEP = /(?<=[a-z0-9])(?=[A-Z])/g;
const UNDERSCORES = /_+/g;
const UNDERSCORED_LETTER = /_+(.?)/g;
/** Keys that can stand between quotes as they are. */
const QUOTABLE = /^[A-Za-z0-9_ ./:$@-]+$/;
const PACKAGE = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;

function words(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

/** `alert group` and `alert_group` as `AlertGroup`: names of messages and enums. */
export function typeName(text: string): string {
  const joined = words(text)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("");
  return STARTS_AS_IDENTIFIER.test(joined) ? joined : `T${joined}`;
}

/** The key itself where the language allows it: `group_wait`, `groupWait`, but `field_5xx` for `5xx`. */
export function fieldName(key: string): string {
  const name = key.replaceAll(NOT_IDENTIFIER, "_");
  return STARTS_AS_IDENTIFIER.test(name) ? name : `field_${name}`;
}

/** `HTTPError` as `HTTPERROR`, `not firing` as `NOT_FIRING`: names of enum values. */
export function constantName(text: string): string {
  return words(text.replaceAll(CAMEL_STEP, "_")).join("_").toUpperCase();
}

/** What protoc calls the field in JSON unless told otherwise. */
export function defaultJsonName(name: string): string {
  return name.replaceAll(UNDERSCORED_LETTER, (_, letter: string) => letter.toUpperCase());
}

/** The `json_name` that keeps a key in ProtoJSON, if it is needed and can be written. */
export function jsonName(key: string, name: string): string | undefined {
  return defaultJsonName(name) !== key && QUOTABLE.test(key) ? key : undefined;
}

export function isPackageName(text: string): boolean {
  return PACKAGE.test(text);
}

/** Hands out names, each once. Names that differ in case or underscores only are the same to some generators. */
export class Names {
  readonly #taken = new Set<string>();

  static #fold(name: string): string {
    return name.replaceAll(UNDERSCORES, "").toLowerCase();
  }

  /** Marks a name that must not be handed out. */
  keep(name: string): void {
    this.#taken.add(Names.#fold(name));
  }

  take(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(Names.#fold(name)); count += 1) name = `${wanted}_${count}`;
    this.keep(name);
    return name;
  }
}
