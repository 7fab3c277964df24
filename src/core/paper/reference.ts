import { parseAddress, printPlace } from "../sheet/address";
import type { Link } from "../make/sheet";

/** A formula that is nothing but a cell of another sheet: '评分表'!D5, 评分表!$D$5; undefined for any other. */
export function parseReference(formula: string): Link | undefined {
  const [, quoted, bare, cell] =
    /^\s*(?:'((?:[^']|'')+)'|([^'!()+*/,&=<>"\s-]+))!(\$?[A-Z]{1,3}\$?\d+)\s*$/i.exec(formula) ?? [];
  const address = cell === undefined ? undefined : parseAddress(cell.toUpperCase());
  return address && { sheet: quoted?.replaceAll("''", "'") ?? bare!, address };
}

/** Where a formula takes its figure from, in one spelling: “=评分表!F5”, “=评分表!F5/100”; undefined for one that computes. */
export function originOf(formula: string): string | undefined {
  const [, cell = formula, hundredth = ""] = /^(.*?)(\/100)$/.exec(formula.trim()) ?? [];
  const reference = parseReference(cell);
  return reference && `=${printPlace(reference)}${hundredth}`;
}
