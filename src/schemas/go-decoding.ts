import * as z from "zod";

/**
 * What the Go type behind a schema does when a value is decoded into it a second time, as a YAML merge (`<<`) makes go-yaml v2
 * do: its `UnmarshalYAML` `appends` to the items it has, or `resets` to the defaults first. Without an entry lists are
 * replaced, and structs are filled further.
 */
export const GO_DECODING = z.registry<{ readonly again: "appends" | "resets" }>();
