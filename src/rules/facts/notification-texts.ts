import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import type { TemplateError } from "../../languages/go-template/errors.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { type GoTemplate, parseGoTemplate } from "../../languages/go-template/parser.js";
import type { DocumentKindId } from "../../schemas/kinds.js";
import type { CheckedDocument } from "../../validator/rule.js";
import { fieldsAt, textsAt } from "./value-paths.js";

/** The texts of a notification template that are Go templates. */
export const TEXT_PARTS = ["subject", "title", "body"] as const;

/** A text of a notification template; parsed once, for all rules. */
export interface NotificationText {
  readonly path: Path;
  /** Of the notification template it belongs to. */
  readonly templatePath: Path;
  readonly part: (typeof TEXT_PARTS)[number];
  /** The type of channel it is for. */
  readonly channel: string;
  readonly text: string;
  readonly template: GoTemplate;
  /** All but those about variables. */
  readonly errors: readonly TemplateError[];
  /** Uses of variables that are declared nowhere. */
  readonly undeclared: readonly TemplateError[];
}

const known = new WeakMap<SourceDocument, readonly NotificationText[]>();

/** The texts of all notification templates of a document, however far it has been checked. */
export function notificationTextsOf(
  document: CheckedDocument<DocumentKindId, unknown>,
): readonly NotificationText[] {
  const texts = known.get(document.source) ?? collect(document.value);
  known.set(document.source, texts);
  return texts;
}

function collect(value: unknown): readonly NotificationText[] {
  return fieldsAt(value, "notificationTemplates.*").flatMap(({ path: templatePath, fields }) => {
    const variables = fieldsAt(fields, "variables").flatMap((declared) =>
      Object.keys(declared.fields).map((name) => `$${name}`),
    );
    const [channel] = textsAt(fields, "channel");
    return TEXT_PARTS.flatMap((part) =>
      textsAt(fields, part, templatePath).map(({ text }) => {
        const template = parseGoTemplate(text, { functions: ALERTMANAGER_TEMPLATE_FUNCTIONS, variables });
        const isUndeclared = ({ code }: TemplateError): boolean => code === "undefined_variable";
        return {
          path: [...templatePath, part],
          templatePath,
          part,
          channel: channel?.text ?? "",
          text,
          template,
          errors: template.errors.filter((error) => !isUndeclared(error)),
          undeclared: template.errors.filter(isUndeclared),
        };
      }),
    );
  });
}
