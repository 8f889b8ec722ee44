import type { Format, FramingId } from "./format.js";
import type { FormatId } from "./format-id.js";
import { delimit } from "./formats/protobuf/delimited.js";
import { DelimitedFinder } from "./framings/delimited.js";
import { JsonArrayFinder } from "./framings/json-array.js";
import { JsonSequenceFinder, LineFinder, YamlDocumentFinder } from "./framings/lines.js";
import { MessagePackFinder } from "./framings/msgpack.js";
import type { RecordFinder } from "./framings/record-finder.js";
import type { FormatOptions } from "./options.js";

export interface Framing {
  readonly format: FormatId;
  readonly mediaType: string;
  /** Before the first record, between two, and after the last. */
  readonly open: string;
  readonly separator: string;
  readonly close: string;
  /** What is written for one record; by default the record as it is. */
  readonly frame?: (record: Uint8Array) => Uint8Array;
  createFinder(format: Format, options: FormatOptions): RecordFinder;
}

export const FRAMINGS: Readonly<Record<FramingId, Framing>> = {
  ndjson: {
    format: "json",
    mediaType: "application/x-ndjson",
    open: "",
    separator: "\n",
    close: "\n",
    createFinder: () => new LineFinder(),
  },
  "json-seq": {
    format: "json",
    mediaType: "application/json-seq",
    open: "\u001e",
    separator: "\n\u001e",
    close: "\n",
    createFinder: () => new JsonSequenceFinder(),
  },
  "json-array": {
    format: "json",
    mediaType: "application/json",
    open: "[",
    separator: ",",
    close: "]",
    createFinder: () => new JsonArrayFinder(),
  },
  "yaml-docs": {
    format: "yaml",
    mediaType: "application/yaml",
    open: "---\n",
    separator: "---\n",
    close: "",
    createFinder: () => new YamlDocumentFinder(),
  },
  "delimited-protobuf": {
    format: "protobuf",
    mediaType: "application/x-protobuf-delimited",
    open: "",
    separator: "",
    close: "",
    frame: delimit,
    createFinder: (_, { limits }) => new DelimitedFinder(limits),
  },
  "msgpack-concat": {
    format: "msgpack",
    mediaType: "application/vnd.msgpack",
    open: "",
    separator: "",
    close: "",
    createFinder: (format, options) => new MessagePackFinder(format, options),
  },
};
