export { ALL_RULES, BUILTIN_RULES } from "./builtin.js";
