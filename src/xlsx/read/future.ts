// Functions younger than the file format, which it spells with a prefix that Excel never shows.
const WITH_PREFIX = new Set(
  [
    [
      "IFS",
      "SWITCH",
      "CONCAT",
      "TEXTJOIN",
      "MAXIFS",
      "MINIFS",
      "IFNA",
      "XOR",
      "DAYS",
      "NUMBERVALUE",
      "UNICHAR",
      "UNICODE",
    ],
    ["ISFORMULA", "FORMULATEXT", "SHEET", "SHEETS", "BASE", "DECIMAL", "CEILING.MATH", "FLOOR.MATH", "ISOWEEKNUM"],
    ["STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "RANK.EQ", "RANK.AVG", "MODE.SNGL", "MODE.MULT", "AGGREGATE"],
    ["PERCENTILE.INC", "PERCENTILE.EXC", "PERCENTRANK.INC", "PERCENTRANK.EXC", "QUARTILE.INC", "QUARTILE.EXC"],
    ["XLOOKUP", "XMATCH", "UNIQUE", "SORTBY", "SEQUENCE", "RANDARRAY", "TEXTBEFORE", "TEXTAFTER", "TEXTSPLIT"],
    [
      "VSTACK",
      "HSTACK",
      "TOROW",
      "TOCOL",
      "WRAPROWS",
      "WRAPCOLS",
      "TAKE",
      "DROP",
      "CHOOSEROWS",
      "CHOOSECOLS",
      "EXPAND",
    ],
  ].flat(),
);
const WITH_SHEET_PREFIX = new Set(["FILTER", "SORT"]);

const STORED = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|_xlfn\.(?:_xlws\.)?([A-Z.]+)(?=\()/g;
const SHOWN = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}\p{N}_.\\?$!]+(?=\()/gu;

/** A formula as Excel shows it. */
export const shownFormula = (stored: string): string =>
  stored.includes("_xlfn.")
    ? stored.replace(STORED, (token, name: string | undefined) => (name !== undefined && prefixOf(name) ? name : token))
    : stored;

/** A formula as the file spells it. */
export const storedFormula = (shown: string): string =>
  shown.includes("(") ? shown.replace(SHOWN, (token) => `${prefixOf(token.toUpperCase())}${token}`) : shown;

function prefixOf(name: string): string {
  if (WITH_PREFIX.has(name)) return "_xlfn.";
  return WITH_SHEET_PREFIX.has(name) ? "_xlfn._xlws." : "";
}
