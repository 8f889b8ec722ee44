import * as z from "zod";

const NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";
const LABEL_KEY = new RegExp(
  `^(?:(?=[^/]{1,253}/)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*/)?${NAME}$`,
);
/** Upstream checks annotation keys in lower case, so a prefix may have capitals. */
const ANNOTATION_KEY = new RegExp(
  `^(?:(?=[^/]{1,253}/)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*/)?${NAME}$`,
);
const LABEL_VALUE = new RegExp(`^(?:${NAME})?$`);

/** Of all keys and values together, in bytes of UTF-8. */
const MAX_ANNOTATION_BYTES = 256 * 1024;

const labelKey = z
  .string()
  .regex(LABEL_KEY, { error: "not a label key of Kubernetes, such as app.kubernetes.io/name" })
  .meta({ examples: ["team", "app.kubernetes.io/name"] });
type InferredKubernetesLabelKey = typeof labelKey;
/**
 * The key of a label in Kubernetes: a name of up to 63 letters, digits and inner `- _ .`, after an optional DNS subdomain of up to 253
 * characters and `/`. The prefixes `kubernetes.io/` and `k8s.io/` are reserved. Source: `IsQualifiedName` of apimachinery.
 */
export interface KubernetesLabelKeySchema extends InferredKubernetesLabelKey {}
export const KubernetesLabelKeySchema: KubernetesLabelKeySchema = labelKey;
export type KubernetesLabelKey = z.infer<KubernetesLabelKeySchema>;

const labelValue = z
  .string()
  .regex(LABEL_VALUE, { error: "not a label value of Kubernetes: up to 63 letters, digits and inner - _ ." })
  .meta({ examples: ["db", ""] });
type InferredKubernetesLabelValue = typeof labelValue;
/** The value of a label in Kubernetes: empty, or up to 63 letters, digits and inner `- _ .`. */
export interface KubernetesLabelValueSchema extends InferredKubernetesLabelValue {}
export const KubernetesLabelValueSchema: KubernetesLabelValueSchema = labelValue;
export type KubernetesLabelValue = z.infer<KubernetesLabelValueSchema>;

const labels = z.record(KubernetesLabelKeySchema, KubernetesLabelValueSchema);
type InferredKubernetesLabels = typeof labels;
/** The labels of an object of Kubernetes. */
export interface KubernetesLabelsSchema extends InferredKubernetesLabels {}
export const KubernetesLabelsSchema: KubernetesLabelsSchema = labels;
export type KubernetesLabels = z.infer<KubernetesLabelsSchema>;

const annotationKey = z
  .string()
  .regex(ANNOTATION_KEY, { error: "not an annotation key of Kubernetes, such as example.com/owner" })
  .meta({ examples: ["example.com/owner"] });
type InferredKubernetesAnnotationKey = typeof annotationKey;
/** The key of an annotation in Kubernetes: as of a label, with capitals in the prefix too. */
export interface KubernetesAnnotationKeySchema extends InferredKubernetesAnnotationKey {}
export const KubernetesAnnotationKeySchema: KubernetesAnnotationKeySchema = annotationKey;
export type KubernetesAnnotationKey = z.infer<KubernetesAnnotationKeySchema>;

const annotations = z
  .record(KubernetesAnnotationKeySchema, z.string())
  .refine((annotations) => bytesOf(annotations) <= MAX_ANNOTATION_BYTES, {
    error: "annotations are longer than 256 KiB",
  });
type InferredKubernetesAnnotations = typeof annotations;
/** The annotations of an object of Kubernetes: keys and any text, together up to 256 KiB of UTF-8, which JSON Schema cannot say. */
export interface KubernetesAnnotationsSchema extends InferredKubernetesAnnotations {}
export const KubernetesAnnotationsSchema: KubernetesAnnotationsSchema = annotations;
export type KubernetesAnnotations = z.infer<KubernetesAnnotationsSchema>;

function bytesOf(annotations: Readonly<Record<string, string>>): number {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const [key, value] of Object.entries(annotations))
    bytes += encoder.encode(key).length + encoder.encode(value).length;
  return bytes;
}
