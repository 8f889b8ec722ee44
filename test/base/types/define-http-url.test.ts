import { describe, expect, test } from "vitest";
import { isTocsinError } from "../../../src/base/errors.js";
import { defineHttpUrlSchema, type HttpUrlPolicy } from "../../../src/base/types/define-http-url.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar(
  "a URL of certain hosts",
  defineHttpUrlSchema({ hosts: ["hooks.slack.com", "*.Office.com", "10.0.0.5", "my-hooks.example"] }),
  {
    valid: [
      "https://hooks.slack.com/services/T0/B0/x",
      "HTTPS://Hooks.Slack.com:8443",
      "https://acme.webhook.office.com/webhookb2/1?a=b#c",
      "https://10.0.0.5/",
      "https://my-hooks.example",
    ],
    invalid: [
      "http://hooks.slack.com/",
      "https://hooks-slack.com/",
      "https://xhooks.slack.com/",
      "https://hooks.slack.com.evil.example/",
      "https://evil.example/hooks.slack.com",
      "https://evil.example?hooks.slack.com",
      "https://hooks.slack.com@evil.example/",
      "https://office.com/",
      "https://evil.example/.office.com",
      "https://evil.example#.office.com",
      "https://hooks.slack.com/ ",
      "https://10.0.0.50/",
      "https://10a0.0.5/",
    ],
  },
);

describeScalar(
  "a URL of certain ports",
  defineHttpUrlSchema({ schemes: ["http", "https"], ports: [443, 9093] }),
  {
    valid: ["https://a.example", "https://a.example:443/x", "http://a.example:443", "http://[::1]:9093/"],
    invalid: [
      "http://a.example",
      "http://a.example:80",
      "https://a.example:9094",
      "https://a.example:44",
      "https://a.example:4430",
    ],
  },
);

describeScalar("a URL by default", defineHttpUrlSchema({}), {
  valid: ["https://a", "https://a.example:1/", "https://[2001:db8::1]/"],
  invalid: ["http://a", "a", "", "https://", "https://a:b@c"],
});

describe("a policy that makes no sense is refused:", () => {
  test.each<[policy: HttpUrlPolicy]>([
    [{ schemes: [] }],
    [{ hosts: [] }],
    [{ ports: [] }],
    [{ hosts: ["https://a.example"] }],
    [{ hosts: ["*"] }],
    [{ hosts: ["a.*.example"] }],
    [{ ports: [0] }],
    [{ ports: [65_536] }],
    [{ ports: [1.5] }],
  ])("%j", (policy) => {
    let thrown: unknown;
    try {
      defineHttpUrlSchema(policy);
    } catch (error) {
      thrown = error;
    }
    expect(isTocsinError(thrown, "invalid_argument")).toBe(true);
  });
});
