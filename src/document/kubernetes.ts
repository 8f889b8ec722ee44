import type { Path } from "../base/path.js";
import { childOf, type DocumentEnvelope, type DocumentNode } from "./document.js";

/** One thing a manifest holds: the part that counts, and where in the file it is. */
export interface Unwrapped {
  readonly root: DocumentNode;
  readonly basePath: Path;
  readonly envelope: DocumentEnvelope;
}

/** Where the configuration is in a resource, by API group and kind. Other kinds are documents as they are. */
const CONTENT_PATHS: ReadonlyMap<string, Path> = new Map([
  ["monitoring.coreos.com/PrometheusRule", ["spec"]],
]);
/** Lists deeper than this are documents as they are; `kubectl` writes one level. */
const MAX_LIST_DEPTH = 4;

/** Whether the value is a Kubernetes resource: it says its `apiVersion` and `kind`. */
export function isManifest(root: DocumentNode): boolean {
  return envelopeOf(root) !== undefined;
}

/**
 * The resources of a manifest: one, or those of a `List`; of a `PrometheusRule` its `spec`. Empty for anything that is
 * no manifest.
 */
export function unwrapManifest(root: DocumentNode, basePath: Path = []): readonly Unwrapped[] {
  const envelope = envelopeOf(root);
  if (envelope === undefined) return [];
  const items = envelope.kind.endsWith("List") ? childOf(root, "items") : undefined;
  if (items?.kind === "sequence" && basePath.length < 2 * MAX_LIST_DEPTH) {
    return items.items.flatMap((item, index) => unwrapManifest(item, [...basePath, "items", index]));
  }
  const path = CONTENT_PATHS.get(`${groupOf(envelope.apiVersion)}/${envelope.kind}`) ?? [];
  const content = path.reduce<DocumentNode | undefined>((node, key) => node && childOf(node, key), root);
  return [
    content === undefined
      ? { root, basePath, envelope }
      : { root: content, basePath: [...basePath, ...path], envelope },
  ];
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

function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf("/")));
}
