export { duplicateKey } from "./duplicate-key.js";
export { empty } from "./empty.js";
export { encoding } from "./encoding.js";
export { laterDocument } from "./later-document.js";
export { limit } from "./limit.js";
export { syntax } from "./syntax.js";
export { unknownField } from "./unknown-field.js";
export { wrongType } from "./wrong-type.js";
