import type { Path } from "../../base/path.js";
import { childOf } from "../../document/document.js";
import { DecodeWalk } from "../decode-walk.js";
import type { SourcePlace } from "../error.js";
import type { Format } from "../format.js";
import { checkLimit } from "../limits.js";
import type { FormatOptions } from "../options.js";
import type { WirePlan } from "../plan.js";
import { decodeText, placeIn } from "../text.js";
import { NodeDecoder } from "./yaml/decode.js";
import { lower } from "./yaml/lower.js";
import { printTree } from "./yaml/print.js";
import { readDocument, readWithTags } from "./yaml/read.js";

/** YAML 1.1 and 1.2 (RFC 9512). What is written reads the same in go-yaml v2 and v3, PyYAML and the `yaml` package. */
export const yaml: Format = {
  id: "yaml",
  mediaType: "application/yaml",
  mediaTypes: ["application/yaml", "text/yaml", "text/x-yaml", "application/x-yaml"],
  suffix: "+yaml",
  extensions: [".yaml", ".yml"],
  isText: true,

  encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): string {
    return printTree(lower(value, plan, options));
  },

  decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown {
    const text = textOf(data, options);
    const { root, listTags } = readWithTags(text, options);
    return new NodeDecoder(new DecodeWalk("yaml", text, options), listTags).decode(root, plan);
  },

  locate(data: string | Uint8Array, path: Path, options: FormatOptions): SourcePlace {
    const text = textOf(data, options);
    let node = readDocument(text, options);
    for (const key of path) {
      const child = childOf(node, key);
      if (child === undefined) break;
      node = child;
    }
    return placeIn(text, node.start, node.end);
  },
};

function textOf(data: string | Uint8Array, { limits }: FormatOptions): string {
  checkLimit(limits, "bytes", data.length, { format: "yaml", direction: "decode" });
  return decodeText(data, "yaml");
}
