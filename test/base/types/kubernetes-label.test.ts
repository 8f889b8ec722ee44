import {
  KubernetesAnnotationKeySchema,
  KubernetesAnnotationsSchema,
  KubernetesLabelKeySchema,
  KubernetesLabelsSchema,
  KubernetesLabelValueSchema,
} from "../../../src/base/types/kubernetes-label.js";
import { describeScalar } from "../../helpers/scalar.js";

const KEYS = [
  "team",
  "app.kubernetes.io/name",
  "a",
  "A-b_c.d",
  "x.y/Z",
  `${"a".repeat(253)}/b`,
  "b".repeat(63),
];
const NO_KEYS = [
  "",
  "-a",
  "a-",
  "a b",
  "/a",
  "a/",
  "a/b/c",
  "a..b/c",
  "-a.b/c",
  "a.b-/c",
  "b".repeat(64),
  `${"a".repeat(254)}/b`,
  "ä",
];

describeScalar("KubernetesLabelKeySchema", KubernetesLabelKeySchema, {
  valid: KEYS,
  invalid: [...NO_KEYS, "Example.com/owner"],
});

describeScalar("KubernetesAnnotationKeySchema", KubernetesAnnotationKeySchema, {
  valid: [...KEYS, "Example.com/owner"],
  invalid: NO_KEYS,
});

describeScalar("KubernetesLabelValueSchema", KubernetesLabelValueSchema, {
  valid: ["", "db", "v1.2_3-x", "b".repeat(63)],
  invalid: ["-a", "a-", "a/b", "a b", "b".repeat(64), null],
});

describeScalar("KubernetesLabelsSchema", KubernetesLabelsSchema, {
  valid: [{}, { team: "db" }, { "app.kubernetes.io/name": "" }],
  invalid: [{ "": "x" }, { team: "a b" }, { "a/b/c": "x" }, { team: 1 }, []],
});

describeScalar("KubernetesAnnotationsSchema", KubernetesAnnotationsSchema, {
  valid: [{}, { "example.com/owner": "any text\n" }, { a: "x".repeat(256 * 1024 - 1) }],
  invalid: [{ "": "x" }, { "a b": "x" }, { a: 1 }, []],
  beyondJsonSchema: [{ a: "x".repeat(256 * 1024) }, { a: "ä".repeat(128 * 1024) }],
});
