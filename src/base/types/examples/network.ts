import type { SchemaExamples } from "../../schema-examples.js";
import type { CidrSchema, HostnameSchema, HostPortSchema, IpAddressSchema, PortSchema } from "../network.js";

export const cidr: SchemaExamples<CidrSchema> = {
  valid: ["10.0.0.0/8", "2001:db8::/32", "192.0.2.1/32"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "10.0.0.0"],
    ["$: invalid_format", "10.0.0.0/33"],
    ["$: invalid_format", "10.0.0/8"],
    ["$: invalid_format", "2001:db8::/129"],
  ],
};

export const hostname: SchemaExamples<HostnameSchema> = {
  valid: ["db-1.example.com", "localhost", "xn--bcher-kva.example"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "-db.example.com"],
    ["$: invalid_format", "db_1.example.com"],
    ["$: invalid_format", "192.0.2.1"],
    ["$: invalid_format", "example.com."],
    ["$: invalid_format", "bücher.example"],
  ],
};

export const hostPort: SchemaExamples<HostPortSchema> = {
  valid: ["smtp.example.com:587", "10.0.0.5:9093", "[2001:db8::1]:25"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "smtp.example.com"],
    ["$: invalid_format", "smtp.example.com:0"],
    ["$: invalid_format", "smtp.example.com:65536"],
    ["$: invalid_format", "2001:db8::1:25"],
    ["$: invalid_format", ":25"],
  ],
};

export const ipAddress: SchemaExamples<IpAddressSchema> = {
  valid: ["192.0.2.1", "2001:db8::1", "::"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "192.0.2"],
    ["$: invalid_format", "192.0.2.256"],
    ["$: invalid_format", "192.0.02.1"],
    ["$: invalid_format", "fe80::1%eth0"],
  ],
};

export const port: SchemaExamples<PortSchema> = {
  valid: [443, 9093, 65535],
  invalid: [
    ["$: too_small", 0],
    ["$: too_big", 65536],
    ["$: too_small", -1],
    ["$: invalid_type", 80.5],
    ["$: invalid_type", "443"],
  ],
};
