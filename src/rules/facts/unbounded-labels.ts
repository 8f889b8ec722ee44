/** Labels with a value for each request, process or network peer. */
export const UNBOUNDED_LABELS = [
  "pod",
  "pod_name",
  "pod_ip",
  "pod_uid",
  "uid",
  "container_id",
  "request_id",
  "trace_id",
  "span_id",
  "session_id",
  "user_id",
  "client_ip",
  "remote_addr",
  "timestamp",
  "value",
] as const;
