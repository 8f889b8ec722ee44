import { EmailSchema } from "../../../src/base/types/email.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("EmailSchema", EmailSchema, {
  valid: [
    "oncall@example.com",
    "a.b+c@x-1.example",
    "o'neil=x@example.co",
    "!#$%&'*+/=?^_`{|}~-@a.b",
    `${"a".repeat(64)}@a.b`,
  ],
  invalid: [
    "",
    "oncall",
    "oncall@localhost",
    "@example.com",
    "a@",
    "a@@b.c",
    ".a@b.c",
    "a.@b.c",
    "a..b@c.d",
    "a b@c.d",
    "Ops <ops@example.com>",
    '"a b"@c.d',
    "a@[10.0.0.1]",
    "a@10.0.0.1",
    "a@-b.c",
    "ä@b.c",
    "a@b.c\r\nBcc: x@y.z",
    `${"a".repeat(65)}@a.b`,
    `a@${"b.".repeat(126)}c`,
  ],
});
