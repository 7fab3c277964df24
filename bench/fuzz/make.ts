import { stylesXml, workbookParts, type BookSpec, type Relation, type SheetSpec } from "../../test/xlsx/build";
import { escaped, formRows, noiseRows, sheetData } from "./cells";
import type { Random } from "./random";

/** The parts of a package by name. */
export type Parts = Record<string, string | Uint8Array>;

const FORMATS = [
  "0.00",
  "0%",
  "0.00%",
  "#,##0.00_ ",
  "yyyy/m/d",
  '0"分"',
  "@",
  "[DBNum1]0",
  ";;;",
  "# ??/??",
  "G/通用格式",
];
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A random workbook: tables of the trade and noise, in the many ways in which programs write them. */
export function makeParts(random: Random): Parts {
  const strings: string[] = [];
  const more: Pick<Required<BookSpec>, "parts" | "types"> = { parts: {}, types: {} };
  const sheets = random.many(1 + random.below(random.chance(0.1) ? 6 : 2), (i) => makeSheet(random, i, strings, more));
  const parts: Parts = workbookParts({
    sheets,
    styles: styles(random),
    ...(strings.length > 0 && { sharedStrings: strings.map((text) => `<t xml:space="preserve">${text}</t>`) }),
    ...(random.chance(0.1) && { names: { 合计: "表1!$A$1", 坏: "#REF!" } }),
    ...(random.chance(0.15) && {
      workbookAfter: random.pick(['<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1"></calcPr>']),
    }),
    ...(random.chance(0.1) && { workbookBefore: '<workbookPr date1904="1"/>' }),
    ...(random.chance(0.1) && { prefix: "x" }),
    ...more,
    ...(random.chance(0.4) && { defaults: { vml: VML } }),
    workbookRelations: random.chance(0.1) ? chain(more) : [],
  });
  if (random.chance(0.05)) dropStyles(parts);
  if (random.chance(0.02)) parts["_xmlsignatures/sig1.xml"] = "<Signature/>";
  if (random.chance(0.1)) parts["docProps/别的 part.bin"] = Uint8Array.from(random.many(50, () => random.below(256)));
  return parts;
}

function chain({ parts, types }: Pick<Required<BookSpec>, "parts" | "types">): Relation[] {
  parts["xl/calcChain.xml"] = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="B2"/></calcChain>`;
  types["/xl/calcChain.xml"] = `${CONTENT}.calcChain+xml`;
  return [["rIdChain", "calcChain", "calcChain.xml"]];
}

function dropStyles(parts: Parts): void {
  Reflect.deleteProperty(parts, "xl/styles.xml");
  for (const part of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
    parts[part] = (parts[part] as string).replace(/<(Override|Relationship) [^>]*styles[^>]*>/, "");
}

const styles = (random: Random): string =>
  random.chance(0.04)
    ? `<styleSheet xmlns="${MAIN}"/>`
    : stylesXml(
        FORMATS.slice(0, random.below(FORMATS.length)),
        random.pick([
          "",
          "<dxfs/>",
          '<dxfs count="0"/>',
          '<dxfs count="0"></dxfs>',
          "<dxfs></dxfs>",
          '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
        ]),
      ).replace("<cellXfs", random.pick(["<cellXfs", "<cellXfs x='1'"]));

function makeSheet(
  random: Random,
  i: number,
  strings: string[],
  more: Pick<Required<BookSpec>, "parts" | "types">,
): SheetSpec {
  const rows = random.chance(0.65) ? formRows(random) : noiseRows(random);
  const relations: Relation[] = random.chance(0.1) ? [["rId1", "hyperlink", "https://example.org/", "External"]] : [];
  const after = [
    ...(random.chance(0.15) ? [conditional(random)] : []),
    ...(random.chance(0.1)
      ? ['<dataValidations count="1"><dataValidation sqref="H6:H9" type="decimal"/></dataValidations>']
      : []),
    ...(random.chance(0.5) ? ['<pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0" footer="0"/>'] : []),
    ...(random.chance(0.1) ? [comments(random, i, relations, more)] : []),
    ...(random.chance(0.05) ? [table(i, relations, more)] : []),
    ...(random.chance(0.05) ? ["<extLst><ext/></extLst>"] : []),
  ];
  return {
    name: random.pick([`表${String(i + 1)}`, `自评 ${String(i)}'"&<`]),
    sheetData: sheetData(random, rows, strings, 8),
    ...(random.chance(0.5) && { merges: random.many(random.below(6), () => range(random)) }),
    ...(random.chance(0.05) && { hidden: true }),
    before: (random.chance(0.5) ? '<dimension ref="A1:I9"/>' : "") + (random.chance(0.3) ? columns(random) : ""),
    between: random.chance(0.06) ? protection(random) : "",
    after: after.join(""),
    ...((relations.length > 0 || random.chance(0.05)) && { relations }),
  };
}

const range = (random: Random): string => {
  const [column, row] = [random.below(8), 1 + random.below(14)];
  const letter = (n: number): string => String.fromCharCode(65 + n);
  return `${letter(column)}${String(row)}:${letter(column + random.below(3))}${String(row + random.below(4))}`;
};

const columns = (random: Random): string =>
  `<cols>${random.many(1 + random.below(4), (i) => `<col min="${String(i + 1)}" max="${random.pick([String(i + 1), "16384", "3"])}" width="9" style="${String(random.below(5))}"/>`).join("")}</cols>`;

const protection = (random: Random): string =>
  `<sheetProtection sheet="1"/>${random.chance(0.5) ? `<protectedRanges><protectedRange sqref="${range(random)}" name="开"/></protectedRanges>` : ""}`;

const conditional = (random: Random): string =>
  `<conditionalFormatting sqref="${range(random)}"><cfRule type="expression" dxfId="0" priority="${String(1 + random.below(9))}"><formula>${escaped(random.pick(["A1>1", 'N("jiheng:weight-total")=0', "TRUE"]))}</formula></cfRule></conditionalFormatting>`;

function comments(
  random: Random,
  i: number,
  relations: Relation[],
  { parts, types }: Pick<Required<BookSpec>, "parts" | "types">,
): string {
  const [part, drawing] = [`xl/comments${String(i + 1)}.xml`, `xl/drawings/vml${String(i + 1)}.vml`];
  const some = random.chance(0.7);
  const list = '<commentList><comment ref="B2" authorId="0"><text><t>说明</t></text></comment></commentList>';
  parts[part] =
    `<comments xmlns="${MAIN}">` +
    (some
      ? `<authors><author>张三</author></authors>${list}`
      : random.pick(["<authors/><commentList/>", "<authors></authors>", ""])) +
    "</comments>";
  const shape =
    '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
  const root =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
  parts[drawing] = some ? `${root}>${shape}</xml>` : random.pick([`${root}/>`, `${root}></xml>`, `${root}><br></xml>`]);
  types[`/${part}`] = `${CONTENT}.comments+xml`;
  types[`/${drawing}`] = VML;
  relations.push(["rIdC", "comments", `/${part}`], ["rIdV", "vmlDrawing", `/${drawing}`]);
  return '<legacyDrawing r:id="rIdV"/>';
}

function table(
  i: number,
  relations: Relation[],
  { parts, types }: Pick<Required<BookSpec>, "parts" | "types">,
): string {
  const part = `xl/tables/table${String(i + 1)}.xml`;
  parts[part] =
    `<table xmlns="${MAIN}" id="${String(i + 1)}" name="列表${String(i)}" ref="A5:I9"><tableColumns count="1"><tableColumn id="1" name="列" dataDxfId="0"/></tableColumns></table>`;
  types[`/${part}`] = `${CONTENT}.table+xml`;
  relations.push(["rIdT", "table", `/${part}`]);
  return '<tableParts count="1"><tablePart r:id="rIdT"/></tableParts>';
}
