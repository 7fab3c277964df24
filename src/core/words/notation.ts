import { remembered } from "../memo";

/**
 * Two readers have their texts in one notation. They share the tables below; what holds for one of them only says so: a rule is a
 * formula with places to point at, a cell a figure or a wording.
 */
export type Reader = "cell" | "rule";

interface Remains {
  readonly pattern: RegExp;
  readonly sign: string;
  readonly only?: Reader;
}

/** Remains of a conversion and what they stand for, in the order in which they are looked for. */
const REMAINS: readonly Remains[] = [
  // The inside of a formula; a rule drops its $ one by one, so that each sign keeps its place.
  { pattern: /\$([^$]{0,60}\\[^$]{0,60})\$/g, sign: "$1", only: "cell" },
  { pattern: /(?<!\\)\\+geq?(?:slant)?(?![a-z])\$?/gi, sign: "≥" },
  { pattern: /(?<!\\)\\+leq?(?:slant)?(?![a-z])\$?/gi, sign: "≤" },
  { pattern: /(?<!\\)\\+times(?![a-z])\$?/gi, sign: "×" },
  { pattern: /(?<!\\)\\+div(?![a-z])\$?/gi, sign: "÷" },
  { pattern: /(?<!\\)\\+sim(?![a-z])\$?/gi, sign: "~" },
  { pattern: /(?<!\\)\\+pm(?![a-z])\$?/gi, sign: "±" },
  { pattern: /(?<!\\)\\+approx(?![a-z])\$?/gi, sign: "≈" },
  { pattern: /(?<!\\)\\+%/g, sign: "%" },
  { pattern: /\\+sum(?:_\{[^{}]{0,20}\})?(?:\^\{[^{}]{0,20}\})?(?![a-z])/gi, sign: "∑", only: "rule" },
  // \text{a} is a.
  { pattern: /(?<=\\(?:text|mathrm|mbox)\s{0,3}\{[^{}]{0,40})\}/g, sign: "", only: "rule" },
  { pattern: /\\+(?:text|mathrm|mbox)\s{0,3}\{/g, sign: "", only: "rule" },
  // \frac{a}{b} is (a)/(b).
  { pattern: /(?<=\})(?=\{)/g, sign: "/", only: "rule" },
  { pattern: /\\+[dt]?frac(?![a-z])/gi, sign: "", only: "rule" },
  { pattern: /\\+[()[\]]/g, sign: "", only: "rule" },
  { pattern: /&(?:amp;)*(?:ge|#8805);/gi, sign: "≥" },
  { pattern: /&(?:amp;)*(?:le|#8804);/gi, sign: "≤" },
  { pattern: /&(?:amp;)*gt;/gi, sign: ">" },
  { pattern: /&(?:amp;)*lt;/gi, sign: "<" },
  { pattern: /&(?:amp;)*(?:nbsp|#160);/gi, sign: " " },
  { pattern: /&(?:amp;)+/gi, sign: "&" },
  // A break between two lines stays one.
  { pattern: /_x000d_/gi, sign: "\n" },
  // A raised digit behind a figure is an exponent or a footnote: it must not become one more digit.
  { pattern: /(?<=\d)<su([pb])>(?=\d)/gi, sign: "^" },
  { pattern: /\[\\\[([^\]]*)\\\]\]\(#?\)/g, sign: "[$1]", only: "cell" },
  { pattern: /<\/?(?:p|br|div|td|tr|table|ul|ol|li)(?:\s[^<>]{0,200})?\/?>/gi, sign: "\n" },
  { pattern: /<\/?(?:span|b|i|u|sup|sub|font|strong|em)(?:\s[^<>]{0,200})?\/?>/gi, sign: "" },
  { pattern: /\$/g, sign: "", only: "rule" },
];
const REMAINS_SIGNS = /[\\<&$}]|_x000d_/i;

const remainsOf = (reader: Reader): readonly Remains[] =>
  REMAINS.filter(({ only }) => only === undefined || only === reader);
const REMAINS_OF: Readonly<Record<Reader, readonly Remains[]>> = { cell: remainsOf("cell"), rule: remainsOf("rule") };

/** The first remains of a conversion in the text of a cell (`<p>`, `$\geq$`, `\times`, `&nbsp;`), or undefined. */
export function markupIn(text: string): string | undefined {
  if (!REMAINS_SIGNS.test(text)) return undefined;
  for (const { pattern } of REMAINS_OF.cell) {
    const found = text.match(pattern)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** Signs that are written in several ways, half-width forms taken for granted. */
const WRITTEN: readonly { readonly as: string; readonly sign: string; readonly only?: Reader }[] = [
  { as: "≧⩾", sign: "≥" },
  { as: "≦⩽", sign: "≤" },
  { as: "═", sign: "=" },
  { as: "〉", sign: ">" },
  { as: "〈", sign: "<" },
  // One of a pair in a cell stands for a comparison (see TITLE); in a rule both name a paper.
  { as: "》", sign: ">", only: "cell" },
  { as: "《", sign: "<", only: "cell" },
  { as: "∶", sign: ":" },
  { as: "−–‐‒", sign: "-" },
  // A dash says that a cell is empty; in a rule it takes off or stands between two figures.
  { as: "―─", sign: "—", only: "cell" },
  { as: "―─—", sign: "-", only: "rule" },
  { as: "〜∼", sign: "~" },
  { as: "∕⁄÷", sign: "/", only: "rule" },
  { as: "*∗✕╳", sign: "×", only: "rule" },
  { as: "Σ", sign: "∑", only: "rule" },
  { as: "{【〔", sign: "(", only: "rule" },
  { as: "}】〕", sign: ")", only: "rule" },
];

const writtenFor = (reader: Reader): ReadonlyMap<string, string> =>
  new Map(
    WRITTEN.flatMap(({ as, sign, only }) =>
      only === undefined || only === reader ? [...as].map((each): [string, string] => [each, sign]) : [],
    ),
  );
const CELL_SIGNS = writtenFor("cell");
const RULE_SIGNS = writtenFor("rule");

/** 《…》 around a title stays. */
const TITLE = "《[^《》]{1,60}》";
const SIGNS = new RegExp(`${TITLE}|[${[...CELL_SIGNS.keys()].join("")}]`, "g");

const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff";

// ── cells ───────────────────────────────────────────────────────────────────

// Circled and dotted numbers (①, ⒈, ㉑) would turn into plain digits and join the figure behind them.
const ITEM =
  "\\u2460-\\u2473\\u2488-\\u249b\\u24ea\\u24f5-\\u24fe\\u2776-\\u2793\\u3251-\\u325f\\u3280-\\u3289\\u32b1-\\u32bf";
const OUTER_ITEMS = new RegExp(`^[${ITEM}\\s]+|(?<![${ITEM}\\s])[${ITEM}\\s]+$`, "g");
const ITEMS = new RegExp(`[${ITEM}]`, "g");
const RAISED = /(?<=\d)[\u00b2\u00b3\u00b9\u2070-\u2079]/g;
const UNSEEN = new RegExp(`[${INVISIBLE}]+`, "g");
const GROUPED = /(?<![\d.,])(?<!\d\s)\d{1,3}(?: \d{3})+(?!\s?\d)/g;
const DIGIT = /\d/;
/** What is in the notation already. */
const PLAIN = /^[0-9A-Za-z.,:;%≥≤=>+×()、。\u4e00-\u9fff-]*$/;

function once(text: string): string {
  let result = text;
  if (REMAINS_SIGNS.test(result))
    for (const { pattern, sign } of REMAINS_OF.cell) result = result.replace(pattern, sign);
  result = result.replace(OUTER_ITEMS, "").replace(ITEMS, "、");
  result = result.replace(RAISED, (raised) => "^" + raised);
  result = result.normalize("NFKC").replace(UNSEEN, "");
  result = result.replace(SIGNS, (sign) => CELL_SIGNS.get(sign) ?? sign);
  // 1 000 is one figure; "3 5" and two lines with a figure each are two, and stay apart (by two spaces) however often this is done.
  return result
    .replace(GROUPED, (number) => number.replaceAll(" ", ""))
    .replace(/\s+/g, (gap, at: number, all: string) => {
      if (!DIGIT.test(all[at - 1] ?? "") || !DIGIT.test(all[at + gap.length] ?? "")) return "";
      return gap === " " ? gap : "  ";
    });
}

/** Half-width forms, one notation for each sign, no markup, no white space except between two figures: what is read, never what is shown. */
export function normalise(text: string): string {
  return PLAIN.test(text) ? text : normalised(text);
}

const normalised = remembered((text: string): string => {
  // What is left may itself read as markup (&amp;lt;, a tag inside a tag), so the last pass is the one that changes nothing.
  let before = text,
    after = once(text);
  while (after !== before) [before, after] = [after, once(after)];
  return after;
});

// ── rules ───────────────────────────────────────────────────────────────────

/** A rule's text as it is read, and the offset of each of its characters in the cell's text. */
export interface Source {
  /** Half-width signs, no white space, no markup. */
  readonly text: string;
  /** For each sign of `text` where it begins and ends in the original. */
  readonly at: readonly number[];
  readonly ends: readonly number[];
  /** Where white space, a line break or markup stood in front of a sign. */
  readonly gaps: ReadonlySet<number>;
}

type Placed = Pick<Source, "text" | "at" | "ends">;

/** Numbers of items (①, ⑴, ⒈): they stay one sign in a rule, so that none joins the figure behind it. */
const ITEM_SIGN = /[\u2460-\u249b\u2776-\u2793\u3220-\u3229]/;
const SPACE = new RegExp(`[\\s${INVISIBLE}]+`, "g");
/** x between two factors multiplies. */
const FACTOR = /(?<=[)%\d])[xX](?=[\d(])/g;
/** >= and => are one sign. */
const PAIRS = />=|=>|<=|=</g;
/** Signs that may stand for another one: not those of which most texts are made. */
const OTHER = /[^\dA-Za-z,.;:%()=<>+\u4e00-\u9fff-]/gu;

/** A text with each of its signs in its place. */
const placed = (text: string): Placed => ({
  text,
  at: Array.from({ length: text.length }, (_, i) => i),
  ends: Array.from({ length: text.length }, (_, i) => i + 1),
});

/** Puts other signs in the place of what a pattern finds; they stand where that stood. */
function replaced(read: Placed, pattern: RegExp, sign: (found: RegExpExecArray) => string): Placed {
  if (read.text.search(pattern) < 0) return read;
  const { text, at, ends } = read;
  const parts: string[] = [];
  const places: number[] = [];
  const limits: number[] = [];
  let next = 0;
  const keep = (to: number): void => {
    parts.push(text.slice(next, to));
    for (const from of at.slice(next, to)) places.push(from);
    for (const end of ends.slice(next, to)) limits.push(end);
  };
  for (const found of text.matchAll(pattern)) {
    const [all] = found;
    const to = found.index + all.length;
    keep(found.index);
    const signs = sign(found);
    parts.push(signs);
    // What is put in between stands at what follows.
    const from = at[found.index] ?? ends.at(-1) ?? 0;
    const limit = all === "" ? from : (ends[to - 1] ?? from);
    for (let i = 0; i < signs.length; i++) {
      places.push(from);
      limits.push(limit);
    }
    next = to;
  }
  keep(text.length);
  return { text: parts.join(""), at: places, ends: limits };
}

/** Longer than any rule: what stands there is a report. */
export const LONGEST_RULE = 4000;

/** The text of a rule in one notation, each sign with its place; spaces and line breaks inside words are gone. */
export function readSource(original: string): Source {
  let read = placed(original);
  if (REMAINS_SIGNS.test(original))
    for (const { pattern, sign } of REMAINS_OF.rule) read = replaced(read, pattern, () => sign);
  read = replaced(read, RAISED, ([raised]) => "^" + raised);
  read = replaced(read, SPACE, () => "");
  read = replaced(read, OTHER, ([sign]) => ruleSign(sign));
  read = replaced(read, FACTOR, () => "×");
  read = replaced(read, PAIRS, ([pair]) => (pair.includes(">") ? "≥" : "≤"));
  return { ...read, gaps: gapsIn(read) };
}

/** A text with other signs in the place of what a pattern finds; they stand where that stood. */
export function rewritten(source: Source, pattern: RegExp, signs: (found: RegExpExecArray) => string): Source {
  const read = replaced(source, pattern, signs);
  return read.text === source.text ? source : { ...read, gaps: gapsIn(read) };
}

function ruleSign(sign: string): string {
  if (ITEM_SIGN.test(sign)) return sign;
  const half = sign.normalize("NFKC");
  return RULE_SIGNS.get(half) ?? half;
}

/** In front of which signs something stood that is not read. */
function gapsIn({ at, ends }: Placed): Set<number> {
  const gaps = new Set<number>();
  for (const [i, from] of at.entries()) if (from > (ends[i - 1] ?? 0)) gaps.add(i);
  return gaps;
}
