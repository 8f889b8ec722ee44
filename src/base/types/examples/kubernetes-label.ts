import type { SchemaExamples } from "../../schema-examples.js";
import type {
  KubernetesAnnotationKeySchema,
  KubernetesAnnotationsSchema,
  KubernetesLabelKeySchema,
  KubernetesLabelsSchema,
  KubernetesLabelValueSchema,
} from "../kubernetes-label.js";

export const kubernetesAnnotationKey: SchemaExamples<KubernetesAnnotationKeySchema> = {
  valid: ["example.com/owner", "Example.com/owner", "note"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "example.com/"],
    ["$: invalid_format", "/owner"],
    ["$: invalid_format", "a/b/c"],
    ["$: invalid_format", "-note"],
  ],
};

export const kubernetesAnnotations: SchemaExamples<KubernetesAnnotationsSchema> = {
  valid: [{ "example.com/owner": "Ada Lovelace" }, {}, { note: "" }],
  invalid: [
    ['["a/b/c"]: invalid_key', { "a/b/c": "x" }],
    ["note: invalid_type", { note: 1 }],
    ['[""]: invalid_key', { "": "x" }],
    ["$: invalid_type", ["note"]],
    ["note: invalid_type", { note: null }],
  ],
};

export const kubernetesLabelKey: SchemaExamples<KubernetesLabelKeySchema> = {
  valid: ["app.kubernetes.io/name", "team", "A_b.c"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "Example.com/name"],
    ["$: invalid_format", "/name"],
    ["$: invalid_format", "team/"],
    ["$: invalid_format", "-team"],
    ["$: invalid_format", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
  ],
};

export const kubernetesLabels: SchemaExamples<KubernetesLabelsSchema> = {
  valid: [{ "app.kubernetes.io/name": "alertmanager", team: "platform" }, {}, { team: "" }],
  invalid: [
    ["team: invalid_format", { team: "data base" }],
    ["team: invalid_type", { team: 1 }],
    ['["-team"]: invalid_key', { "-team": "db" }],
    ["$: invalid_type", ["team"]],
    ["team: invalid_format", { team: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }],
  ],
};

export const kubernetesLabelValue: SchemaExamples<KubernetesLabelValueSchema> = {
  valid: ["db", "v1.2_3", ""],
  invalid: [
    ["$: invalid_format", "data base"],
    ["$: invalid_format", "-db"],
    ["$: invalid_format", "db-"],
    ["$: invalid_format", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
    ["$: invalid_type", 1],
  ],
};
