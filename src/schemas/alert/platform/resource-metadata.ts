import * as z from "zod";
import { audit } from "../../../base/mixins/audit.js";
import { softDeletion } from "../../../base/mixins/soft-deletion.js";
import { timestamps } from "../../../base/mixins/timestamps.js";
import { versioning } from "../../../base/mixins/versioning.js";

const schema = z.strictObject({ ...timestamps, ...audit, ...softDeletion, ...versioning });
type Inferred = typeof schema;

/** What the store of the platform keeps about a resource. Files that people write have none. */
export interface ResourceMetadataSchema extends Inferred {}
export const ResourceMetadataSchema: ResourceMetadataSchema = schema;
export interface ResourceMetadata extends z.infer<ResourceMetadataSchema> {}
