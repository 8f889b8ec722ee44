export const FORMAT_IDS = ["json", "yaml", "xml", "protobuf", "msgpack"] as const;

export type FormatId = (typeof FORMAT_IDS)[number];
