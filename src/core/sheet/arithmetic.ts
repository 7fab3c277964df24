import { Decimal } from "decimal.js";
import { parseRange, type Range } from "./address";

/** What the cells of a range come to, on the formula's own sheet or a named one; undefined where one of them has no number. */
export type Cells = (sheet: string | undefined, range: Range) => Decimal | undefined;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|((?:'(?:[^']|'')+'|[^\s'!:+\-*/(),]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|(SUM|ROUND)(?=\()|([-+*/(),]))/gy;

/** Thrown and caught within this file: the formula is not plain arithmetic. */
class Unknown extends Error {}

const ZERO = new Decimal(0);

interface Token {
  readonly kind: "number" | "range" | "function" | "sign";
  readonly text: string;
  readonly sheet?: string;
}

/** The tokens of a formula, or undefined where it holds anything that is not plain arithmetic. */
function tokens(formula: string): Token[] | undefined {
  const result: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(formula);
    if (!found) return formula.slice(at).trim() === "" ? result : undefined;
    const [, number, sheet, range, name, sign] = found;
    if (number !== undefined) result.push({ kind: "number", text: number });
    else if (range !== undefined)
      result.push({
        kind: "range",
        text: range,
        ...(sheet && {
          sheet: sheet
            .slice(0, -1)
            .replace(/^'(.*)'$/, "$1")
            .replaceAll("''", "'"),
        }),
      });
    else result.push({ kind: name !== undefined ? "function" : "sign", text: (name ?? sign)! });
  }
  return result;
}

/** The value of an arithmetic formula; undefined where it is another formula or a cell in it has no number. */
export function evaluate(formula: string, cells: Cells): Decimal | undefined {
  const list = tokens(formula);
  if (!list) return undefined;
  let at = 0;
  const next = (text: string): boolean => list[at]?.kind === "sign" && list[at]!.text === text && ++at > 0;
  const need = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Unknown();
    return value;
  };
  const expect = (text: string): void => {
    if (!next(text)) throw new Unknown();
  };
  const valueOf = ({ text, sheet }: Token): Decimal => need(cells(sheet, need(parseRange(text))));
  const sumOf = (): Decimal => {
    let total = ZERO;
    do {
      const token = list[at];
      const alone = token?.kind === "range" && [",", ")"].includes(list[at + 1]?.text ?? "");
      if (alone) at += 1;
      total = total.plus(alone ? valueOf(token) : expression());
    } while (next(","));
    expect(")");
    return total;
  };
  const atom = (): Decimal => {
    if (next("-")) return atom().negated();
    if (next("+")) return atom();
    if (next("(")) {
      const inner = expression();
      expect(")");
      return inner;
    }
    const token = need(list[at++]);
    if (token.kind === "number") return new Decimal(token.text);
    if (token.kind === "range") return token.text.includes(":") ? need<Decimal>(undefined) : valueOf(token);
    if (token.kind !== "function") throw new Unknown();
    expect("(");
    if (token.text === "SUM") return sumOf();
    const value = expression();
    expect(",");
    const digits = expression().toNumber();
    expect(")");
    if (!Number.isInteger(digits) || digits < 0 || digits > 15) throw new Unknown();
    return value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
  };
  const term = (): Decimal => {
    let value = atom();
    for (;;)
      if (next("*")) value = value.times(atom());
      else if (next("/")) {
        const divisor = atom();
        if (divisor.isZero()) throw new Unknown();
        value = value.div(divisor);
      } else return value;
  };
  const expression = (): Decimal => {
    let value = term();
    for (;;)
      if (next("+")) value = value.plus(term());
      else if (next("-")) value = value.minus(term());
      else return value;
  };
  try {
    const value = expression();
    return at === list.length ? value : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}
