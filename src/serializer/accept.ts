import type { FormatId } from "./format-id.js";
import { formatOf } from "./registry.js";

export interface NegotiatedFormat {
  readonly format: FormatId;
  /** The spelling that was asked for: `application/x-yaml` to a client that names it. */
  readonly mediaType: string;
}

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

const QUALITY = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
/** Longer headers, and more ranges in one, are cut off. */
const MAX_HEADER = 8_192;
const MAX_RANGES = 100;

/**
 * The best of `formats`, in order of preference, for an `Accept` header (RFC 9110 section 12.5.1): the most specific range
 * that matches a type gives its quality. Without a header the first of them; `undefined` when the client takes none (status 406).
 */
export function negotiate(
  accept: string | undefined,
  formats: readonly FormatId[],
): NegotiatedFormat | undefined {
  const ranges = accept === undefined ? [{ type: "*/*", quality: 1 }] : parseRanges(accept);
  let best: NegotiatedFormat | undefined;
  let bestQuality = 0;
  for (const format of formats) {
    for (const mediaType of formatOf(format, "encode").mediaTypes) {
      const quality = qualityOf(mediaType, ranges);
      if (quality <= bestQuality) continue;
      best = { format, mediaType };
      bestQuality = quality;
    }
  }
  return best;
}

function parseRanges(accept: string): MediaRange[] {
  return accept
    .slice(0, MAX_HEADER)
    .split(",", MAX_RANGES)
    .map((range) => {
      const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      if (quality === undefined) return { type, quality: 1 };
      return { type, quality: QUALITY.test(quality) ? Number(quality) : 0 };
    });
}

function qualityOf(mediaType: string, ranges: readonly MediaRange[]): number {
  const [family = ""] = mediaType.split("/");
  for (const wanted of [mediaType, `${family}/*`, "*/*"]) {
    const range = ranges.find(({ type }) => type === wanted);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
