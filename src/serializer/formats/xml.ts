import type { Path } from "../../base/path.js";
import { DecodeWalk } from "../decode-walk.js";
import type { SourcePlace } from "../error.js";
import type { Format } from "../format.js";
import { checkLimit } from "../limits.js";
import type { FormatOptions } from "../options.js";
import type { WirePlan } from "../plan.js";
import { decodeText, placeIn } from "../text.js";
import { ElementDecoder } from "./xml/decode.js";
import { keyOf } from "./xml/element.js";
import { printXml } from "./xml/encode.js";
import { scanXml, XmlProblem, type XmlScan } from "./xml/scan.js";
import { parseTree, type XmlElement } from "./xml/tree.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** XML 1.0 without document types and processing instructions, by the convention of {@link printXml}. */
export const xml: Format = {
  id: "xml",
  mediaType: "application/xml",
  mediaTypes: ["application/xml", "text/xml"],
  suffix: "+xml",
  extensions: [".xml"],
  isText: true,

  encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): string {
    const element = printXml(value, plan, options);
    const text = options.indent > 0 ? `${element}\n` : element;
    if (!options.xml.declaration) return text;
    return options.indent > 0 ? `${DECLARATION}\n${text}` : DECLARATION + text;
  },

  decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown {
    const { text, root } = readRoot(data, options);
    return new ElementDecoder(new DecodeWalk("xml", text, options)).decode(root, plan);
  },

  locate(data: string | Uint8Array, path: Path, options: FormatOptions): SourcePlace {
    const { text, root } = readRoot(data, options);
    let element = root;
    // Several elements of one name are the items of a list without an element of its own.
    let twins: readonly XmlElement[] = [];
    for (const key of path) {
      const items: readonly XmlElement[] = twins.length > 1 ? twins : element.children;
      twins = typeof key === "number" ? [] : element.children.filter((child) => keyOf(child) === key);
      const child = typeof key === "number" ? items[key] : twins[0];
      if (child === undefined) break;
      element = child;
    }
    return placeIn(text, element.start);
  },
};

function readRoot(
  data: string | Uint8Array,
  options: FormatOptions,
): { readonly text: string; readonly root: XmlElement } {
  checkLimit(options.limits, "bytes", data.length, { format: "xml", direction: "decode" });
  const text = decodeText(data, "xml");
  return { text, root: parseTree(text, scan(text, options)) };
}

function scan(text: string, options: FormatOptions): XmlScan {
  const { depth, nodes } = options.limits;
  try {
    // A scalar is an element too, one level below the list or map that it is in.
    return scanXml(text, { depth: depth + 1, nodes });
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error;
    const walk = new DecodeWalk("xml", text, options);
    const { code, message, offset, limit } = error;
    if (limit !== undefined) walk.check(limit, options.limits[limit] + 1, offset);
    return walk.fail(code, message, offset);
  }
}
