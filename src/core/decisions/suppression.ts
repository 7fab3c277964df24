import { addressKey, type Address } from "../sheet/address";

/** A finding that a person has looked at and wants to see no more; it comes back where what it says has changed. */
export interface Suppression {
  readonly check: string;
  readonly sheet: string;
  readonly address: Address;
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** What a finding says, by which it is known again. */
type Said = Omit<Suppression, "reason">;

/** What a suppression of a finding keeps of it. */
export const suppressionOf = ({ check, sheet, address, message, data }: Said, reason: string): Suppression => ({
  check,
  sheet,
  address,
  message,
  data,
  reason,
});

/** True where two suppressions are of the same finding. */
export const sameSuppression = (a: Suppression, b: Suppression): boolean =>
  saidBy(a) === saidBy(b) && addressKey(a.address) === addressKey(b.address);

/** The finding that a suppression is of, among those that say the same: the one in its cell or, after rows have moved, the only one. */
export function suppressedBy<Finding extends Said>(
  suppression: Suppression,
  same: readonly Finding[],
): Finding | undefined {
  const here = same.find(({ address }) => addressKey(address) === addressKey(suppression.address));
  return here ?? (same.length === 1 ? same[0] : undefined);
}

/** What a finding says in words and figures, wherever it stands. */
export const saidBy = ({ check, sheet, message, data }: Said): string =>
  JSON.stringify([check, sheet, message, Object.entries(data).sort()]);
