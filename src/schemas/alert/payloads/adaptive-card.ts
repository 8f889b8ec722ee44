import * as z from "zod";

const color = z.enum(["default", "dark", "light", "accent", "good", "warning", "attention"]);

/** Fields of every element. */
const element = {
  /** For `Action.ToggleVisibility`. */
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
};

const textBlock = z.looseObject({
  ...element,
  type: z.literal("TextBlock"),
  /** A subset of Markdown. */
  text: z.string(),
  /** `false` by default: one line, cut where the card ends. */
  wrap: z.boolean().optional(),
  size: z.enum(["small", "default", "medium", "large", "extraLarge"]).optional(),
  weight: z.enum(["lighter", "default", "bolder"]).optional(),
  color: color.optional(),
  isSubtle: z.boolean().optional(),
  maxLines: z.int().min(1).optional(),
  fontType: z.enum(["default", "monospace"]).optional(),
});

const factSet = z.looseObject({
  ...element,
  type: z.literal("FactSet"),
  facts: z.array(z.looseObject({ title: z.string(), value: z.string() })),
});

const image = z.looseObject({
  ...element,
  type: z.literal("Image"),
  url: z.string().min(1),
  altText: z.string().optional(),
});

const container = z.looseObject({
  ...element,
  type: z.literal("Container"),
  style: z.enum(["default", "emphasis", "good", "attention", "warning", "accent"]).optional(),
  get items(): z.ZodArray<AdaptiveElementSchema> {
    return z.array(AdaptiveElementSchema);
  },
});

const columnSet = z.looseObject({
  ...element,
  type: z.literal("ColumnSet"),
  get columns(): z.ZodArray<AdaptiveColumnSchema> {
    return z.array(AdaptiveColumnSchema);
  },
});

const actionSet = z.looseObject({
  ...element,
  type: z.literal("ActionSet"),
  get actions(): z.ZodArray<AdaptiveActionSchema> {
    return z.array(AdaptiveActionSchema);
  },
});

const column = z.looseObject({
  ...element,
  type: z.literal("Column").optional(),
  /** `auto`, `stretch`, a weight or pixels such as `50px`. */
  width: z.union([z.string(), z.number()]).optional(),
  get items(): z.ZodOptional<z.ZodArray<AdaptiveElementSchema>> {
    return z.array(AdaptiveElementSchema).optional();
  },
});
type InferredColumn = typeof column;
/** A column of a `ColumnSet`. */
export interface AdaptiveColumnSchema extends InferredColumn {}
export const AdaptiveColumnSchema: AdaptiveColumnSchema = column;
export interface AdaptiveColumn extends z.infer<AdaptiveColumnSchema> {}

const adaptiveElement = z.discriminatedUnion("type", [
  textBlock,
  factSet,
  image,
  container,
  columnSet,
  actionSet,
]);
type InferredElement = typeof adaptiveElement;
/** What a card shows. Fields that are not listed are left to whoever renders it. */
export interface AdaptiveElementSchema extends InferredElement {}
export const AdaptiveElementSchema: AdaptiveElementSchema = adaptiveElement;
export type AdaptiveElement = z.infer<AdaptiveElementSchema>;

const openUrl = z.looseObject({
  type: z.literal("Action.OpenUrl"),
  title: z.string().optional(),
  url: z.string().min(1),
});
const toggleVisibility = z.looseObject({
  type: z.literal("Action.ToggleVisibility"),
  title: z.string().optional(),
  /** Ids of elements, or what they are to be. */
  targetElements: z.array(
    z.union([z.string(), z.looseObject({ elementId: z.string(), isVisible: z.boolean().optional() })]),
  ),
});
const showCard = z.looseObject({
  type: z.literal("Action.ShowCard"),
  title: z.string().optional(),
  get card(): AdaptiveCardSchema {
    return AdaptiveCardSchema;
  },
});
const adaptiveAction = z.discriminatedUnion("type", [openUrl, toggleVisibility, showCard]);
type InferredAction = typeof adaptiveAction;
/** A button. `Action.Submit` and `Action.Execute` need a bot to answer them, which a webhook has not. */
export interface AdaptiveActionSchema extends InferredAction {}
export const AdaptiveActionSchema: AdaptiveActionSchema = adaptiveAction;
export type AdaptiveAction = z.infer<AdaptiveActionSchema>;

const mention = z.looseObject({
  type: z.literal("mention"),
  /** Stands word for word in a text of the card, too: `<at>Ada</at>`. */
  text: z.string().regex(/^<at>.*<\/at>$/s, { error: "not of the form <at>name</at>" }),
  mentioned: z.looseObject({ id: z.string().min(1), name: z.string() }),
});

const schema = z.looseObject({
  $schema: z.string().optional(),
  type: z.literal("AdaptiveCard"),
  /** What Teams shows from a webhook: 1.2 to 1.4 are known to work. */
  version: z.string().regex(/^1\.\d$/, { error: "not a version such as 1.4" }),
  /** Shown where the card cannot be. */
  fallbackText: z.string().optional(),
  get body(): z.ZodOptional<z.ZodArray<AdaptiveElementSchema>> {
    return z.array(AdaptiveElementSchema).optional();
  },
  get actions(): z.ZodOptional<z.ZodArray<AdaptiveActionSchema>> {
    return z.array(AdaptiveActionSchema).optional();
  },
  /** What only Teams knows. */
  msteams: z
    .looseObject({ width: z.literal("Full").optional(), entities: z.array(mention).optional() })
    .optional(),
});
type Inferred = typeof schema;

/** An Adaptive Card with the elements and actions that do without a bot. */
export interface AdaptiveCardSchema extends Inferred {}
export const AdaptiveCardSchema: AdaptiveCardSchema = schema;
export interface AdaptiveCard extends z.infer<AdaptiveCardSchema> {}
export interface AdaptiveCardInput extends z.input<AdaptiveCardSchema> {}
