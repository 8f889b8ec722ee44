import type { Path } from "../../base/path.js";
import { integrationsOf, items, remembering } from "./alertmanager-config.js";

/** A `host:port` that something is sent to. */
export interface AddressFacts {
  readonly path: Path;
  readonly text: string;
}

/** Mail servers, the collector of traces and the brokers of Kafka. */
export const addressesOf = remembering((value, document): readonly AddressFacts[] => {
  const mailServers = integrationsOf(document).flatMap(({ type, path, config }) =>
    type === "email" ? [{ path: [...path, "smarthost"], text: config.smarthost }] : [],
  );
  const brokers = items(value.event_recorder?.kafka_outputs).flatMap(({ index, item }) => {
    const path = ["event_recorder", "kafka_outputs", index, "brokers"];
    return items(item.brokers).map((broker) => ({ path: [...path, broker.index], text: broker.item }));
  });
  return [
    { path: ["global", "smtp_smarthost"], text: value.global?.smtp_smarthost },
    ...mailServers,
    { path: ["tracing", "endpoint"], text: value.tracing?.endpoint },
    ...brokers,
  ].flatMap(({ path, text }) => (text ? [{ path, text }] : []));
});
