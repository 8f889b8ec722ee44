export { byteSize } from "./byte-size.js";
export { cron } from "./cron.js";
export { email } from "./email.js";
export { goDuration } from "./go-duration.js";
export { goTemplate } from "./go-template.js";
export { alertId, requestId, ruleId, tenantSlug, tenantUid, ulid, userId, uuidV7 } from "./ids.js";
export { instant } from "./instant.js";
export {
  kubernetesAnnotationKey,
  kubernetesAnnotations,
  kubernetesLabelKey,
  kubernetesLabels,
  kubernetesLabelValue,
} from "./kubernetes-label.js";
export { labelName, labels, labelValue, legacyLabelName } from "./label.js";
export { locale } from "./locale.js";
export { money } from "./money.js";
export { cidr, hostname, hostPort, ipAddress, port } from "./network.js";
export { phoneNumber } from "./phone-number.js";
export { prometheusDuration } from "./prometheus-duration.js";
export { promqlExpression } from "./promql-expression.js";
export { quantity } from "./quantity.js";
export { percent, percentage, ratio } from "./ratio.js";
export { re2Pattern } from "./re2-pattern.js";
export { secret } from "./secret.js";
export { semver, semverRange } from "./semver.js";
export { timeZone } from "./time-zone.js";
export { httpsUrl, httpUrl } from "./url.js";
export { utcInstant } from "./utc-instant.js";
