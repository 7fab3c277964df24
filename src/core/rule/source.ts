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

/** A fragment: some words of the cell, by their offsets in its text (UTF-16, `to` not included). */
export interface Fragment {
  readonly from: number;
  readonly to: number;
}

/** Remains of a conversion, and what they stand for. */
const REMAINS: readonly (readonly [RegExp, string])[] = [
  [/<\/?(?:p|br|div|span|b|i|u|sup|sub|font|strong|em|td|tr|table|ul|ol|li)(?:\s[^<>]{0,200})?\/?>/iy, ""],
  [/\\+geq?(?:slant)?(?![a-z])|&ge;/iy, "≥"],
  [/\\+leq?(?:slant)?(?![a-z])|&le;/iy, "≤"],
  [/&gt;/iy, ">"],
  [/&lt;/iy, "<"],
  [/\\+times(?![a-z])/iy, "×"],
  [/\\+div(?![a-z])/iy, "÷"],
  [/\\+[dt]?frac(?![a-z])/iy, ""],
  [/\\+sum(?:_\{[^{}]{0,20}\})?(?:\^\{[^{}]{0,20}\})?(?![a-z])/iy, "∑"],
  [/\\+sim(?![a-z])/iy, "~"],
  [/\\+%/y, "%"],
  [/\\+[()[\]]/y, ""],
  [/\$|_x000d_|&nbsp;|[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/iy, ""],
];

const SAME: Readonly<Record<string, string>> = {
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "〉": ">",
  "〈": "<",
  "﹥": ">",
  "﹤": "<",
  "═": "=",
  "−": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "‐": "-",
  "─": "-",
  "〜": "~",
  "∼": "~",
  "∶": ":",
  "∕": "/",
  "⁄": "/",
  "÷": "/",
  "*": "×",
  "∗": "×",
  "✕": "×",
  "╳": "×",
  Σ: "∑",
  "{": "(",
  "}": ")",
  "【": "(",
  "】": ")",
  "〔": "(",
  "〕": ")",
};

/** Numbers of items (①, ⑴, ⒈): they stay one sign, so that none joins the figure behind it. */
const ITEM = /[\u2460-\u249b\u2776-\u2793\u3220-\u3229]/;

/** The text of a cell in one notation, each sign with its place; spaces and line breaks inside words are gone. */
export function readSource(original: string): Source {
  let text = "";
  const at: number[] = [];
  const ends: number[] = [];
  const gaps = new Set<number>();
  const put = (signs: string, from: number, to: number): void => {
    // >= and => are one sign.
    const pair = PAIRS[(text.at(-1) ?? "") + signs];
    if (pair) {
      text = text.slice(0, -1) + pair;
      ends[ends.length - 1] = to;
      return;
    }
    for (let i = 0; i < signs.length; i++) {
      at.push(from);
      ends.push(to);
    }
    text += signs;
  };
  for (let i = 0; i < original.length;) {
    const remains = remainsAt(original, i);
    if (remains) {
      if (remains.sign === "") gaps.add(text.length);
      else put(remains.sign, i, i + remains.length);
      i += remains.length;
      continue;
    }
    const sign = String.fromCodePoint(original.codePointAt(i)!);
    // \frac{a}{b} is (a)/(b).
    if (sign === "{" && text.endsWith(")") && original[i - 1] === "}") put("/", i, i);
    put(ITEM.test(sign) ? sign : signsOf(sign), i, i + sign.length);
    i += sign.length;
  }
  return { text, at, ends, gaps };
}

const PAIRS: Readonly<Record<string, string>> = { ">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤" };

function remainsAt(original: string, i: number): { readonly sign: string; readonly length: number } | undefined {
  const first = original[i]!;
  if (!/[<\\&$_\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(first)) return undefined;
  for (const [pattern, sign] of REMAINS) {
    pattern.lastIndex = i;
    const found = pattern.exec(original);
    if (found) return { sign: SAME[sign] ?? sign, length: found[0].length };
  }
  return undefined;
}

function signsOf(sign: string): string {
  const half = sign.normalize("NFKC");
  return SAME[half] ?? half;
}

/** The place in the original of the signs `from` to `to` (not included) of the text that is read. */
export const fragmentOf = ({ at, ends }: Source, from: number, to: number): Fragment =>
  to > from
    ? { from: at[from]!, to: ends[to - 1]! }
    : { from: at[from] ?? ends.at(-1) ?? 0, to: at[from] ?? ends.at(-1) ?? 0 };

/** The words of a fragment as they stand in the cell. */
export const wordsOf = (original: string, { from, to }: Fragment): string => original.slice(from, to).trim();
