import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";
import { isNullAt } from "../facts/document-nodes.js";
import { visitValues } from "../facts/value-paths.js";

/** Lists whose items cannot be null: Alertmanager refuses the item, or crashes. */
const REFUSED =
  /^(?:route(?:\.routes\.\d+)*\.routes|receivers\.\d+\.\w+_configs(?:\.\d+\.responders)?)\.\d+$/;
/** Lists in which null is an item without a name, so that the second one is a duplicate. */
const NAMED = /^(?:receivers|mute_time_intervals|time_intervals)\.\d+$/;
/** Values of any type: nobody looks at what they hold. */
const ANYTHING = /\.(?:payload|details|claims|jira_configs\.\d+\.fields)\./;

export const emptyItem = defineRule({
  id: "alertmanager/empty-item",
  layer: "syntax",
  summary: "Disallow empty entries of lists.",
  help: "Alertmanager crashes on some of them and takes others for entries without any settings. Most often what follows the dash is indented wrongly, and so belongs to nothing.",
  severity: "error",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    empty: "Nothing follows this dash",
    crash: {
      text: "Nothing follows this dash, and Alertmanager cannot load that",
      refusedBy: "alertmanager",
    },
  },
  examples: [
    {
      title: "dashes that were left over",
      source:
        "route:\n  receiver: db\n  routes:\n    -\nreceivers:\n  - name: db\n    webhook_configs:\n      -\n  -\n",
      expect: ["4:6 crash", "8:8 crash", "9:4 empty"],
    },
    {
      title: "an entry behind each dash",
      source: "route:\n  receiver: db\n  routes:\n    - receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, value, settings, report }) {
    const unnamed = new Set<string>();
    const takesNullReceivers = hasAlertmanagerVersion(settings, "0.32");
    visitValues(value, (item, keys) => {
      if (!isEmpty(item) || typeof keys.at(-1) !== "number") return;
      const path = [...keys];
      const text = path.join(".");
      // An item of a wrong type has no value either; what is wrong with it is said already.
      if (ANYTHING.test(text) || !isNullAt(document, path)) return;
      const isNullReceiver = path[0] === "receivers" && path.length === 2;
      const isRefused =
        REFUSED.test(text) ||
        (NAMED.test(text) && isSecond(path, unnamed)) ||
        (isNullReceiver && !takesNullReceivers);
      report(isRefused ? "crash" : "empty", { path });
    });
  },
});

/** Null has become the zero value of its type. */
function isEmpty(item: unknown): boolean {
  return item === null || item === "";
}

/** Names of receivers are one set, those of intervals another. */
function isSecond([list]: Path, unnamed: Set<string>): boolean {
  const key = list === "receivers" ? "receivers" : "intervals";
  const isKnown = unnamed.has(key);
  unnamed.add(key);
  return isKnown;
}
