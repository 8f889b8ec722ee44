export type {
  AlertmanagerSettings,
  PrometheusFeature,
  PrometheusSettings,
  Settings,
  SettingsInput,
} from "./settings.js";
export { ALERTMANAGER_MATCHER_MODES, PROMETHEUS_FEATURES, SettingsSchema } from "./settings.js";
