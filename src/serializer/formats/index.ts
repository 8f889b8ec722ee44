export { json } from "./json.js";
export { msgpack } from "./msgpack.js";
export { protobuf } from "./protobuf.js";
export { xml } from "./xml.js";
export { yaml } from "./yaml.js";
