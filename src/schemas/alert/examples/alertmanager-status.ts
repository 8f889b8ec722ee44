import type { SchemaExamples } from "../../../base/schema-examples.js";
import type {
  AlertmanagerStatusSchema,
  ConfigStatusSchema,
  VersionInfoSchema,
} from "../alertmanager-status.js";

export const alertmanagerStatus: SchemaExamples<AlertmanagerStatusSchema> = {
  valid: [
    {
      cluster: {
        name: "01HQZX3J8N",
        status: "ready",
        peers: [{ name: "01HQZX3J8N", address: "10.0.0.7:9094" }],
      },
      versionInfo: {
        version: "0.34.0",
        revision: "a1b2c3d",
        branch: "HEAD",
        buildUser: "ci@example.com",
        buildDate: "20260301-08:15:30",
        goVersion: "go1.26.0",
      },
      config: { original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" },
      uptime: "2026-03-01T08:15:30Z",
    },
    {
      cluster: { status: "disabled" },
      versionInfo: {
        version: "0.34.0",
        revision: "a1b2c3d",
        branch: "HEAD",
        buildUser: "ci@example.com",
        buildDate: "20260301-08:15:30",
        goVersion: "go1.26.0",
      },
      config: { original: "" },
      uptime: "2026-03-01T09:15:30.123Z",
    },
    {
      cluster: { status: "settling", peers: [] },
      versionInfo: {
        version: "0.34.0",
        revision: "a1b2c3d",
        branch: "HEAD",
        buildUser: "ci@example.com",
        buildDate: "20260301-08:15:30",
        goVersion: "go1.26.0",
      },
      config: { original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" },
      uptime: "2026-03-01T10:00:00+01:00",
    },
  ],
  invalid: [
    [
      "cluster: invalid_type",
      {
        versionInfo: {
          version: "0.34.0",
          revision: "a1b2c3d",
          branch: "HEAD",
          buildUser: "ci@example.com",
          buildDate: "20260301-08:15:30",
          goVersion: "go1.26.0",
        },
        config: { original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" },
        uptime: "2026-03-01T08:15:30Z",
      },
    ],
    [
      "uptime: invalid_format",
      {
        cluster: {
          name: "01HQZX3J8N",
          status: "ready",
          peers: [{ name: "01HQZX3J8N", address: "10.0.0.7:9094" }],
        },
        versionInfo: {
          version: "0.34.0",
          revision: "a1b2c3d",
          branch: "HEAD",
          buildUser: "ci@example.com",
          buildDate: "20260301-08:15:30",
          goVersion: "go1.26.0",
        },
        config: { original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" },
        uptime: "3h",
      },
    ],
    [
      "versionInfo: invalid_type",
      {
        cluster: {
          name: "01HQZX3J8N",
          status: "ready",
          peers: [{ name: "01HQZX3J8N", address: "10.0.0.7:9094" }],
        },
        versionInfo: "0.34.0",
        config: { original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" },
        uptime: "2026-03-01T08:15:30Z",
      },
    ],
    [
      "config: invalid_type",
      {
        cluster: {
          name: "01HQZX3J8N",
          status: "ready",
          peers: [{ name: "01HQZX3J8N", address: "10.0.0.7:9094" }],
        },
        versionInfo: {
          version: "0.34.0",
          revision: "a1b2c3d",
          branch: "HEAD",
          buildUser: "ci@example.com",
          buildDate: "20260301-08:15:30",
          goVersion: "go1.26.0",
        },
        config: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
        uptime: "2026-03-01T08:15:30Z",
      },
    ],
    [
      "cluster.status: invalid_value",
      {
        cluster: { status: "up" },
        versionInfo: {
          version: "0.34.0",
          revision: "a1b2c3d",
          branch: "HEAD",
          buildUser: "ci@example.com",
          buildDate: "20260301-08:15:30",
          goVersion: "go1.26.0",
        },
        config: { original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" },
        uptime: "2026-03-01T08:15:30Z",
      },
    ],
  ],
};

export const configStatus: SchemaExamples<ConfigStatusSchema> = {
  valid: [
    { original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" },
    { original: "" },
    { original: "route: { receiver: team-db }", hash: 42 },
  ],
  invalid: [
    ["original: invalid_type", {}],
    ["original: invalid_type", { original: null }],
    ["original: invalid_type", { original: { route: {} } }],
    ["$: invalid_type", "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n"],
    ["$: invalid_type", [{ original: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n" }]],
  ],
};

export const versionInfo: SchemaExamples<VersionInfoSchema> = {
  valid: [
    {
      version: "0.34.0",
      revision: "a1b2c3d",
      branch: "HEAD",
      buildUser: "ci@example.com",
      buildDate: "20260301-08:15:30",
      goVersion: "go1.26.0",
    },
    {
      version: "0.28.1",
      revision: "a1b2c3d",
      branch: "HEAD",
      buildUser: "ci@example.com",
      buildDate: "20260301-08:15:30",
      goVersion: "go1.26.0",
    },
    {
      version: "0.34.0",
      revision: "a1b2c3d",
      branch: "",
      buildUser: "ci@example.com",
      buildDate: "20260301-08:15:30",
      goVersion: "go1.26.0",
    },
  ],
  invalid: [
    [
      "goVersion: invalid_type",
      {
        version: "0.34.0",
        revision: "a1b2c3d",
        branch: "HEAD",
        buildUser: "ci@example.com",
        buildDate: "20260301-08:15:30",
      },
    ],
    [
      "version: invalid_type",
      {
        version: 0.34,
        revision: "a1b2c3d",
        branch: "HEAD",
        buildUser: "ci@example.com",
        buildDate: "20260301-08:15:30",
        goVersion: "go1.26.0",
      },
    ],
    [
      "revision: invalid_type",
      {
        version: "0.34.0",
        revision: null,
        branch: "HEAD",
        buildUser: "ci@example.com",
        buildDate: "20260301-08:15:30",
        goVersion: "go1.26.0",
      },
    ],
    ["$: invalid_type", "0.34.0"],
    [
      "buildDate: invalid_type",
      {
        version: "0.34.0",
        revision: "a1b2c3d",
        branch: "HEAD",
        buildUser: "ci@example.com",
        buildDate: 20260301,
        goVersion: "go1.26.0",
      },
    ],
  ],
};
