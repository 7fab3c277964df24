import { Decimal } from "decimal.js";
import { remembered } from "../../memo";
import { measures, RULE_UNIT } from "../../words/measures";
import { chineseNumeral, NUMERAL } from "../../words/numerals";
import { oneOf } from "../../words/pattern";
import { unitOf } from "../../quantity/units";
import { LEDGER_WORDS, type Key } from "./words";

/** A word or figure that a rule has to account for, by its place in the text that is read. */
export interface Entry {
  readonly key: Key;
  /** Of a figure: its value, in the base unit of what it measures, */
  readonly value?: Decimal;
  /** and that in signs, by which it is found among others. */
  readonly signs?: string;
  /** Of a figure: true for so many points. */
  readonly points?: boolean;
  /** Of a figure: true for a percentage. */
  readonly share?: boolean;
  readonly from: number;
  readonly to: number;
}

const NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const FIGURE = new RegExp(`(${NUMBER})(?:/(\\d+)(?![\\d.]|万))?(?:(${RULE_UNIT})|(分(?!之|钟)))?`, "y");
const COUNT = new RegExp(
  `(${NUMERAL}{1,4})(?:(${oneOf(measures("rule-spelled", "accounted"))})|分之(${NUMERAL}{1,3}))`,
  "y",
);
/** 80-90%: the unit stands once. */
const SHARED = new RegExp(`^(?:\\([^()]{0,4}\\))?(?:-+|~|至|到)[\\d.]+(${RULE_UNIT})`);
const LONGEST_SHARED = 40;
/** Where anything may begin that a rule has to account for: most signs of a text begin nothing. */
const ANY = new RegExp(["\\d", NUMERAL, ...LEDGER_WORDS.map(([, pattern]) => pattern)].join("|"), "g");
/** All of them in their order; each is a group. */
const WORDS = new RegExp(LEDGER_WORDS.map(([, pattern]) => `(${pattern})`).join("|"), "y");

/** Everything in a text that a score may hang on, in order. `skip`: places that are no words of the rule (numbers of items). */
export function entriesIn(text: string, skip: readonly { readonly from: number; readonly to: number }[] = []): Entry[] {
  const skipped = [...skip].sort((a, b) => a.from - b.from);
  const found: Entry[] = [];
  let passed = 0;
  for (let at = 0; at < text.length;) {
    ANY.lastIndex = at;
    const place = ANY.exec(text)?.index ?? text.length;
    while (passed < skipped.length && skipped[passed]!.from < at) passed += 1;
    const over = skipped[passed];
    if (over && over.from <= place) {
      at = Math.max(over.from + 1, over.to);
      continue;
    }
    if (place === text.length) break;
    const next = entryAt(text, place);
    if (next?.entry) put(found, mirrored(next.entry, found.at(-1), text), text);
    at = Math.max(place + 1, next?.to ?? 0);
  }
  return found;
}

/** 80%≤完成率: a sign behind its figure is said of what follows. */
function mirrored(entry: Entry, last: Entry | undefined, text: string): Entry {
  const turned =
    /^[≥≤<>]$/.test(text.slice(entry.from, entry.to)) &&
    last?.key === "figure" &&
    /^(?:\([^()]*\))?$/.test(text.slice(last.to, entry.from)) &&
    !/\d/.test(text[entry.to] ?? "");
  return turned ? { ...entry, key: entry.key === "up" ? "down" : "up" } : entry;
}

const DENIES = /^(?:未|没|达不|不达)/;

/** 达到90%以上, 未达到95%以上: two words about one figure are one comparison, the first word says which. */
function put(found: Entry[], entry: Entry, text: string): void {
  const [word, figure] = found.slice(-2);
  const compares = ({ key }: Entry): boolean => key === "up" || key === "down";
  const doubled =
    word &&
    figure?.key === "figure" &&
    compares(entry) &&
    compares(word) &&
    entry.from - figure.to <= 6 &&
    figure.from - word.to <= 1;
  if (doubled && (word.key === entry.key || DENIES.test(text.slice(word.from, word.to)))) return;
  found.push(entry);
}

function entryAt(text: string, at: number): { readonly to: number; readonly entry?: Entry } | undefined {
  const figure = figureAt(text, at);
  if (figure) return { to: figure.to, entry: figure };
  WORDS.lastIndex = at;
  const found = WORDS.exec(text);
  if (!found) return undefined;
  const to = at + found[0].length;
  const [key] = LEDGER_WORDS[found.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
  return { to, ...(key && { entry: { key, from: at, to } }) };
}

const NO_POINTS = /[零〇0]分/;

function figureAt(text: string, at: number): Entry | undefined {
  const entry = (
    { value, signs }: Pick<Required<Entry>, "value" | "signs">,
    length: number,
    points = false,
    share = false,
  ): Entry => ({
    ...{ key: "figure", value, signs, from: at, to: at + length },
    ...(points && { points }),
    ...(share && { share }),
  });
  const sticky = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  if (/\d/.test(text[at]!)) {
    if (NO_POINTS.test(text.slice(at, at + 2)) && !/[.\d]/.test(text[at - 1] ?? "")) return undefined;
    const [all, digits, below, unit, points] = sticky(FIGURE)!;
    if (below !== undefined && Number(below) > 0) return entry(signed(numberOf(digits!).div(below)), all.length);
    const own = unit ?? SHARED.exec(text.slice(at + all.length, at + all.length + LONGEST_SHARED))?.[1] ?? "";
    return entry(valueOf(`${digits!} ${own}`), all.length, points !== undefined, own === "%");
  }
  const counted = sticky(COUNT);
  if (!counted) return undefined;
  const [all, numeral, unit, above] = counted;
  const value = chineseNumeral(numeral!);
  if (!value) return undefined;
  if (above === undefined) return entry(signed(inBase(value, unit!)), all.length);
  const share = chineseNumeral(above)?.div(value);
  return share && entry(signed(share), all.length);
}

const signed = (value: Decimal): Pick<Required<Entry>, "value" | "signs"> => ({ value, signs: value.toString() });
const numberOf = (digits: string): Decimal => new Decimal(digits.replaceAll(",", ""));

/** 80 %: a figure and its unit as one text, as rules say the same few over and over. */
const valueOf = remembered((said: string) => {
  const at = said.indexOf(" ");
  return signed(inBase(numberOf(said.slice(0, at)), said.slice(at + 1)));
});

const PERCENT = /百分点$|^%$/;

function inBase(value: Decimal, unit: string): Decimal {
  if (PERCENT.test(unit)) return value.div(100);
  if (unit === "‰") return value.div(1000);
  if (unit === "成") return value.div(10);
  return unit === "" ? value : value.times(unitOf(unit).factor);
}
