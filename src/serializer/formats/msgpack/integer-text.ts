/** The decimal text of the integer at `start`, as a key of a JavaScript object has it. */
export function integerText(view: DataView, start: number): string {
  const head = view.getUint8(start);
  if (head < 0x80 || head >= 0xe0) return String(view.getInt8(start));
  const at = start + 1;
  switch (head) {
    case 0xcc:
      return String(view.getUint8(at));
    case 0xcd:
      return String(view.getUint16(at));
    case 0xce:
      return String(view.getUint32(at));
    case 0xcf:
      return String(view.getBigUint64(at));
    case 0xd0:
      return String(view.getInt8(at));
    case 0xd1:
      return String(view.getInt16(at));
    case 0xd2:
      return String(view.getInt32(at));
    default:
      return String(view.getBigInt64(at));
  }
}
