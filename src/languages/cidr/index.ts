export { type Address, type AddressError, parseAddress, printAddress } from "./address.js";
export { ADDRESS_CLASSES, type AddressClass, classifyAddress } from "./address-class.js";
export { type Cidr, contains, overlaps, parseCidr, printCidr } from "./cidr.js";
