import { remembering } from "./alertmanager-config.js";
import { type SecretText, secretsOf } from "./alertmanager-fields.js";
import { placeholderIn } from "./secret-texts.js";

/**
 * The secrets that a configuration really holds: without placeholders, what templates fill in, and URLs of webhooks, which
 * are addresses like any other unless a token or a password stands in them.
 */
export const heldSecretsOf = remembering((_value, document): readonly SecretText[] =>
  secretsOf(document).filter(({ text, key, integration }) => {
    if (integration?.type === "webhook" && key === "url") return false;
    return text !== "" && !text.includes("{{") && placeholderIn(text) === undefined;
  }),
);
