import { normalise } from "../words/notation";
import type { Sheet, Workbook } from "../sheet/sheet";
import type { Grade, GradeBand } from "./policy";
import { signsOf } from "../words/signs";
import { GRADE, GRADES } from "../words/degrees";

const POINTS = "(?<from>\\d{1,3}(?:\\.\\d+)?)分?(?:\\(含\\)|\\(含\\d+分?\\))?分?";
/** 90分及以上, 高于或等于90分, ≥90, [90,100], 90(含)-100分, 60分以下. */
const RANGE = `(?:(?:${signsOf("band", "before", "≥")})${POINTS}|\\[?${POINTS.replace("<from>", "<low>")}(?:${signsOf("band", "behind", "≥")}|[-~—,至到]\\d{1,3}(?:\\.\\d+)?分?(?:\\((?:不)?含\\))?分?[\\])]?)|(?<below>(?:${signsOf("band", "before", "<")})\\d{1,3}分?|\\d{1,3}分?(?:\\(不含\\))?${signsOf("band", "behind", "<")}))`;
/** The range in front of its grade (90分以上为优) or behind it (优：90-100分, 优(≥90)). */
const FRONT = new RegExp(
  `${RANGE}(?:的|者)?(?:[,、]?(?:低于|小于|<)\\d{1,3}分?的?)?,?(?:为|是|属于|评为|定为|:|=)*["“]?(?<grade>[${GRADES}])`,
  "g",
);
const BEHIND = new RegExp(`["“]?${GRADE}["”]?[:(]*${RANGE}`, "g");

/** The bands of grades that a text states, highest first; undefined where it does not name at least three in falling order. */
export function bandsIn(text: string): GradeBand[] | undefined {
  const plain = normalise(text);
  if (!plain.includes("优") || !plain.includes("良") || !/\d/.test(plain)) return undefined;
  return [FRONT, BEHIND].map((pattern) => readBands(plain, pattern)).find((bands) => bands !== undefined);
}

function readBands(text: string, pattern: RegExp): GradeBand[] | undefined {
  const bands = [...text.matchAll(pattern)].map(({ groups = {} }): GradeBand => ({
    grade: groups["grade"] as Grade,
    from: groups["below"] === undefined ? Number(groups["from"] ?? groups["low"]) : 0,
  }));
  const falls = bands.every(({ from }, i) => i === 0 || from < bands[i - 1]!.from);
  const order = bands.map(({ grade }) => grade).join("");
  return bands.length >= 3 && falls && GRADES.startsWith(order) ? bands : undefined;
}

/** The bands that a sheet states, or else another sheet of the workbook; undefined where none does. The cells are read when first asked. */
export function statedBands({ sheets }: Workbook): (sheet: string) => readonly GradeBand[] | undefined {
  let found: ReadonlyMap<string, readonly GradeBand[]> | undefined;
  return (sheet) => {
    found ??= new Map(
      sheets.flatMap((each) => {
        const bands = bandsOn(each);
        return bands ? [[each.name, bands] as const] : [];
      }),
    );
    return found.get(sheet) ?? [...found.values()][0];
  };
}

function bandsOn(sheet: Sheet): GradeBand[] | undefined {
  for (const cells of sheet.rows.values())
    for (const { text } of cells.values()) {
      const bands = text.includes("优") && text.includes("良") ? bandsIn(text) : undefined;
      if (bands) return bands;
    }
  return undefined;
}
