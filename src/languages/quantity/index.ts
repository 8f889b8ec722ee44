export { type ByteSizeError, parseByteSize, printByteSize } from "./byte-size.js";
export {
  addQuantities,
  compareQuantities,
  parseQuantity,
  printQuantity,
  type Quantity,
  type QuantityError,
  type QuantityFamily,
  quantityUnits,
  scaleQuantity,
  subtractQuantities,
} from "./quantity.js";
