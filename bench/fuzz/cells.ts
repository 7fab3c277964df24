import { columnLetters } from "../../src/core/sheet/address";
import type { Random } from "./random";

/** What stands in a random cell before it is written as XML. */
export type Figure = string | number | null;

const WORDS = [
  ...[
    "项目支出绩效自评表",
    "部门整体支出绩效目标申报表",
    "评价指标体系",
    "项目名称",
    "主管部门",
    "一级指标",
    "二级指标",
  ],
  ...[
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
    "总分",
    "合计",
    "小计",
    "产出指标",
  ],
  ...[
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "效益指标",
    "满意度指标",
    "≥95%",
    "≤5万元",
    "=12次",
    "100%",
    "优",
  ],
  ...["年度资金总额", "其中：当年财政拨款", "执行率", "完成率达到95%得满分，每少1%扣0.5分", "未完成1次扣1分，扣完为止"],
  ...[
    "①制度健全，得1分；②执行到位，得2分",
    "得分=指标分值×完成率",
    "",
    " ",
    "/",
    "——",
    "其中：",
    "-",
    "无",
    "2024年度",
  ],
];

const ODD = [
  ..."_x0000_|_x000D_|_xD800_|_x005F_x0041_|a\u0001b|\u001b[31m|\u202e反|\ufeff|\ud800|\uffff|]]>|&amp;|<b>|\"'|=1+1|=cmd|@x".split(
    "|",
  ),
  ...["长".repeat(3000), "\n\r\t", "１００％", "1e5", "0x10", "1,234.50", "-0", "NaN", "1/3", "50%", "壹佰元", "1：3"],
];

export const NUMBERS = [
  ...[0, 1, -1, 5, 10, 100, 9.8, 0.1 + 0.2, 1e15, 1e300, 1e-300, -1e308, 123456789012345680, 0.95, 12.345, 43831],
];

/** A table as people make them, more or less: the form of a project, with damage. */
export function formRows(random: Random): Figure[][] {
  const indicators = 1 + random.below(8);
  const rows: Figure[][] = [
    ["项目支出绩效自评表"],
    ["项目名称", "养护项目"],
    ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [
      null,
      "年度资金总额",
      null,
      100,
      100,
      random.pick([100, 90, 0, "90万元"]),
      10,
      random.pick(["90%", 0.9]),
      random.pick([9, null]),
    ],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ...random.many(indicators, (i): Figure[] => [
      ...[null, i === 0 ? "产出指标" : null, i === 0 ? "数量指标" : null, `里程${String(i)}`],
      random.pick(["≥10处", "=5次", "≤3%", "优", 12, "10处"]),
      random.pick(["10处", "5次", "2%", "良", 11, null, "未完成"]),
      random.pick([10, 5, 90 / indicators, "10", null]),
      random.pick([10, 4.5, null, null, "10", 200, -1]),
      random.pick([null, "受汛期影响", ""]),
    ]),
    ["总分", null, null, null, null, null, 100, random.pick([null, 98, 50])],
  ];
  const damage = random.below(4);
  for (let i = 0; i < damage; i++) {
    const at = random.below(rows.length);
    const row = rows[at]!;
    const change = random.below(5);
    if (change === 0) rows.splice(at, 1, ...random.many(random.below(3), () => row));
    else if (change === 1) row.splice(random.below(row.length + 1), random.below(2), figure(random));
    else if (change === 2) row[random.below(row.length)] = figure(random);
    else if (change === 3)
      rows.splice(
        at,
        0,
        random.many(random.below(10), () => figure(random)),
      );
    else rows.push(...rows.slice(at).map((copied) => [...copied]));
    if (rows.length === 0 || rows.length > 60) break;
  }
  return rows;
}

export const noiseRows = (random: Random): Figure[][] =>
  random.many(random.below(12), () =>
    random.many(random.below(12), () => (random.chance(0.4) ? null : figure(random))),
  );

export const figure = (random: Random): Figure =>
  random.pick([
    () => random.pick(WORDS),
    () => random.pick(WORDS),
    () => random.pick(ODD),
    () => random.pick(NUMBERS),
    () => null,
  ])();

const FORMULAS = [
  ...["SUM(A1:A3)", "ROUND(B2/C2,2)", 'IF(A1>0,"是","否")', "A1+A2", "'其他 表'!A1&\"x\"", "_xlfn.IFS(A1>1,2)", "1/0"],
  ...["SUM($A$1:XFD1048576)", "[1]外!A1", "表[列]", "", "((((((1))))))", "A1:C1", '"_x0041_"', "SUM(H6:H9)"],
];

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text: string): string =>
  // What no XML can hold is left out here; damaged parts have it (mutate.ts).
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/g, "")
    .replace(/[&<>"]/g, (c) => ESCAPES[c]!);

/** The inside of <sheetData> in one of the ways in which writers write it; shared strings are added to `strings`. */
export function sheetData(random: Random, rows: readonly Figure[][], strings: string[], styles: number): string {
  const bare = random.chance(0.1);
  const lines = rows.map((row, r) => {
    const cells = row.map((value, c) => cellXml(random, value, bare ? "" : place(random, r, c), strings, styles));
    const spans = random.chance(0.2) ? ` spans="1:${String(1 + random.below(9))}"` : "";
    const style = random.chance(0.1) ? ` s="${String(random.below(styles))}" customFormat="1"` : "";
    return `<row${bare ? "" : ` r="${String(r + 1)}"`}${spans}${style}>${cells.join("")}</row>`;
  });
  if (random.chance(0.05)) lines.push(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
  if (random.chance(0.03)) lines.reverse();
  if (random.chance(0.02))
    lines.push(random.pick(['<row r="1048577"/>', '<row r="0"/>', '<row r="x"/>', "<row/>", lines[0] ?? ""]));
  return lines.join(random.pick(["", "", "\n", "\r\n  "]));
}

const place = (random: Random, row: number, column: number): string =>
  random.chance(0.002)
    ? ` r="${random.pick(["A0", "XFE1", "a1", "1A", "$A$1", "A99999999999", "ZZZZ1", ""])}"`
    : ` r="${columnLetters(column + 1)}${String(row + 1)}"`;

function cellXml(random: Random, value: Figure, place: string, strings: string[], styles: number): string {
  const style = random.chance(0.4) ? ` s="${String(random.chance(0.02) ? 999_999 : random.below(styles))}"` : "";
  if (value === null) return random.chance(0.6) ? "" : `<c${place}${style}/>`;
  const open = `<c${place}${style}`;
  const formula = random.chance(0.06) ? formulaXml(random) : "";
  if (typeof value === "number") return `${open}>${formula}<v>${String(value)}</v></c>`;
  if (formula !== "") return `${open} t="str">${formula}<v>${escaped(value)}</v></c>`;
  switch (random.below(12)) {
    case 0:
      return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    case 1:
      return `${open} t="inlineStr"><is><r><t>${escaped(value)}</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>`;
    case 2:
      return `${open} t="${random.pick(["b", "e", "d", "n", "zz"])}"><v>${escaped(value)}</v></c>`;
    default:
      strings.push(escaped(value));
      return `${open} t="s"><v>${String(random.chance(0.005) ? 1e9 : strings.length - 1)}</v></c>`;
  }
}

function formulaXml(random: Random): string {
  const text = escaped(random.pick(FORMULAS));
  const si = String(random.below(3));
  return random.pick([
    `<f>${text}</f>`,
    `<f>${text}</f>`,
    `<f t="shared" ref="A1:J${String(1 + random.below(20))}" si="${si}">${text}</f>`,
    `<f t="shared" si="${si}"/>`,
    `<f t="array" ref="A1:B${String(1 + random.below(4))}">${text}</f>`,
    `<f t="dataTable" ref="C1:D3" dt2D="1" r1="A1" r2="A2"/>`,
    "<f/>",
  ]);
}
