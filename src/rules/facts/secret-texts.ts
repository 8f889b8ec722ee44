interface TokenShape {
  readonly name: string;
  readonly pattern: RegExp;
}

/** What vendors make recognizable, so that leaks can be found. Repetitions have bounds: a text may hold many beginnings. */
const TOKEN_SHAPES: readonly TokenShape[] = [
  { name: "Slack token", pattern: /\bxox[abeoprs]-[\w-]{10}|\bxapp-\d-[\w-]{10}/ },
  {
    name: "Slack webhook URL",
    pattern: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/\w+\/\w+\/\w{8}/,
  },
  {
    name: "Discord webhook URL",
    pattern: /\bdiscord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d{10,}\/[\w-]{20}/,
  },
  { name: "Microsoft Teams webhook URL", pattern: /\.webhook\.office\.com\/webhookb2\/[\w-]{30}/ },
  {
    name: "Power Automate workflow URL",
    pattern: /\.(?:logic\.azure|api\.powerplatform)\.com[^?]{0,300}\?[^ ]{0,1000}\bsig=[\w%-]{20}/,
  },
  {
    name: "Google Chat webhook URL",
    pattern: /\bchat\.googleapis\.com\/v1\/spaces\/[^?]{0,300}\?[^ ]{0,1000}\btoken=[\w%-]{20}/,
  },
  { name: "Mattermost webhook URL", pattern: /\/hooks\/[a-z0-9]{26}$/ },
  { name: "Rocket.Chat webhook URL", pattern: /\/hooks\/[A-Za-z0-9]{17,24}\/[A-Za-z0-9]{40}/ },
  { name: "Telegram bot token", pattern: /\b\d{8,12}:[\w-]{35}\b/ },
  { name: "AWS access key", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { name: "GitHub token", pattern: /\bgh[opsu]_[A-Za-z0-9]{36}|\bgithub_pat_\w{22}/ },
  { name: "GitLab token", pattern: /\bglpat-[\w-]{20}/ },
  { name: "Grafana token", pattern: /\bgl(?:sa|c)_[\w=-]{30}/ },
  { name: "Google API key", pattern: /\bAIza[\w-]{35}/ },
  { name: "SendGrid key", pattern: /\bSG\.[\w-]{20,24}\.[\w-]{39}/ },
  { name: "Atlassian token", pattern: /\bATATT3[\w=-]{40}/ },
  { name: "Dead Man's Snitch URL", pattern: /\bnosnch\.in\/[0-9a-f]{10}/ },
  { name: "JSON Web Token", pattern: /\beyJ[\w-]{10,1000}\.eyJ[\w-]{10}/ },
  { name: "private key", pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/ },
];
const PAGERDUTY_KEY: TokenShape = { name: "PagerDuty key", pattern: /^[0-9a-zA-Z]{32}$/ };
/** Of Opsgenie and others. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Keys whose secrets have a shape that says nothing elsewhere. */
const SHAPE_OF_KEY: ReadonlyMap<string, TokenShape> = new Map([
  ["routing_key", PAGERDUTY_KEY],
  ["service_key", PAGERDUTY_KEY],
  ["api_key", { name: "API key", pattern: UUID }],
  ["opsgenie_api_key", { name: "Opsgenie key", pattern: UUID }],
  ["user_key", { name: "Pushover key", pattern: /^[0-9a-zA-Z]{30}$/ }],
]);

/** The shortest text with a known shape. */
const MIN_TOKEN_LENGTH = 15;
const MADE_UP = /example|dummy|fake|sample|placeholder|redacted|your|xxxx|0000000|1234567|abcdef/i;
const WORD = /[A-Za-z0-9_-]+/g;
/** Random letters of this many hardly ever have fewer different ones. */
const LEAST_DIFFERENT = 8;

/** What kind of secret a text holds, by the shapes that vendors give them; `undefined` for texts that are made up, too. */
export function tokenIn(text: string, key = ""): string | undefined {
  if (text.length < MIN_TOKEN_LENGTH || MADE_UP.test(text)) return undefined;
  const shape =
    TOKEN_SHAPES.find(({ pattern }) => pattern.test(text)) ??
    [SHAPE_OF_KEY.get(key)].find((own) => own?.pattern.test(text));
  return shape !== undefined && isRandom(text) ? shape.name : undefined;
}

function isRandom(text: string): boolean {
  const longest = [...text.matchAll(WORD)].reduce(
    (best, [word]) => (word.length > best.length ? word : best),
    "",
  );
  return new Set(longest).size >= LEAST_DIFFERENT;
}

/** What stands where a secret should: Alertmanager takes each of them literally. */
export type Placeholder =
  | { readonly type: "redacted" | "words" }
  | { readonly type: "variable"; readonly variable: string };

const REDACTED = /^<(?:secret|redacted|hidden)>$|^\*{3,}$/i;
const VARIABLE = /\$\{\w+\}|\$\(\w+\)|^\$[A-Za-z_]\w*$|%[A-Z_]{3,}%|^__\w+__$/;
const WORDS =
  /change[-_ ]?me|placeholder|redacted|replace[-_ ]?(?:me|with|this)|^(?:my|the)?[-_ ]?(?:secret|password|token|todo|tbd|fixme)$|\byour?[-_ ]|x{4,}|^<[^<>]+>$|^\[[^[\]]+\]$|^x+$/i;

export function placeholderIn(text: string): Placeholder | undefined {
  const trimmed = text.trim();
  if (REDACTED.test(trimmed)) return { type: "redacted" };
  const variable = VARIABLE.exec(trimmed);
  if (variable !== null) return { type: "variable", variable: variable[0] };
  return WORDS.test(trimmed) ? { type: "words" } : undefined;
}

const SECRET_NAME =
  /(?:^|[_-])(?:authorization|auth|token|secret|password|passwd|passphrase|pwd|cookie|credentials?|signature|sig|api-?_?key|apikey|access-?_?key|private-?_?key|routing-?_?key|integration-?_?key)$/i;

/** Whether the name of a header or of a query parameter says that its value is a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}
