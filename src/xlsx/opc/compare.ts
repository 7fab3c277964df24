import { openPackage } from "./package";

/** True where two files hold the same parts in the same order, byte for byte, however they are packed. */
export function sameParts(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  const one = openPackage(a),
    other = openPackage(b);
  const names = one.archive.entries.map(({ name }) => name),
    others = other.archive.entries.map(({ name }) => name);
  return (
    names.length === others.length &&
    names.every((name, i) => name === others[i] && sameBytes(one.bytes(name), other.bytes(name)))
  );
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
