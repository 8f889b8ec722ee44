/** The label names of Prometheus before 3.0, and of `metric_name_validation_scheme: legacy`. */
export const LEGACY_LABEL_NAME: RegExp = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** The metric names of Prometheus before 3.0, and of `metric_name_validation_scheme: legacy`. */
export const LEGACY_METRIC_NAME: RegExp = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
