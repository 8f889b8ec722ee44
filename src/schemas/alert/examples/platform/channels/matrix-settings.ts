import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { MatrixSettingsSchema } from "../../../platform/channels/matrix-settings.js";

export const matrixSettings: SchemaExamples<MatrixSettingsSchema> = {
  valid: [
    {
      homeserverUrl: "https://matrix.example.org",
      roomId: "!abc:example.org",
      accessToken: { file: "/etc/tocsin/secret" },
    },
    {
      homeserverUrl: "https://matrix.example.org",
      roomId: "#alerts:example.org",
      accessToken: { secretRef: { name: "notifications", key: "token" } },
    },
    {
      homeserverUrl: "http://localhost:8008",
      roomId: "!a:b",
      accessToken: { secretRef: { name: "notifications", key: "token" } },
    },
  ],
  invalid: [
    ["homeserverUrl: invalid_type, roomId: invalid_type, accessToken: invalid_union", {}],
    [
      "homeserverUrl: invalid_format",
      {
        homeserverUrl: "matrix.example.org",
        roomId: "!abc:example.org",
        accessToken: { secretRef: { name: "notifications", key: "token" } },
      },
    ],
    [
      "roomId: invalid_format",
      {
        homeserverUrl: "https://matrix.example.org",
        roomId: "alerts",
        accessToken: { secretRef: { name: "notifications", key: "token" } },
      },
    ],
    [
      "accessToken: invalid_union",
      { homeserverUrl: "https://matrix.example.org", roomId: "!abc:example.org" },
    ],
    [
      "$: unrecognized_keys",
      {
        homeserverUrl: "https://matrix.example.org",
        roomId: "!abc:example.org",
        accessToken: { secretRef: { name: "notifications", key: "token" } },
        user: "a",
      },
    ],
  ],
};
