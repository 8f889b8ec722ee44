import type { Span } from "../../base/position.js";
import { isSecretName, placeholderIn } from "./secret-texts.js";

const USER_INFO = /^[a-z][a-z0-9+.-]*:\/\/([^/?#@:]*:([^/?#@]+))@/i;
const PARAMETER = /[?&]([^=&#?]+)=([^&#]*)/g;

/** Where user and password stand in a URL; nothing where a template or a variable fills in the password. */
export function passwordInUrl(text: string): Span | undefined {
  const [whole = "", user = "", password = ""] = USER_INFO.exec(text) ?? [];
  if (password === "" || isFilledIn(password)) return undefined;
  const end = whole.length - 1;
  return { start: end - user.length, end };
}

/** The parameters of a URL whose names say that their values are secrets. */
export function secretParameters(text: string): readonly { readonly name: string; readonly span: Span }[] {
  return [...text.matchAll(PARAMETER)].flatMap(({ 0: whole, 1: name = "", 2: value = "", index }) => {
    if (value === "" || !isSecretName(name) || isFilledIn(value)) return [];
    return [{ name, span: { start: index + 1, end: index + whole.length } }];
  });
}

/** A template or a variable: no secret that stands here. */
function isFilledIn(text: string): boolean {
  return text.includes("{{") || placeholderIn(text) !== undefined;
}
