import * as z from "zod";

const peerStatus = z.looseObject({
  name: z.string(),
  /** `host:port`. */
  address: z.string(),
});
type InferredPeerStatus = typeof peerStatus;
/** A member of the cluster. */
export interface PeerStatusSchema extends InferredPeerStatus {}
export const PeerStatusSchema: PeerStatusSchema = peerStatus;
export interface PeerStatus extends z.infer<PeerStatusSchema> {}

const schema = z.looseObject({
  /** Name of this member; not given without a cluster. */
  name: z.string().optional(),
  status: z.enum(["ready", "settling", "disabled"]),
  peers: z.array(PeerStatusSchema).optional(),
});
type Inferred = typeof schema;

/** The cluster as this member sees it. */
export interface ClusterStatusSchema extends Inferred {}
export const ClusterStatusSchema: ClusterStatusSchema = schema;
export interface ClusterStatus extends z.infer<ClusterStatusSchema> {}
export interface ClusterStatusInput extends z.input<ClusterStatusSchema> {}
