export { AlertLevel, AlertLevelSchema } from "./alert-level.js";
export {
  AlertStatus,
  type AlertStatusContext,
  AlertStatusMachine,
  AlertStatusSchema,
} from "./alert-status.js";
export { BackupPhase, BackupPhaseSchema } from "./backup-phase.js";
export { ChangeType, ChangeTypeSchema } from "./change-type.js";
export { CHANNEL_CAPABILITIES, type ChannelCapabilities, isRetiredChannel } from "./channel-capabilities.js";
export { ChannelType, ChannelTypeSchema } from "./channel-type.js";
export { CheckStatus, CheckStatusSchema } from "./check-status.js";
export { DataClassification, DataClassificationSchema } from "./data-classification.js";
export {
  defineEnum,
  type EnumDefinition,
  type EnumEntry,
  type EnumId,
  type EnumValue,
  type SmartEnum,
} from "./define-enum.js";
export {
  defineStateMachine,
  type GuardContext,
  type NextOf,
  type StateMachine,
  type StateMachineDefinition,
} from "./define-state-machine.js";
export { DeploymentMachine, DeploymentState, DeploymentStateSchema } from "./deployment-state.js";
export { Environment, EnvironmentSchema } from "./environment.js";
export {
  type EscalationContext,
  EscalationMachine,
  EscalationState,
  EscalationStateSchema,
} from "./escalation-state.js";
export type { Conversion, EnumWords, ExternalSystem, ExternalValue, WordOf, WordTable } from "./external.js";
export { FeatureStage, FeatureStageMachine, FeatureStageSchema } from "./feature-stage.js";
export { HealthStatus, HealthStatusSchema } from "./health-status.js";
export type { HistoryEntry, HistoryProblem, HistoryProblemCode } from "./history.js";
export { Impact, ImpactSchema } from "./impact.js";
export { IncidentMachine, IncidentState, IncidentStateSchema } from "./incident-state.js";
export { KeyState, type KeyStateContext, KeyStateMachine, KeyStateSchema } from "./key-state.js";
export {
  type MaintenanceContext,
  MaintenanceMachine,
  MaintenanceState,
  MaintenanceStateSchema,
} from "./maintenance-state.js";
export { Priority, PrioritySchema, priorityOf } from "./priority.js";
export {
  BUSINESS_DAY_MINUTES,
  checkServiceLevels,
  DEFAULT_SERVICE_LEVELS,
  type ServiceClock,
  type ServiceLevel,
  type ServiceLevelProblem,
  type ServiceLevelProblemCode,
  type ServiceLevels,
} from "./service-level.js";
export { SyncStatus, SyncStatusSchema } from "./sync-status.js";
export {
  DEFAULT_GRACE_DAYS,
  type TenantContext,
  TenantMachine,
  TenantState,
  TenantStateSchema,
} from "./tenant-state.js";
export type { Guard, Transition } from "./transition.js";
export { Urgency, UrgencySchema } from "./urgency.js";
export { severityOfCvss, ValidationSeverity, ValidationSeveritySchema } from "./validation-severity.js";
