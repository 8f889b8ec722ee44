import { unknownId } from "../../base/unknown-id.js";
import type { CompressionId } from "../../serializer/compression.js";
import { compressionOfFileName, formatOfFileName, formatOfMediaType } from "../../serializer/detect.js";
import { FRAMING_IDS, type FramingId } from "../../serializer/format.js";
import { FORMAT_IDS, type FormatId } from "../../serializer/format-id.js";
import { FRAMINGS } from "../../serializer/framing.js";

/** What one side of a conversion is: one value, or the records of a stream. */
export interface Choice {
  readonly format: FormatId;
  readonly framing?: FramingId | undefined;
  readonly compression?: CompressionId | undefined;
}

/** What can be asked for: a format for one value, a framing for a stream of them. */
export const CHOICES = [...FORMAT_IDS, ...FRAMING_IDS] as const;

/**
 * What the option names, by id, media type or extension, otherwise what the extension of the file says. An extension of a
 * compression counts in both cases.
 *
 * @throws {@link TocsinError} `unknown_id`
 */
export function choose(wanted: string | undefined, fileName: string): Choice | undefined {
  if (wanted === undefined) return formatOfFileName(fileName);
  return { ...chosen(wanted), compression: compressionOfFileName(fileName) };
}

function chosen(wanted: string): Choice {
  const format = FORMAT_IDS.find((id) => id === wanted);
  if (format !== undefined) return { format };
  const framing = FRAMING_IDS.find((id) => id === wanted);
  if (framing !== undefined) return { format: FRAMINGS[framing].format, framing };
  const detected = wanted.includes("/") ? formatOfMediaType(wanted) : formatOfFileName(`x.${wanted}`);
  if (detected === undefined) throw unknownId("format", wanted, CHOICES);
  return { format: detected.format, framing: detected.framing };
}
