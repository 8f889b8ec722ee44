/** How a Go program would type a document: what {@link decodeDocument} reads by. */
export type Shape =
  | { readonly kind: "string" }
  | { readonly kind: "boolean" }
  | { readonly kind: "integer"; readonly signed: boolean }
  | { readonly kind: "number" }
  | {
      readonly kind: "list";
      readonly item: Shape;
      /** Whether a Go type decodes it that adds to the items it has (go-yaml v2 with `<<`). */
      readonly appends?: boolean;
    }
  | { readonly kind: "map"; readonly value: Shape }
  | ObjectShape
  | { readonly kind: "any" }
  /** The first that fits what is written; text only when no other does, because any scalar can be text. */
  | { readonly kind: "oneOf"; readonly shapes: readonly Shape[] };

export interface ObjectShape {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, Shape>;
  readonly unknownKeys: "refuse" | "keep";
  /** Whether a Go type decodes it that sets its defaults first, and so loses what it had (go-yaml v2 with `<<`). */
  readonly resets?: boolean;
}
