import { Secret } from "../../base/types/secret.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { placeholderIn, tokenIn } from "../facts/secret-texts.js";
import { visitValues } from "../facts/value-paths.js";

export const secretInline = defineRule({
  id: "alerting/secret-inline",
  layer: "security",
  summary: "Disallow secrets in the configuration.",
  help: "The configuration is copied into repositories, backups and tickets, and the secret with it. Say where it can be read: `{file: …}`, `{env: …}` or `{secretRef: {name: …, key: …}}`.",
  severity: "warning",
  appliesTo: [...ALERTING_CONFIG_KINDS, "alert-event"],
  messages: {
    inline: "The secret `{field}` stands in the configuration",
    token: {
      text: "{token} in the configuration",
      severity: "error",
      help: "It has the shape its vendor gives to real ones: whoever reads this file can use it. Revoke it, and say where the new one can be read.",
    },
    placeholder: "A placeholder stands here, not a secret",
    redacted: {
      text: "This is what is shown in place of a secret, not the secret",
      help: "The configuration was copied from where secrets are hidden. Say where the secret can be read.",
    },
  },
  examples: [
    {
      title: "a key that anybody can page with, a password, what stands for a secret, and a token in a text",
      source:
        "notificationChannels:\n  - {name: a, type: pagerduty, settings: {routingKey: R02Q7V9KXM4TZW8LCN5HYB3FJD6PSGA1}}\n  - {name: b, type: jsm, settings: {apiKey: correct-horse-battery}}\n  - {name: c, type: jsm, settings: {apiKey: changeme}}\n  - {name: d, type: jsm, settings: {apiKey: <secret>}}\n  - {name: e, type: webhook, settings: {url: 'https://hooks.example.com/', headers: {X-Token: glpat-kd83hFq0Zt7LmW2xVb5Y}}}\n",
      expect: ["2:55 token", "3:45 inline", "4:45 placeholder", "5:45 redacted", "6:95 token"],
    },
    {
      title: "secrets elsewhere",
      source:
        "notificationChannels:\n  - {name: a, type: pagerduty, settings: {routingKey: {env: PAGERDUTY_KEY}}}\n  - {name: b, type: jsm, settings: {apiKey: {file: /run/secrets/jsm}}}\n  - {name: c, type: jsm, settings: {apiKey: {secretRef: {name: jsm, key: api-key}}}}\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    visitValues(value, (each, keys) => {
      const field = String(keys.findLast((key) => typeof key === "string"));
      const place = { path: [...keys] };
      if (typeof each === "string") {
        const token = tokenIn(each, snakeCase(field));
        if (token !== undefined) report("token", place, { token });
        return;
      }
      if (!(each instanceof Secret)) return;
      if (each.isRedacted) return report("redacted", place);
      const text = each.reveal();
      const token = tokenIn(text, snakeCase(field));
      if (token !== undefined) report("token", place, { token });
      else if (placeholderIn(text) !== undefined) report("placeholder", place);
      else report("inline", place, { field });
    });
  },
});

const CAPITAL = /[A-Z]/g;

/** As keys are written where the shapes of tokens are known by them. */
function snakeCase(field: string): string {
  return field.replaceAll(CAPITAL, (letter) => `_${letter.toLowerCase()}`);
}
