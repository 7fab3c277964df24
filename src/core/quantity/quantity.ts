import { Decimal } from "decimal.js";
import { readDate, type DateQuantity } from "./date";
import { chineseNumeral } from "./numerals";
import { splitOperator, type Operator } from "./operators";
import { normalise } from "./text";
import { knownUnit, unitOf, type Unit } from "./units";

/** A figure with its printed precision and its unit. */
export interface Amount {
  readonly value: Decimal;
  /** Digits after the point as printed. */
  readonly decimals: number;
  readonly unit?: Unit;
}

/** What a person typed into a target or actual cell. */
export type Quantity =
  | { readonly kind: "blank" }
  | { readonly kind: "figure"; readonly amount: Amount; readonly operator?: Operator }
  | { readonly kind: "range"; readonly low: Amount; readonly high: Amount }
  | DateQuantity
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string; readonly why: "error-value" | "several-figures" };

const NUMBER = "[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[-+]?\\.\\d+";
const PLAIN = new RegExp(`^(?<number>${NUMBER})$`);
const FIGURE = new RegExp(`^(?<number>${NUMBER})(?<unit>[^\\d]{0,12}|[^\\d]{0,6}[23])$`);
const UNIT_FIRST = new RegExp(`^(?<unit>百分之|千分之)(?<number>${NUMBER})$`);
const RANGE = new RegExp(
  `^(?<low>${NUMBER})(?<lowUnit>[^\\d~至到-]{0,6})(?:\\(含\\))?(?:-|~|至|到|—)(?<high>${NUMBER})(?<unit>[^\\d]{0,8})$`,
);
const CHINESE = /^(?<number>[零〇一二两三四五六七八九十百千]{1,7})(?<unit>\D{1,4})$/;

// Words around a figure that say no more than that it was reached.
const FILLER_BEFORE =
  /^(?:(?:全年|全部|年度|本年度?|当年|实际|目前|现|已|共计?|累计|合计|总计|均|约|大约|近|为|计|完成率?|达到?了?|实现|开展|举办|组织|培训|建设|建成|采购|购置|发放|支付|支出|投入|使用|节约|提升|提高|降低|下降|减少|增长|增加|覆盖|满意度|合格率|及时率|保持在?|控制在|在)(?:了)?)+/;
const FILLER_AFTER = /(?:左右|上下|整|完成|已完成|达标|\(含\)|\(达标\))$/;

function amount(number: string, unitText: string, unit?: Unit): Amount {
  const digits = number.replace(/,/g, "");
  const own = unitText === "" ? undefined : unitOf(unitText);
  const result = own ?? unit;
  return { value: new Decimal(digits), decimals: digits.split(".")[1]?.length ?? 0, ...(result && { unit: result }) };
}

/** A figure without words around it. `loose` allows any short text as a unit, otherwise it has to be a known one. */
function readFigure(text: string, unit: Unit | undefined, loose: boolean): Amount | undefined {
  const plain = PLAIN.exec(text)?.groups;
  if (plain) return amount(plain["number"]!, "", unit);
  const first = UNIT_FIRST.exec(text)?.groups;
  if (first) return amount(first["number"]!, first["unit"]!);
  const figure = FIGURE.exec(text)?.groups;
  if (
    figure &&
    (knownUnit(figure["unit"]!) || (loose && /^[\u4e00-\u9fff/]{1,5}(?<![级号版名])$/.test(figure["unit"]!)))
  )
    return amount(figure["number"]!, figure["unit"]!);
  const chinese = CHINESE.exec(text)?.groups;
  const value = chinese && knownUnit(chinese["unit"]!) && chineseNumeral(chinese["number"]!);
  return value ? { value, decimals: 0, unit: unitOf(chinese["unit"]!) } : undefined;
}

function readRange(text: string, unit: Unit | undefined): Quantity | undefined {
  const found = RANGE.exec(text)?.groups;
  if (!found || (found["unit"] !== "" && !knownUnit(found["unit"]!))) return undefined;
  const high = amount(found["high"]!, found["unit"]!, unit);
  const low = amount(found["low"]!, found["lowUnit"]!, high.unit);
  return low.value.lte(high.value) ? { kind: "range", low, high } : undefined;
}

/**
 * Reads what a person typed: `96.8%`, `≥95%`, `＜700 万元`, `100万条`, `不少于 3 次`, `2023年12月底前`, `5-10个`, `达到 95%`, `优`.
 * `unit` is the unit of a column beside it, used where the text has none of its own.
 * Never throws; a text that is no figure is `words`, one that cannot be read is `unreadable` with the reason.
 */
export function readQuantity(source: string, unit?: Unit): Quantity {
  const text = normalise(source);
  if (text === "" || /^(?:[-—–_/\\]+|…+|\.{3,})$/.test(text)) return { kind: "blank" };
  if (/^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|#+)$/.test(text))
    return { kind: "unreadable", text, why: "error-value" };
  if (!/[\d零〇一二两三四五六七八九十百千年]/.test(text)) return { kind: "words", text };
  const date = readDate(text);
  if (date) return date;
  const range = readRange(text, unit);
  if (range) return range;

  const { operator, rest } = splitOperator(text);
  const exact = readFigure(rest, unit, true);
  if (exact) return figure(exact, operator);
  // 达到95%, 完成20篇, 达到95%以上: an operator may stand behind the filler.
  const bare = rest.replace(FILLER_BEFORE, "").replace(FILLER_AFTER, "");
  const inner = splitOperator(bare);
  const within = readFigure(inner.rest.replace(FILLER_AFTER, ""), unit, false);
  if (within) return figure(within, operator ?? inner.operator);
  const due = readDate(bare);
  if (due) return due;
  if ((text.match(/\d+(?:\.\d+)?/g) ?? []).length > 1 && (text.match(/[≥≤<>=]/g) ?? []).length > 1)
    return { kind: "unreadable", text, why: "several-figures" };
  return { kind: "words", text };
}

const figure = (read: Amount, operator: Operator | undefined): Quantity => ({
  kind: "figure",
  amount: read,
  ...(operator && { operator }),
});

const printAmount = ({ value, decimals, unit }: Amount): string => value.toFixed(decimals) + (unit?.symbol ?? "");

/** The canonical text of a quantity; reading it gives the same quantity again. */
export function printQuantity(quantity: Quantity): string {
  switch (quantity.kind) {
    case "blank":
      return "";
    case "figure":
      return (quantity.operator ?? "") + printAmount(quantity.amount);
    case "range":
      return `${printAmount(quantity.low)}-${printAmount(quantity.high)}`;
    case "date": {
      const { year, month, day, by } = quantity;
      const parts = [
        year === undefined ? "" : `${year}年`,
        month === undefined ? "" : `${month}月`,
        day === undefined ? "" : `${day}日`,
      ];
      const body = parts.join("");
      return body === ""
        ? "年底前"
        : by
          ? body + (month === undefined ? "底前" : day === undefined ? "底前" : "前")
          : body;
    }
    case "words":
    case "unreadable":
      return quantity.text;
  }
}
