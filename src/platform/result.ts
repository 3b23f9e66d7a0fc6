/**
 * What a use case answers. A refusal that users can meet is a value with a reason, which the page turns into words;
 * an exception is a fault of ours.
 */
export type Result<Value, Refusal extends { reason: string }> =
  | ({ ok: true } & Value)
  | ({ ok: false } & Refusal);

export const done = <Value extends object>(value: Value): { ok: true } & Value => ({ ok: true, ...value });
export const refuse = <Reason extends string, More extends object = object>(
  reason: Reason,
  more?: More,
): { ok: false; reason: Reason } & More => ({ ok: false, reason, ...(more as More) });
