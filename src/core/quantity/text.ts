/** Remains of a conversion and what they stand for. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\$?\\+geq?(?:slant)?(?![a-z])\$?/gi, "≥"],
  [/\$?\\+leq?(?:slant)?(?![a-z])\$?/gi, "≤"],
  [/\$?\\+times(?![a-z])\$?/gi, "×"],
  [/\$?\\+div(?![a-z])\$?/gi, "÷"],
  [/\\+%/g, "%"],
  [/&ge;|&#8805;/gi, "≥"],
  [/&le;|&#8804;/gi, "≤"],
  [/&gt;/gi, ">"],
  [/&lt;/gi, "<"],
  [/&amp;/gi, "&"],
  [/&nbsp;|&#160;/gi, " "],
  [/<\/?(?:p|br|div|span|b|i|u|sup|sub|font|td|tr|table|strong|em)(?:\s[^<>]*)?\/?>/gi, ""],
];

/** The first remains of a conversion in a text (`<p>`, `$\geq$`, `\times`, `&nbsp;`), or undefined. */
export function markupIn(text: string): string | undefined {
  if (!/[\\<&]/.test(text)) return undefined;
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
  "＝": "=",
  "〉": ">",
  "〈": "<",
  "》": ">",
  "《": "<",
  "∶": ":",
  "−": "-",
  "–": "-",
};

const SIGNS = new RegExp(`[${Object.keys(SAME_SIGN).join("")}]`, "g");

/** Half-width forms, one notation for each sign, no markup, no white space: what is read, never what is shown. */
export function normalise(text: string): string {
  if (/^[0-9.%\u4e00-\u9fff]*$/.test(text)) return text;
  let result = text;
  if (/[\\<&]/.test(result)) for (const [pattern, sign] of MARKUP) result = result.replace(pattern, sign);
  // Circled numbers would turn into plain digits, so they are kept apart from figures.
  result = result.replace(/[\u2460-\u2473]/g, "\u3000").normalize("NFKC");
  return result.replace(SIGNS, (sign) => SAME_SIGN[sign]!).replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");
}
