import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { columnLetters } from "../../src/core/sheet/address";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a cell holds; an object for a value with a formula (without "=") or a style (an index of cellXfs). */
export type CellSpec = string | number | boolean | null | { v?: string | number | boolean; f?: string; s?: number };

export interface SheetSpec {
  name: string;
  /** Cells from A1 on; null leaves one out. */
  rows?: CellSpec[][];
  /** The inside of <sheetData> as XML, instead of rows. */
  sheetData?: string;
  merges?: string[];
  hidden?: boolean | "veryHidden";
  /** XML before <sheetData> (dimension, cols …), between it and the merges (protection …), and behind them. */
  before?: string;
  between?: string;
  after?: string;
  /** Relationships of the sheet: [id, type (last word or whole), target, "External"?]. */
  relations?: Relation[];
  /** The whole part, instead of all of the above. */
  xml?: string;
}

export type Relation = [id: string, type: string, target: string, mode?: "External"];

export interface BookSpec {
  sheets: SheetSpec[];
  /** Number format codes of the styles 1, 2, 3 …; style 0 is General. */
  formats?: string[];
  /** The whole of styles.xml. */
  styles?: string;
  /** The items of sharedStrings.xml, each the inside of an <si>. */
  sharedStrings?: string[];
  names?: Record<string, string>;
  /** XML before <sheets> (workbookPr …) and behind the defined names (calcPr …) in workbook.xml. */
  workbookBefore?: string;
  workbookAfter?: string;
  workbookRelations?: Relation[];
  /** Further parts, and their content types ("/xl/…" → type). */
  parts?: Record<string, string | Uint8Array>;
  types?: Record<string, string>;
  defaults?: Record<string, string>;
  /** Turns the worksheets and the workbook into prefixed XML (<x:row>). */
  prefix?: string;
}

/** Zips parts (texts or bytes) in the order given. */
export const zipParts = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { mtime: "2024-01-02" },
  );

/** The parts of a file, inflated by somebody else's code than the package under test. */
export const unzipParts = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

/** The text of one part. */
export function partText(bytes: Uint8Array, part: string): string {
  const content = unzipParts(bytes)[part];
  if (!content) throw new Error(`no part ${part}`);
  return strFromU8(content);
}

/** The names of parts that differ between two files, added and lost ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipParts(before), unzipParts(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => !a[name] || !b[name] || !Buffer.from(a[name]).equals(Buffer.from(b[name])),
  );
}

/** A workbook from a short description. */
export const buildWorkbook = (spec: BookSpec): Uint8Array => zipParts(workbookParts(spec));

/** The parts of such a workbook, to be changed before they are zipped. */
export function workbookParts(spec: BookSpec): Record<string, string | Uint8Array> {
  const numbered = spec.sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const relations: Relation[] = [
    ...numbered.map(({ id }): Relation => [`rId${String(id)}`, "worksheet", `worksheets/sheet${String(id)}.xml`]),
    ["rIdStyles", "styles", "styles.xml"],
    ...(spec.sharedStrings ? [["rIdStrings", "sharedStrings", "sharedStrings.xml"] as Relation] : []),
    ...(spec.workbookRelations ?? []),
  ];
  const overrides: Record<string, string> = {
    "/xl/workbook.xml": `${SPREADSHEET}.sheet.main+xml`,
    ...Object.fromEntries(
      numbered.map(({ id }) => [`/xl/worksheets/sheet${String(id)}.xml`, `${SPREADSHEET}.worksheet+xml`]),
    ),
    "/xl/styles.xml": `${SPREADSHEET}.styles+xml`,
    ...(spec.sharedStrings && { "/xl/sharedStrings.xml": `${SPREADSHEET}.sharedStrings+xml` }),
    ...spec.types,
  };
  const defaults = {
    rels: "application/vnd.openxmlformats-package.relationships+xml",
    xml: "application/xml",
    ...spec.defaults,
  };
  const prefixed = (xml: string): string => (spec.prefix ? withPrefix(xml, spec.prefix) : xml);
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      Object.entries(defaults)
        .map(([e, t]) => `<Default Extension="${e}" ContentType="${t}"/>`)
        .join("") +
      Object.entries(overrides)
        .map(([p, t]) => `<Override PartName="${p}" ContentType="${t}"/>`)
        .join("") +
      "</Types>",
    "_rels/.rels": relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": prefixed(workbookXml(spec)),
    "xl/_rels/workbook.xml.rels": relationsXml(relations),
  };
  for (const { id, ...sheet } of numbered) {
    parts[`xl/worksheets/sheet${String(id)}.xml`] = sheet.xml ?? prefixed(sheetXml(sheet));
    if (sheet.relations) parts[`xl/worksheets/_rels/sheet${String(id)}.xml.rels`] = relationsXml(sheet.relations);
  }
  parts["xl/styles.xml"] = spec.styles ?? stylesXml(spec.formats ?? []);
  if (spec.sharedStrings)
    parts["xl/sharedStrings.xml"] =
      `${HEAD}<sst xmlns="${MAIN}">${spec.sharedStrings.map((si) => `<si>${si}</si>`).join("")}</sst>`;
  return { ...parts, ...spec.parts };
}

/** A relationships part. */
export const relationsXml = (relations: Relation[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  relations
    .map(([id, type, target, mode]) => {
      const whole = type.includes("/") ? type : `${OFFICE}/${type}`;
      return `<Relationship Id="${id}" Type="${whole}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
    })
    .join("") +
  "</Relationships>";

/** A worksheet part. */
export function sheetXml(sheet: SheetSpec): string {
  const merges = sheet.merges?.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.before ?? ""}` +
    `<sheetData>${sheet.sheetData ?? (sheet.rows ?? []).map(rowXml).join("")}</sheetData>${sheet.between ?? ""}` +
    (merges ? `<mergeCells count="${String(sheet.merges!.length)}">${merges}</mergeCells>` : "") +
    `${sheet.after ?? ""}</worksheet>`
  );
}

const rowXml = (cells: CellSpec[], i: number): string => {
  const inner = cells.map((cell, c) => cellXml(`${columnLetters(c + 1)}${String(i + 1)}`, cell)).join("");
  return inner === "" ? "" : `<row r="${String(i + 1)}">${inner}</row>`;
};

function cellXml(r: string, spec: CellSpec): string {
  if (spec === null) return "";
  const { v, f, s } = typeof spec === "object" ? spec : { v: spec };
  const start = `<c r="${r}"${s === undefined ? "" : ` s="${String(s)}"`}`;
  const formula = f === undefined ? "" : `<f>${escape(f)}</f>`;
  if (v === undefined) return formula ? `${start}>${formula}</c>` : `${start}/>`;
  if (typeof v === "number") return `${start}>${formula}<v>${String(v)}</v></c>`;
  if (typeof v === "boolean") return `${start} t="b">${formula}<v>${v ? "1" : "0"}</v></c>`;
  if (f !== undefined) return `${start} t="str">${formula}<v>${escape(v)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escape(v)}</t></is></c>`;
}

/** A styles part with these number formats as styles 1, 2, 3 … */
export function stylesXml(formats: string[], dxfs = '<dxfs count="0"/>'): string {
  const numFmts = formats
    .map((code, i) => `<numFmt numFmtId="${String(164 + i)}" formatCode="${escape(code)}"/>`)
    .join("");
  const xfs = formats
    .map((_, i) => `<xf numFmtId="${String(164 + i)}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
    .join("");
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">${numFmts ? `<numFmts count="${String(formats.length)}">${numFmts}</numFmts>` : ""}` +
    `<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${String(formats.length + 1)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>${dxfs}` +
    `<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`
  );
}

function workbookXml(spec: BookSpec): string {
  const sheets = spec.sheets.map(({ name, hidden }, i) => {
    const state = hidden ? ` state="${hidden === true ? "hidden" : hidden}"` : "";
    return `<sheet name="${escape(name)}" sheetId="${String(i + 1)}"${state} r:id="rId${String(i + 1)}"/>`;
  });
  const names = Object.entries(spec.names ?? {}).map(
    ([name, text]) => `<definedName name="${name}">${escape(text)}</definedName>`,
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${spec.workbookBefore ?? ""}<sheets>${sheets.join("")}</sheets>` +
    `${names.length ? `<definedNames>${names.join("")}</definedNames>` : ""}${spec.workbookAfter ?? ""}</workbook>`
  );
}

const withPrefix = (xml: string, prefix: string): string =>
  xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${prefix}:$2`).replace('xmlns="', `xmlns:${prefix}="`);

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
