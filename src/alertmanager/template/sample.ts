import type { WebhookAlert } from "../../schemas/alert/webhook-alert.js";
import type { WebhookPayload } from "../../schemas/alert/webhook-payload.js";

const COMMON_LABELS = { commonlabelkey1: "commonlabelvalue1", commonlabelkey2: "commonlabelvalue2" };
const COMMON_ANNOTATIONS = {
  commonannotationkey1: "commonannotationvalue1",
  commonannotationkey2: "commonannotationvalue2",
};

function sampleAlert(
  labels: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>>,
  startsAt: string,
  fingerprint: string,
): WebhookAlert {
  return {
    status: "firing",
    labels: { ...labels, ...COMMON_LABELS },
    annotations: { ...annotations, ...COMMON_ANNOTATIONS },
    startsAt,
    endsAt: "0001-01-01T00:00:00Z",
    generatorURL: "https://generatorurl.com",
    fingerprint,
  };
}

/**
 * Something to render templates with: the labels, annotations and URLs that amtool uses when it is given no data. Unlike
 * there the alerts have a real status and fixed times.
 */
export const SAMPLE_PAYLOAD: WebhookPayload = {
  receiver: "receiver",
  status: "firing",
  alerts: [
    sampleAlert(
      { label1: "value1", label2: "value2", instance: "foo.bar:1234" },
      { annotation1: "value1", annotation2: "value2" },
      "2026-03-01T08:15:30Z",
      "fingerprint1",
    ),
    sampleAlert(
      { foo: "bar", baz: "qux" },
      { aaa: "bbb", ccc: "ddd" },
      "2026-03-01T08:10:30Z",
      "fingerprint2",
    ),
  ],
  groupLabels: { grouplabelkey1: "grouplabelvalue1", grouplabelkey2: "grouplabelvalue2" },
  commonLabels: COMMON_LABELS,
  commonAnnotations: COMMON_ANNOTATIONS,
  externalURL: "https://example.com",
  version: "4",
  groupKey: '{}:{grouplabelkey1="grouplabelvalue1", grouplabelkey2="grouplabelvalue2"}',
};
