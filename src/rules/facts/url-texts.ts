const TEMPLATE = "{{";
/** A URL whose host is complete. */
const HOST_AND_MORE = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+[/?#]/i;

/** The part of a URL that no template changes: all of it, or up to its first action when the host stands before that. */
export function fixedUrl(text: string): URL | undefined {
  const end = text.indexOf(TEMPLATE);
  const fixed = end < 0 ? text : text.slice(0, end);
  if (end >= 0 && !HOST_AND_MORE.test(fixed)) return undefined;
  return URL.canParse(fixed) ? new URL(fixed) : undefined;
}

/** Whether a template decides which host a URL leads to. */
export function isHostTemplated(text: string): boolean {
  return text.includes(TEMPLATE) && fixedUrl(text) === undefined;
}
