import type { Path } from "../base/path.js";
import {
  ALERTMANAGER_CONFIG_VERSIONS,
  type AlertmanagerConfigVersion,
  rewriteAlertmanagerConfig,
} from "./alertmanager-resource.js";
import { childOf, type DocumentEnvelope, type DocumentNode, type ScalarNode } from "./document.js";
import type { RawProblem } from "./raw-document.js";

/** One thing a manifest holds: the part that counts, and where in the file it is. */
export interface Unwrapped {
  readonly root: DocumentNode;
  readonly basePath: Path;
  readonly envelope: DocumentEnvelope;
  /** What could not be read in the part that counts. */
  readonly problems?: readonly RawProblem[];
}

const OPERATOR_GROUP = "monitoring.coreos.com";
/** The kinds of its resources whose `spec` is the configuration. Other kinds are documents as they are. */
const SPEC_KINDS: ReadonlySet<string> = new Set(["PrometheusRule", "AlertmanagerConfig"]);
/** Lists deeper than this are documents as they are; `kubectl` writes one level. */
const MAX_LIST_DEPTH = 4;

/** Whether the value is a Kubernetes resource: it says its `apiVersion` and `kind`. */
export function isManifest(root: DocumentNode): boolean {
  return envelopeOf(root) !== undefined;
}

/**
 * The resources of a manifest: one, or those of a `List`; of a `PrometheusRule` and an `AlertmanagerConfig` the `spec`,
 * of the latter in the words of Alertmanager. Empty for anything that is no manifest.
 */
export function unwrapManifest(root: DocumentNode, basePath: Path = []): readonly Unwrapped[] {
  const envelope = envelopeOf(root);
  if (envelope === undefined) return [];
  const items = envelope.kind.endsWith("List") ? childOf(root, "items") : undefined;
  if (items?.kind === "sequence" && basePath.length < 2 * MAX_LIST_DEPTH) {
    return items.items.flatMap((item, index) => unwrapManifest(item, [...basePath, "items", index]));
  }
  const content = isOfOperator(envelope) ? childOf(root, "spec") : undefined;
  if (content === undefined) return [{ root, basePath, envelope }];
  const path = [...basePath, "spec"];
  const version = versionOf(envelope);
  const rewritten =
    version === undefined ? { root: content } : rewriteAlertmanagerConfig(content, path, version);
  return [{ ...rewritten, basePath: path, envelope }];
}

function isOfOperator({ apiVersion, kind }: DocumentEnvelope): boolean {
  return apiVersion.startsWith(`${OPERATOR_GROUP}/`) && SPEC_KINDS.has(kind);
}

/** Of an `AlertmanagerConfig`, when it can be rewritten. */
function versionOf({ apiVersion, kind }: DocumentEnvelope): AlertmanagerConfigVersion | undefined {
  if (kind !== "AlertmanagerConfig") return undefined;
  return ALERTMANAGER_CONFIG_VERSIONS.find((version) => apiVersion === `${OPERATOR_GROUP}/${version}`);
}

/** A file that is a value in a resource. */
export interface EmbeddedFile {
  /** Its key, such as `alertmanager.yaml`. */
  readonly name: string;
  readonly path: Path;
  readonly node: ScalarNode;
  readonly encoding: "text" | "base64";
}

/** Files of Alertmanager, by the names its operator and its charts look for. */
const FILE_NAME = /^alertmanager\.ya?ml$|\.tmpl$/;

/** The files of Alertmanager in a `Secret` or a `ConfigMap`; what else they hold is nobody's business. */
export function embeddedFiles({ root, basePath, envelope }: Unwrapped): readonly EmbeddedFile[] {
  const isSecret = envelope.kind === "Secret";
  if (envelope.apiVersion !== "v1" || !(isSecret || envelope.kind === "ConfigMap")) return [];
  return ["stringData", "data"].flatMap((key): readonly EmbeddedFile[] => {
    const map = childOf(root, key);
    const encoding = isSecret && key === "data" ? "base64" : "text";
    return (map?.kind === "mapping" ? map.entries : []).flatMap(({ key: { name }, value: node }) =>
      node.kind === "scalar" && FILE_NAME.test(name)
        ? [{ name, path: [...basePath, key, name], node, encoding }]
        : [],
    );
  });
}

function envelopeOf(root: DocumentNode): DocumentEnvelope | undefined {
  const apiVersion = textAt(root, "apiVersion");
  const kind = textAt(root, "kind");
  if (apiVersion === undefined || kind === undefined) return undefined;
  const metadata = childOf(root, "metadata");
  const name = metadata && textAt(metadata, "name");
  const namespace = metadata && textAt(metadata, "namespace");
  return {
    apiVersion,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}

function textAt(node: DocumentNode, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === "scalar" && child.source !== "" ? child.source : undefined;
}
