import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import type { TemplateError } from "../../languages/go-template/errors.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { type GoTemplate, parseGoTemplate } from "../../languages/go-template/parser.js";
import type { DocumentKindId } from "../../schemas/kinds.js";
import type { CheckedDocument } from "../../validator/rule.js";
import { type FieldsAt, fieldsAt, textsAt } from "./value-paths.js";

/** The texts of a notification template that are Go templates. */
export const TEXT_PARTS = ["subject", "title", "body"] as const;

/** A text of a notification template; parsed once, for all rules. */
export interface NotificationText {
  readonly path: Path;
  readonly part: (typeof TEXT_PARTS)[number];
  readonly text: string;
  readonly template: GoTemplate;
  /** All but those about variables. */
  readonly errors: readonly TemplateError[];
  /** Uses of variables that are declared nowhere. */
  readonly undeclared: readonly TemplateError[];
}

interface DocumentTexts {
  readonly all: readonly NotificationText[];
  /** By the index of their template. */
  readonly byTemplate: ReadonlyMap<string | number | undefined, readonly NotificationText[]>;
}

const known = new WeakMap<SourceDocument, DocumentTexts>();

/** The texts of all notification templates of a document, however far it has been checked. */
export function notificationTextsOf(
  document: CheckedDocument<DocumentKindId, unknown>,
): readonly NotificationText[] {
  return documentTexts(document).all;
}

/** The texts of the notification template at a path. */
export function textsOfTemplate(
  document: CheckedDocument<DocumentKindId, unknown>,
  [, index]: Path,
): readonly NotificationText[] {
  return documentTexts(document).byTemplate.get(index) ?? [];
}

function documentTexts({ source, value }: CheckedDocument<DocumentKindId, unknown>): DocumentTexts {
  const texts = known.get(source) ?? collect(value);
  known.set(source, texts);
  return texts;
}

function collect(value: unknown): DocumentTexts {
  const byTemplate = new Map(
    fieldsAt(value, "notificationTemplates.*").map(
      (template) => [template.path[1], textsOf(template)] as const,
    ),
  );
  return { all: [...byTemplate.values()].flat(), byTemplate };
}

function textsOf({ path: templatePath, fields }: FieldsAt): readonly NotificationText[] {
  const variables = fieldsAt(fields, "variables").flatMap((declared) =>
    Object.keys(declared.fields).map((name) => `$${name}`),
  );
  return TEXT_PARTS.flatMap((part) =>
    textsAt(fields, part, templatePath).map(({ path, text }) => {
      const template = parseGoTemplate(text, { functions: ALERTMANAGER_TEMPLATE_FUNCTIONS, variables });
      const isUndeclared = ({ code }: TemplateError): boolean => code === "undefined_variable";
      return {
        path,
        part,
        text,
        template,
        errors: template.errors.filter((error) => !isUndeclared(error)),
        undeclared: template.errors.filter(isUndeclared),
      };
    }),
  );
}
