import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { DrawnCell, DrawnName, DrawnSheet } from "../../core/make/drawn";
import { SIDES, type Line, type Look, type Side } from "../../core/make/look";
import type { Link, NewSheet } from "../../core/make/sheet";
import type { Accepted, Validation } from "../../core/make/validation";
import { severityOf } from "../../core/edit/mark";
import { addressKey, parseAddress, type Address, type Range } from "../../core/sheet/address";
import type { Book } from "./book";
import { LINES } from "./look";
import type { Rule } from "./rule";
import type { Hyperlink, SheetModel } from "./sheet";
import { toCore } from "./stored";
import type { Validated } from "./validation";
import { contentOf } from "../../core/sheet/content";

/** A sheet that no file has yet, as it stands in the grid: what is written when the workbook is saved. */
export function drawnSheet(book: Book, sheet: SheetModel): DrawnSheet {
  const { name, page } = sheet;
  const used = sheet.used(false);
  const widths = Array.from({ length: used?.right ?? 0 }, (_, i): [number, number] => [
    i + 1,
    sheet.columnWidth(i + 1) * POINTS_PER_PIXEL,
  ]);
  return {
    name,
    hidden: sheet.visibility !== "Visible",
    cells: cellsOf(sheet),
    merges: sheet.merges,
    validations: sheet.validations.flatMap(validationsOf),
    widths: new Map(widths),
    heights: sheet.heights,
    highlights: sheet.rules.flatMap(highlightsOf),
    names: namesOf(book, name),
    isProtected: sheet.isProtected,
    print: {
      landscape: page.orientation === "Landscape",
      gridlines: page.printGridlines,
      ...(page.area && { area: page.area }),
      ...(page.titleRows && { titleRows: page.titleRows }),
    },
  };
}

/** Widths are in points to Excel, in pixels to a grid. */
const POINTS_PER_PIXEL = 3 / 4;

function cellsOf(sheet: SheetModel): DrawnCell[] {
  const looks = new Map<string, Look>();
  const isIn = withinBy(sheet.openCells);
  const lookAt = (address: Address): Look => {
    const isOpen = isIn(address);
    const look: Look = { ...toLook(sheet.style(address)), ...(isOpen && { unlocked: true }) };
    const key = JSON.stringify(look);
    const known = looks.get(key) ?? look;
    looks.set(key, known);
    return known;
  };
  return [...sheet.drawn()].map((address) => {
    const [value, formula] = [toCore(sheet.stored(address)), sheet.formula(address)];
    const content = contentOf({ value, text: "", ...(formula !== undefined && { formula: formula.slice(1) }) });
    const link = linkOf(sheet.links.get(addressKey(address)));
    const result = formula === undefined || value === null ? {} : { result: value };
    return { address, content, look: lookAt(address), ...result, ...(link && { link }) };
  });
}

/** Whether cells lie in some ranges, of which those of a row are looked for only once. */
function withinBy(ranges: readonly Range[]): (address: Address) => boolean {
  const rows = new Map<number, readonly Range[]>();
  return ({ row, column }) => {
    const own = rows.get(row) ?? ranges.filter(({ top, bottom }) => top <= row && row <= bottom);
    rows.set(row, own);
    return own.some(({ left, right }) => left <= column && column <= right);
  };
}

const ACROSS: Readonly<Partial<Record<HorizontalAlign, Look["across"]>>> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
};
const UPRIGHT: Readonly<Partial<Record<VerticalAlign, Look["upright"]>>> = {
  [VerticalAlign.TOP]: "top",
  [VerticalAlign.MIDDLE]: "center",
  [VerticalAlign.BOTTOM]: "bottom",
};
const SIDE_KEYS = { left: "l", right: "r", top: "t", bottom: "b" } as const;

/** What a grid knows of a look, in the words of a new sheet. */
function toLook(style: IStyleData | undefined): Look {
  if (!style) return {};
  const { fs, bl, cl, bg, bd, ht, vt, tb, n } = style;
  const [across, upright] = [ht && ACROSS[ht], vt && UPRIGHT[vt]];
  const lines = SIDES.flatMap((side): [Side, Line][] => {
    const drawn = bd?.[SIDE_KEYS[side]]?.s;
    return drawn === undefined || drawn === BorderStyleTypes.NONE ? [] : [[side, lineOf(drawn)]];
  });
  return {
    ...(fs != null && { size: fs }),
    ...(bl === 1 && { bold: true }),
    ...(cl?.rgb != null && { colour: cl.rgb }),
    ...(bg?.rgb != null && { fill: bg.rgb }),
    ...(lines.length > 0 && { lines: Object.fromEntries(lines) }),
    ...(across && { across }),
    ...(upright && { upright }),
    ...(tb === WrapStrategy.WRAP && { wraps: true }),
    ...(n?.pattern !== undefined && { format: n.pattern }),
  };
}

const lineOf = (drawn: BorderStyleTypes): Line =>
  (Object.keys(LINES) as Line[]).find((line) => LINES[line] === drawn) ?? "thin";

const REFERENCE = /^'((?:[^']|'')+)'!([A-Z]+\d+)$/;

/** Links to other places of the workbook; those that lead out of it are none of ours. */
function linkOf(link: Hyperlink | undefined): Link | undefined {
  const [, sheet, cell] = REFERENCE.exec(link?.documentReference ?? "") ?? [];
  const address = cell === undefined ? undefined : parseAddress(cell);
  return sheet !== undefined && address ? { sheet: sheet.replaceAll("''", "'"), address } : undefined;
}

/** What our own writer asks of cells; other rules than these are not made by us. */
function validationsOf({ ranges, what: { rule, prompt, errorAlert } }: Validated): Validation[] {
  const accepts = acceptedOf(rule);
  const { title = "", message = "" } = prompt as { readonly title?: string; readonly message?: string };
  const advice = (errorAlert as { readonly style?: string }).style === "Stop" ? {} : { advice: true as const };
  return accepts ? ranges.map((range) => ({ range, accepts, ...advice, prompt: { title, message } })) : [];
}

interface Bounds {
  readonly formula1: number | string;
  readonly formula2: number | string;
}

function acceptedOf(rule: object): Accepted | undefined {
  const { list, decimal, wholeNumber } = rule as {
    readonly list?: { readonly source: string };
    readonly decimal?: Bounds;
    readonly wholeNumber?: Bounds;
  };
  if (list) return { choices: list.source.split(",") };
  const bounds = decimal ?? wholeNumber;
  if (!bounds) return undefined;
  const bound = (given: number | string): number | string =>
    typeof given === "string" ? given.replace(/^=/, "") : given;
  return { number: decimal ? "decimal" : "whole", least: bound(bounds.formula1), most: bound(bounds.formula2) };
}

/** Our fills that cells have while a formula is true, marks among them; none for other rules. */
export function highlightsOf({ type, formula, fill, ranges }: Rule): NonNullable<NewSheet["highlights"]>[number][] {
  const style = severityOf(fill ?? "");
  if (type !== "Custom" || style === undefined) return [];
  return ranges.map((range) => ({ range, formula: formula.replace(/^=/, ""), style }));
}

function namesOf({ names, hiddenNames }: Book, sheet: string): DrawnName[] {
  const own = `${sheet}!`;
  return [...names].flatMap(([key, refersTo]) =>
    key.startsWith(own) ? [{ name: key.slice(own.length), refersTo, hidden: hiddenNames.has(key) }] : [],
  );
}
