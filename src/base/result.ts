/** What a `safeX()` or `parseX()` returns: a value, or what is wrong with the input. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function err<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}

/**
 * The value of a result.
 *
 * @throws the error of a failed one
 */
export function unwrap<Value>(result: Result<Value, Error>): Value {
  if (!result.ok) throw result.error;
  return result.value;
}
