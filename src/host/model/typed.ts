import type { CellValue } from "../../core/sheet/sheet";
import { isErrorText } from "./stored";

/** What a text becomes when it is typed into a cell. */
export type Typed =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: CellValue | number; readonly format?: string }
  | { readonly kind: "formula"; readonly formula: string }
  /** What Excel refuses to take as a formula. */
  | { readonly kind: "refused" };

/** Reads a text as a Chinese Excel reads what is typed. `year` completes dates without one. */
export function typed(text: string, isTextCell: boolean, year: number): Typed {
  if (text === "") return { kind: "blank" };
  if (isTextCell) return { kind: "value", value: text };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (isErrorText(text)) return { kind: "value", value: { error: text } };
  if (/^(?:true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true" };
  const number = typedNumber(text.trim()) ?? typedTime(text.trim()) ?? typedDate(text.trim(), year);
  if (number) return { kind: "value", ...number };
  return typedFormula(text) ?? { kind: "value", value: text };
}

/** A leading = + - or @ makes a formula, and a formula must be one. */
function typedFormula(text: string): Typed | undefined {
  if (!/^[=+\-@]./su.test(text)) return undefined;
  const formula = /^[=@]/.test(text) ? text.slice(1) : text;
  return isFormula(formula) ? { kind: "formula", formula: `=${formula}` } : { kind: "refused" };
}

const TOKEN =
  /^(?:\s+|"(?:[^"]|"")*"|'(?:[^']|'')+'!|#[A-Z0-9/]+[!?]?|\d+(?:\.\d*)?(?:E[+-]?\d+)?%?|\.\d+|[\p{L}_\\$][\p{L}\p{N}_.$]*!?|\{[^{}]*\}|\[[^\]]*\]|[-+*/^&=<>:,;()%!#@])/iu;

/** Coarse: words, operators and brackets in an order that can be a formula. Operands side by side cannot. */
function isFormula(formula: string): boolean {
  let [rest, depth, operand] = [formula, 0, false];
  while (rest !== "") {
    const token = TOKEN.exec(rest)?.[0];
    if (token === undefined) return false;
    rest = rest.slice(token.length);
    if (token === "(") depth++;
    if (token === ")" && --depth < 0) return false;
    const isOperand = /^["#\d.{\p{L}_\\$']/u.test(token);
    if (isOperand && operand) return false;
    if (token.trim() !== "") operand = isOperand && !token.endsWith("!");
  }
  return depth === 0 && !/[-+*/^&=<>,(]\s*$/.test(formula.replace(/\(\s*$/, "(")) && formula.trim() !== "";
}

type Number = { readonly value: number; readonly format?: string } | undefined;

const NUMBER = /^([+-]?)([¥￥$]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:e([+-]?\d{1,3}))?(%?)$/i;

function typedNumber(text: string): Number {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    const inner = /^[+-]/.test(bracketed) ? undefined : typedNumber(bracketed);
    return inner && { ...inner, value: -inner.value };
  }
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = "", currency, whole = "", decimals = "", exponent, percent] = match;
  if (!/\d/.test(whole + decimals)) return undefined;
  const digits = `${sign}${whole.replaceAll(",", "")}${decimals === "." ? "" : decimals}`;
  // The exponent takes part in reading, so that 95.5% is the double nearest to 0.955.
  const value = Number(`${digits}e${String(Number(exponent ?? 0) - (percent ? 2 : 0))}`);
  const places = decimals.length > 1 ? ".00" : "";
  if (percent) return { value, format: `0${places}%` };
  if (exponent !== undefined) return { value, format: "0.00E+00" };
  if (currency) return { value, format: `"¥"#,##0${places}` };
  return whole.includes(",") ? { value, format: `#,##0${places}` } : { value };
}

function typedTime(text: string): Number {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (!match) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, format: match[3] === undefined ? "h:mm" : "h:mm:ss" };
}

const FULL_DATE = /^(\d{4})([-/年])(\d{1,2})([-/月])(\d{1,2})(日?)$/;
const YEAR_AND_MONTH = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/;
const MONTH_AND_DAY = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/;

function typedDate(text: string, year: number): Number {
  const full = FULL_DATE.exec(text);
  if (full) {
    const [, y, first, m, second, d, day] = full;
    const chinese = first === "年" && second === "月" && day === "日";
    if (!chinese && (first !== second || day !== "")) return undefined;
    return dated(Number(y), Number(m), Number(d), chinese ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d");
  }
  const month = YEAR_AND_MONTH.exec(text);
  if (month) {
    const format = month[3] === undefined ? "mmm-yy" : 'yyyy"年"m"月"';
    return dated(Number(month[1]), Number(month[2] ?? month[3]), 1, format);
  }
  const day = MONTH_AND_DAY.exec(text);
  return day ? dated(year, Number(day[1]), Number(day[2] ?? day[3]), 'm"月"d"日"') : undefined;
}

/** The serial number of a day of the calendar; a day that does not exist is text. */
function dated(year: number, month: number, day: number, format: string): Number {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  const serial = time / 86_400_000 + 25_569;
  return { value: serial < 61 ? serial - 1 : serial, format };
}
