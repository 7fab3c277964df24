import { remembered } from "../memo";

/** Remains of a conversion and what they stand for. A break between two lines stays one. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\$([^$]{0,60}\\[^$]{0,60})\$/g, "$1"],
  [/(?<!\\)\\+geq?(?:slant)?(?![a-z])\$?/gi, "≥"],
  [/(?<!\\)\\+leq?(?:slant)?(?![a-z])\$?/gi, "≤"],
  [/(?<!\\)\\+times(?![a-z])\$?/gi, "×"],
  [/(?<!\\)\\+div(?![a-z])\$?/gi, "÷"],
  [/(?<!\\)\\+sim(?![a-z])\$?/gi, "~"],
  [/(?<!\\)\\+pm(?![a-z])\$?/gi, "±"],
  [/(?<!\\)\\+approx(?![a-z])\$?/gi, "≈"],
  [/(?<!\\)\\+%/g, "%"],
  [/&(?:amp;)*(?:ge|#8805);/gi, "≥"],
  [/&(?:amp;)*(?:le|#8804);/gi, "≤"],
  [/&(?:amp;)*gt;/gi, ">"],
  [/&(?:amp;)*lt;/gi, "<"],
  [/&(?:amp;)*(?:nbsp|#160);/gi, " "],
  [/&(?:amp;)+/gi, "&"],
  [/_x000d_/gi, "\n"],
  // A raised digit behind a figure is an exponent or a footnote: it must not become one more digit.
  [/(?<=\d)<su([pb])>(?=\d)/gi, "^"],
  [/\[\\\[([^\]]*)\\\]\]\(#?\)/g, "[$1]"],
  [/<\/?(?:p|br|div|td|tr|table|ul|ol|li)(?:\s[^<>]{0,200})?\/?>/gi, "\n"],
  [/<\/?(?:span|b|i|u|sup|sub|font|strong|em)(?:\s[^<>]{0,200})?\/?>/gi, ""],
];

const MARKUP_SIGNS = /[\\<&]|_x000d_/i;

/** The first remains of a conversion in a text (`<p>`, `$\geq$`, `\times`, `&nbsp;`), or undefined. */
export function markupIn(text: string): string | undefined {
  if (!MARKUP_SIGNS.test(text)) return undefined;
  for (const [pattern] of MARKUP) {
    const found = text.match(pattern)?.[0];
    if (found) return found;
  }
  return undefined;
}

const SAME_SIGN: Readonly<Record<string, string>> = {
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "═": "=",
  "〉": ">",
  "〈": "<",
  "》": ">",
  "《": "<",
  "∶": ":",
  "−": "-",
  "–": "-",
  "‐": "-",
  "‒": "-",
  "―": "—",
  "─": "—",
  "〜": "~",
  "∼": "~",
};

const SIGNS = new RegExp(`《[^《》]{1,60}》|[${Object.keys(SAME_SIGN).join("")}]`, "g");

// Circled and dotted numbers (①, ⒈, ㉑) would turn into plain digits and join the figure behind them.
const ITEM =
  "\\u2460-\\u2473\\u2488-\\u249b\\u24ea\\u24f5-\\u24fe\\u2776-\\u2793\\u3251-\\u325f\\u3280-\\u3289\\u32b1-\\u32bf";
const OUTER_ITEMS = new RegExp(`^[${ITEM}\\s]+|(?<![${ITEM}\\s])[${ITEM}\\s]+$`, "g");
const ITEMS = new RegExp(`[${ITEM}]`, "g");

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;
const GROUPED = /(?<![\d.,])(?<!\d\s)\d{1,3}(?: \d{3})+(?!\s?\d)/g;
const DIGIT = /\d/;

function once(text: string): string {
  let result = text;
  if (MARKUP_SIGNS.test(result)) for (const [pattern, sign] of MARKUP) result = result.replace(pattern, sign);
  result = result.replace(OUTER_ITEMS, "").replace(ITEMS, "、");
  result = result.replace(/(?<=\d)[\u00b2\u00b3\u00b9\u2070-\u2079]/g, (raised) => "^" + raised);
  result = result.normalize("NFKC").replace(INVISIBLE, "");
  result = result.replace(SIGNS, (sign) => SAME_SIGN[sign] ?? sign);
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
  return /^[0-9A-Za-z.,:;%≥≤=>+×()、。\u4e00-\u9fff-]*$/.test(text) ? text : normalised(text);
}

const normalised = remembered((text: string): string => {
  // What is left may itself read as markup (&amp;lt;, a tag inside a tag), so the last pass is the one that changes nothing.
  let before = text,
    after = once(text);
  while (after !== before) [before, after] = [after, once(after)];
  return after;
});
