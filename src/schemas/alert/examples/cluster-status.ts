import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { ClusterStatusSchema, PeerStatusSchema } from "../cluster-status.js";

export const clusterStatus: SchemaExamples<ClusterStatusSchema> = {
  valid: [
    { name: "01HQZX3J8N", status: "ready", peers: [{ name: "01HQZX3J8N", address: "10.0.0.7:9094" }] },
    { status: "disabled" },
    { name: "01HQZX3J8N", status: "settling", peers: [] },
  ],
  invalid: [
    ["status: invalid_value", {}],
    ["status: invalid_value", { status: "up" }],
    ["peers: invalid_type", { status: "ready", peers: { name: "01HQZX3J8N", address: "10.0.0.7:9094" } }],
    ["peers[0].address: invalid_type", { status: "ready", peers: [{ name: "a" }] }],
    ["name: invalid_type", { name: 1, status: "ready" }],
  ],
};

export const peerStatus: SchemaExamples<PeerStatusSchema> = {
  valid: [
    { name: "01HQZX3J8N", address: "10.0.0.7:9094" },
    { name: "b", address: "[2001:db8::7]:9094" },
    { name: "", address: "" },
  ],
  invalid: [
    ["name: invalid_type, address: invalid_type", {}],
    ["address: invalid_type", { name: "a" }],
    ["name: invalid_type", { address: "10.0.0.7:9094" }],
    ["address: invalid_type", { name: "a", address: 9094 }],
    ["$: invalid_type", "10.0.0.7:9094"],
  ],
};
