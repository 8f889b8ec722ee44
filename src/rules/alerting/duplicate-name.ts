import { defineSetRule } from "../../validator/rule.js";
import {
  ALERTING_CONFIG_KINDS,
  allResources,
  RESOURCE_LISTS,
  RESOURCE_WORDS,
  type Resource,
} from "../facts/alerting-config.js";

export const duplicateName = defineSetRule({
  id: "alerting/duplicate-name",
  layer: "consistency",
  summary: "Disallow two resources of one name.",
  help: "Others refer to a resource by its name: which of the two is meant depends on the order of files. Names are unique for each tenant.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { duplicate: 'There is another {what} "{name}"' },
  examples: [
    {
      title: "a channel in two files",
      source: {
        "a.yml":
          "notificationChannels:\n  - {name: chat, type: teams, settings: {webhookUrl: {env: TEAMS}}}\n",
        "b.yml":
          "notificationChannels:\n  - {name: chat, type: discord, settings: {webhookUrl: {env: DISCORD}}}\n",
      },
      expect: ["b.yml:2:12 duplicate"],
    },
    {
      title: "a channel of each tenant",
      source: {
        "a.yml":
          "tenant: acme\nnotificationChannels:\n  - {name: chat, type: teams, settings: {webhookUrl: {env: TEAMS}}}\n",
        "b.yml":
          "tenant: globex\nnotificationChannels:\n  - {name: chat, type: teams, settings: {webhookUrl: {env: TEAMS}}}\n",
      },
      expect: [],
    },
  ],
  check({ documents, report }) {
    for (const list of RESOURCE_LISTS) {
      const firsts = new Map<string, Resource>();
      for (const resource of allResources(documents, list)) {
        const { document, path, name, tenant = "" } = resource;
        if (name === undefined) continue;
        const key = `${tenant} ${name}`;
        const first = firsts.get(key);
        if (first === undefined) {
          firsts.set(key, resource);
          continue;
        }
        const related = [{ message: "first here", path: [...first.path, "name"], document: first.document }];
        report(
          document,
          "duplicate",
          { path: [...path, "name"], related },
          { what: RESOURCE_WORDS[list], name },
        );
      }
    }
  },
});
