import * as z from "zod";
import {
  KubernetesAnnotationsSchema,
  KubernetesLabelKeySchema,
  KubernetesLabelsSchema,
} from "../types/kubernetes-label.js";
import { foundAt, isObject, type MixinRule, objectsAt, repeated, textAt } from "./rule.js";

const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

const ownerReference = z.strictObject({
  apiVersion: z.string().min(1).max(317),
  kind: z.string().min(1).max(63),
  name: z.string().min(1).max(253),
  uid: z.string().min(1).max(128),
  /** Whether it is the one that manages this object. */
  controller: z.boolean().optional(),
  /** Whether it may only be deleted after this object. */
  blockOwnerDeletion: z.boolean().optional(),
});
type InferredOwnerReference = typeof ownerReference;
/** Another object, with which this one is deleted, as in Kubernetes. */
export interface OwnerReferenceSchema extends InferredOwnerReference {}
export const OwnerReferenceSchema: OwnerReferenceSchema = ownerReference;
export interface OwnerReference extends z.infer<OwnerReferenceSchema> {}
export interface OwnerReferenceInput extends z.input<OwnerReferenceSchema> {}

const MAX_LIST = 100;

/** What an object of Kubernetes has beside its content, in the grammar of Kubernetes. */
export const metadata = {
  /** A DNS subdomain of RFC 1123, unique among objects of its kind in a namespace. */
  name: z
    .string()
    .max(253)
    .regex(SUBDOMAIN, { error: "not a name: lower-case letters, digits, - and . as in a host name" }),
  /** To select objects by. */
  labels: KubernetesLabelsSchema.default({}),
  /** For programs and people; together up to 256 KiB. */
  annotations: KubernetesAnnotationsSchema.default({}),
  ownerReferences: z.array(OwnerReferenceSchema).max(MAX_LIST).default([]),
  /** What has to be done before it can be deleted: `example.com/release-address`. Each once. */
  finalizers: z.array(KubernetesLabelKeySchema).max(MAX_LIST).default([]),
} as const;

/** Keys that only Kubernetes itself makes. Keys of its subdomains, such as `app.kubernetes.io/name`, are for everybody. */
const RESERVED = /^(?:kubernetes\.io|k8s\.io)\//;

export const METADATA_RULES: readonly MixinRule[] = [
  {
    code: "metadata/prefix-reserved",
    layer: "semantic",
    fields: ["labels", "annotations"],
    summary: "The prefixes kubernetes.io/ and k8s.io/ are those of Kubernetes.",
    check: (value) =>
      ["labels", "annotations"].flatMap((field) => {
        const entries = value[field];
        const keys = isObject(entries) ? Object.keys(entries) : [];
        return keys.flatMap((key) =>
          foundAt(
            RESERVED.test(key),
            [field, key],
            `the prefix of ${JSON.stringify(key)} is reserved for Kubernetes`,
          ),
        );
      }),
  },
  {
    code: "metadata/controller-repeated",
    layer: "semantic",
    fields: ["ownerReferences"],
    summary: "An object has one controller.",
    check: (value) =>
      repeated(
        objectsAt(value, "ownerReferences"),
        ([, owner]) => (owner["controller"] === true ? "controller" : undefined),
        ([index]) => ({
          path: ["ownerReferences", index, "controller"],
          message: "another owner is the controller already",
        }),
      ),
  },
  {
    code: "metadata/owner-repeated",
    layer: "semantic",
    fields: ["ownerReferences"],
    summary: "An owner stands there once.",
    check: (value) =>
      repeated(
        objectsAt(value, "ownerReferences"),
        ([, owner]) => textAt(owner, "uid"),
        ([index]) => ({ path: ["ownerReferences", index, "uid"], message: "this owner is there already" }),
      ),
  },
  {
    code: "metadata/finalizer-repeated",
    layer: "semantic",
    fields: ["finalizers"],
    summary: "A finalizer stands there once.",
    check: ({ finalizers }) =>
      repeated(
        Array.isArray(finalizers) ? finalizers.entries() : [],
        ([, name]: [number, unknown]) => (typeof name === "string" ? name : undefined),
        ([index]) => ({ path: ["finalizers", index], message: "this finalizer is there already" }),
      ),
  },
];
