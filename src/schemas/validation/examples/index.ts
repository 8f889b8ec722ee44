export { settings } from "./settings.js";
