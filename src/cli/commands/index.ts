export { check } from "./check.js";
export { explain } from "./explain.js";
