import {
  NotificationTemplateSchema,
  TemplateVariableSchema,
} from "../../../../src/schemas/alert/platform/notification-template.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const TEMPLATE = { name: "chat", channel: "slack", body: "{{ .Status }}" };

testSchema("NotificationTemplateSchema", NotificationTemplateSchema, {
  valid: [
    TEMPLATE,
    { ...TEMPLATE, format: "markdown", title: "{{ $team }}", variables: { team: { required: false } } },
    { ...TEMPLATE, channel: "email", subject: "x", locale: "pt-BR", format: "html", tenant: "acme" },
  ],
  invalid: [
    [{ ...TEMPLATE, channel: "msteams" }, ["channel"]],
    [{ ...TEMPLATE, body: undefined }, ["body"]],
    [{ ...TEMPLATE, format: "mrkdwn" }, ["format"]],
    [{ ...TEMPLATE, variables: { "my-team": {} } }, ["variables", "my-team"]],
    [{ ...TEMPLATE, variables: { team: { type: "list" } } }, ["variables", "team", "type"]],
    [{ ...TEMPLATE, text: "x" }, []],
  ],
});

testSchema("TemplateVariableSchema", TemplateVariableSchema, {
  valid: [
    {},
    { type: "number", required: true, example: "1" },
    { required: false, default: "", description: "d" },
  ],
  invalid: [
    [{ type: "int" }, ["type"]],
    [{ required: "yes" }, ["required"]],
    [{ example: 1 }, ["example"]],
    [{ default: null }, ["default"]],
    [{ name: "x" }, []],
  ],
});
