import { strToU8 } from "fflate";
import { buildWorkbook, relationsXml, stylesXml, type BookSpec } from "./build";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument";

/** The first sheet's rows: constants, a shared, an array and a plain formula, a rich string, an error, a styled blank. */
const SHEET_DATA =
  '<row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" t="s"><v>1</v></c></row>' +
  '<row r="2" spans="1:8"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>10</v></c><c r="C2"><v>9.5</v></c><c r="D2"><f t="shared" ref="D2:D5" si="0">C2/B2</f><v>0.95</v></c><c r="E2"><f t="array" ref="E2:E3">B2:B3*2</f><v>20</v></c></row>' +
  '<row r="3" spans="1:8" s="2" customFormat="1"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>20</v></c><c r="C3"><v>18</v></c><c r="D3"><f t="shared" si="0"/><v>0.9</v></c><c r="E3"><v>40</v></c></row>' +
  '<row r="4" spans="1:8"><c r="B4"><v>30</v></c><c r="C4"/><c r="D4" cm="1" vm="1"><f t="shared" si="0"/><v>0</v></c></row>' +
  '<row r="5" spans="1:8"><c r="B5" t="e"><v>#N/A</v></c><c r="D5"><f t="shared" si="0"/><v>0</v></c></row>' +
  '<row r="8" spans="1:8"><c r="A8" t="inlineStr"><is><t>合计</t></is></c><c r="B8"><f>SUM(B2:B4)</f><v>60</v></c><c r="H8" t="b"><v>1</v></c></row>';

/** A workbook with a bit of everything that libraries are known to lose. */
const RICH: BookSpec = {
  sheets: [
    {
      name: "绩效 自评",
      before:
        '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:H8"/>' +
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="15"/><cols><col min="6" max="7" width="12.5" style="3" customWidth="1"/></cols>',
      sheetData: SHEET_DATA,
      between:
        '<autoFilter ref="A1:D5"><sortState ref="A2:D5"><sortCondition ref="C2" dxfId="0"/></sortState></autoFilter>',
      merges: ["A1:B1"],
      after:
        '<phoneticPr fontId="1" type="noConversion"/>' +
        '<conditionalFormatting sqref="C2:C4"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>6</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="F2:F5"><formula1>"优,良,中,差"</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A3" r:id="rId9"/></hyperlinks>' +
        '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>' +
        '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
        '<ignoredErrors><ignoredError sqref="B5" evalError="1"/></ignoredErrors>' +
        '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{11111111-2222-3333-4444-555555555555}" priority="7"><x14:dataBar/></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      relations: [
        ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
        ["rId2", "drawing", "../drawings/drawing1.xml"],
        ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["rId4", "table", "../tables/table1.xml"],
        ["rId5", "comments", "../comments1.xml"],
        [
          "rId6",
          "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
          "../threadedComments/threadedComment1.xml",
        ],
        ["rId7", "pivotTable", "/xl/pivotTables/pivotTable1.xml"],
        ["rId9", "hyperlink", "https://example.org/?a=1&amp;b=2", "External"],
      ],
    },
    {
      name: "受保护",
      before: '<dimension ref="A1:B2"/><cols><col min="3" max="3" width="9" style="2"/></cols>',
      rows: [
        ["项目", { v: 5, s: 2 }],
        [
          { v: "锁", s: 1 },
          { f: "'绩效 自评'!D2*100", v: 95 },
        ],
      ],
      between:
        '<sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1"/>' +
        '<protectedRanges><protectedRange sqref="A2" name="范围1" algorithmName="SHA-512" hashValue="x=" saltValue="y=" spinCount="1"/></protectedRanges>',
    },
    { name: "隐藏", hidden: "veryHidden", rows: [[1], [2]] },
  ],
  styles: stylesXml(
    ["0.00%", "0.00", "@"],
    '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>',
  ).replace(
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>',
  ),
  sharedStrings: [
    "<t>一级指标</t>",
    '<r><rPr><b/></rPr><t xml:space="preserve">得 </t></r><r><t>分</t></r><rPh sb="0" eb="1"><t>de</t></rPh>',
    "<t>数量_x000D_指标</t>",
    "<t>质量指标</t>",
  ],
  names: { 总分: "'绩效 自评'!$B$8", 常量: "100" },
  workbookBefore:
    '<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView/></bookViews>',
  workbookAfter: '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rIdPivot"/></pivotCaches>',
  workbookRelations: [
    ["rIdCalc", "calcChain", "calcChain.xml"],
    ["rIdPersons", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
    ["rIdVba", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ["rIdPivot", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rIdTheme", "theme", "theme/theme1.xml"],
  ],
  defaults: { bin: `${OFFICE_TYPE}.spreadsheetml.printerSettings`, png: "image/png", vml: `${OFFICE_TYPE}.vmlDrawing` },
  types: {
    "/xl/calcChain.xml": `${OFFICE_TYPE}.spreadsheetml.calcChain+xml`,
    "/xl/comments1.xml": `${OFFICE_TYPE}.spreadsheetml.comments+xml`,
    "/xl/tables/table1.xml": `${OFFICE_TYPE}.spreadsheetml.table+xml`,
    "/xl/charts/chart1.xml": `${OFFICE_TYPE}.drawingml.chart+xml`,
    "/xl/drawings/drawing1.xml": `${OFFICE_TYPE}.drawing+xml`,
    "/xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
    "/xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
    "/xl/vbaProject.bin": "application/vnd.ms-office.vbaProject",
  },
  parts: {
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D2" i="1"/><c r="D3"/><c r="B2" i="2"/><c r="B8" i="1" l="1"/><c r="D4"/><c r="D5"/><c r="E2" a="1"/></calcChain>`,
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>张三</author><author>tc={AAAA}</author></authors><commentList><comment ref="C2" authorId="0" shapeId="0"><text><r><t>旧批注</t></r></text></comment><comment ref="C3" authorId="1" shapeId="0"><text><t>[线程批注]</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
      ' <v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>\r\n' +
      ' <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>\r\n' +
      ' <v:shape id="_x0000_s1027" type="#_x0000_t201"><v:textbox><div>汇总<br>按钮</div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>1,2,3,4,5,6,7,8</x:Anchor></x:ClientData></v:shape>\r\n' +
      ' <v:shape id="_x0000_s1026" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>\r\n</xml>',
    "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" dT="2024-01-01T00:00:00.00" personId="{B}" id="{AAAA}"><text>请核实</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="李四" id="{B}" userId="x" providerId="None"/></personList>`,
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="J1:K3"><autoFilter ref="J1:K3"/><tableColumns count="2"><tableColumn id="1" name="列1"/><tableColumn id="2" name="列2" dataDxfId="0"/></tableColumns></table>`,
    "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationsXml([
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ]),
    "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>`,
    "xl/media/image1.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
    "xl/vbaProject.bin": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 9, 8, 7]),
    "xl/printerSettings/printerSettings1.bin": strToU8("printer"),
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="3"><location ref="M1:N3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" refreshedBy="x"/>`,
    "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"/>`,
    "customXml/item1.xml": "<?xml version='1.0'?><状态 xmlns='urn:x'/>",
    "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
  },
};

// The root declares x14ac so that its attributes on rows can be read.
const declared = (spec: BookSpec): BookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet, i) =>
    i === 0
      ? {
          ...sheet,
          sheetData: sheet.sheetData!.replace(
            " x14ac:dyDescent",
            ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" x14ac:dyDescent',
          ),
        }
      : sheet,
  ),
});

export const richWorkbook = (prefix?: string): Uint8Array =>
  buildWorkbook({ ...declared(RICH), ...(prefix && { prefix }) });
