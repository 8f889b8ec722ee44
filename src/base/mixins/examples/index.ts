export { actor, auditSource } from "./audit.js";
export { checksum } from "./checksum.js";
export { condition } from "./conditions.js";
export { etag } from "./etag.js";
export { localisedText } from "./localised.js";
export { ownerReference } from "./metadata.js";
export { tag } from "./tagging.js";
export { schemaVersion } from "./versioning.js";
