import * as z from "zod";

/** How a schema is written on the wire, where a format has a choice. */
export interface WireHints {
  /** Name of the type: the protobuf message, the XML root element. By default zod's `meta({ id })`. */
  readonly name?: string;
  readonly proto?: {
    /** Field number, 1 to 536,870,911 without 19,000 to 19,999. */
    readonly number?: number;
    /** Field name, by default the key. */
    readonly name?: string;
  };
  readonly xml?: {
    /** Written as an attribute of the parent; only for scalars. */
    readonly attribute?: boolean;
    /** Element or attribute name, by default the key. */
    readonly name?: string;
    /** Element name of a list's items; default `item`. */
    readonly item?: string;
    /**
     * `false` for a list or set whose items stand in the parent itself, each under `item`, or else the name of the field. An empty
     * one that might be absent too, and one within a union, still has its element.
     */
    readonly wrap?: boolean;
    /** Written as the text of the parent; only for scalars. */
    readonly text?: boolean;
  };
  readonly yaml?: {
    /** Written above the key, each line behind a `#`. */
    readonly comment?: string;
  };
  /** How a `Date` is written in JSON, YAML and XML: ISO 8601 text, or a number since the epoch. Default `iso`. */
  readonly timestamp?: "iso" | "ms" | "s";
}

const registry = z.registry<WireHints>();

/**
 * Notes hints for `schema` and returns it. They hold for the schema itself and for `.optional()`, `.nullable()` and other wrappers
 * around it; hints of the wrapper win.
 *
 * @example
 * import * as z from "zod";
 * import { wire } from "tocsin/serializer";
 * const Silence = z.object({ id: wire(z.string(), { proto: { number: 1 }, xml: { attribute: true } }) });
 */
export function wire<Schema extends z.core.$ZodType>(schema: Schema, hints: WireHints): Schema {
  registry.add(schema, { ...registry.get(schema), ...hints });
  return schema;
}

export function hintsOf(schema: z.core.$ZodType): WireHints {
  return registry.get(schema) ?? {};
}
