import * as z from "zod";
import { InstantSchema } from "../../../base/types/instant.js";

const schema = z.strictObject({ createdAt: InstantSchema.optional() });
type Inferred = typeof schema;
/** What the platform's store keeps of a resource. */
export interface ResourceMetadataSchema extends Inferred {}
export const ResourceMetadataSchema: ResourceMetadataSchema = schema;
export interface ResourceMetadata extends z.infer<ResourceMetadataSchema> {}
