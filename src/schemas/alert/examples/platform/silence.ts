import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { SilenceSchema } from "../../platform/silence.js";

export const silence: SchemaExamples<SilenceSchema> = {
  valid: [
    {
      name: "upgrade",
      matchers: ['team="db"'],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30Z",
      createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
      reason: "maintenance",
      comment: "Upgrade of the database, OPS-42",
    },
    {
      matchers: ['team="db"'],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30Z",
      createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
      reason: "maintenance",
      comment: "Upgrade of the database, OPS-42",
    },
    {
      name: "upgrade",
      matchers: ['team="db"'],
      startsAt: "2026-03-01T08:15:30Z",
      endsAt: "2026-03-01T09:15:30Z",
      createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
      reason: "known_issue",
      comment: "Upgrade of the database, OPS-42",
      tenant: "acme",
    },
  ],
  invalid: [
    [
      "matchers: invalid_type, startsAt: invalid_type, endsAt: invalid_type, createdBy: invalid_type, reason: invalid_value, comment: invalid_type",
      {},
    ],
    [
      "matchers: too_small",
      {
        name: "upgrade",
        matchers: [],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30Z",
        createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
        reason: "maintenance",
        comment: "Upgrade of the database, OPS-42",
      },
    ],
    [
      "matchers: invalid_type",
      {
        name: "upgrade",
        matchers: 'team="db"',
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30Z",
        createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
        reason: "maintenance",
        comment: "Upgrade of the database, OPS-42",
      },
    ],
    [
      "reason: invalid_value",
      {
        name: "upgrade",
        matchers: ['team="db"'],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30Z",
        createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
        reason: "because",
        comment: "Upgrade of the database, OPS-42",
      },
    ],
    [
      "comment: too_small",
      {
        name: "upgrade",
        matchers: ['team="db"'],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30Z",
        createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
        reason: "maintenance",
        comment: "",
      },
    ],
    [
      "$: unrecognized_keys",
      {
        name: "upgrade",
        matchers: ['team="db"'],
        startsAt: "2026-03-01T08:15:30Z",
        endsAt: "2026-03-01T09:15:30Z",
        createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
        reason: "maintenance",
        comment: "Upgrade of the database, OPS-42",
        id: "x",
      },
    ],
  ],
};
