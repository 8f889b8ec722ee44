/** What turns the direction of a text around: embeddings, overrides and isolates. One that is not closed changes all that follows. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
/** With the flag `u` only surrogates without a partner. */
const LONE_SURROGATES = /[\ud800-\udfff]/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const CONTROLS_BUT_BREAKS = /(?![\t\n])[\p{Cc}\u2028\u2029]/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085]/g;
const SPACES = /[ \u00a0]{2,}/g;

/** A text for a line of its own, such as a title: line breaks and other control characters become spaces. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(CONTROLS, " ").replace(SPACES, " ").trim();
}

/** A text with line breaks and tabs, and without other control characters. */
export function paragraphs(text: string): string {
  return wellFormed(text).replace(LINE_BREAKS, "\n").replace(CONTROLS_BUT_BREAKS, "").trim();
}

/** What has no UTF-8 is replaced, and what turns other text around is left out. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATES, "\ufffd").replace(DIRECTIONS, "");
}
