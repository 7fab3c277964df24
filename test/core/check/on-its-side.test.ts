import { audit } from "../../../src/core/audit";
import type { Finding } from "../../../src/core/check/check";
import { diffAudits } from "../../../src/core/compare/compare";
import { labelAt } from "../../../src/core/score/label";
import { parseAddress, printAddress, printRange, parseRange, type Address } from "../../../src/core/sheet/address";
import { sheetOf, workbookOf } from "../../support/sheet";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 得分率";
const TITLE = "沟渠疏浚项目绩效评价得分汇总表";

/** Lines of cells turned on their side: rows become columns, and what is merged below each other is merged beside each other. */
function turned(lines: string): string {
  const grid = lines.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const turn = (cell: string): string => (cell === "^" ? "<" : cell === "<" ? "^" : cell);
  const width = Math.max(...grid.map((row) => row.length));
  return Array.from({ length: width }, (_, i) => grid.map((row) => turn(row[i] ?? "")).join(" | ")).join("\n");
}

/** A cell below the title, on the other side. */
const across = ({ row, column }: Address): Address => ({ row: column + 1, column: row - 1 });

const place = (text: string): string => printAddress(across(parseAddress(text)!));

/** The single cells of some areas. */
const cellsIn = (areas: readonly string[]): string[] =>
  areas.flatMap((text) => {
    const { top, left, bottom, right } = parseRange(text)!;
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    return rows.flatMap((row) =>
      Array.from({ length: right - left + 1 }, (_, i) => printAddress({ row, column: left + i })),
    );
  });

function findings(lines: string) {
  const { tables, findings: found } = audit(workbookOf(sheetOf(`${TITLE}\n${lines}`)));
  return {
    kinds: tables.map(({ table }) => table.kind),
    onSide: tables.some(({ table }) => table.rows !== undefined),
    found: found.map(({ check, message, address, expected, actual, related }) => ({
      check,
      message: message.replace(/-across$/, ""),
      at: printAddress(address),
      expected,
      actual,
      related: cellsIn(related.map(printRange)),
    })),
  };
}

type Found = ReturnType<typeof findings>["found"];

const inOrder = (found: Found): string[] =>
  found.map(({ related, ...finding }) => JSON.stringify({ ...finding, related: [...related].sort() })).sort();

/** Rows of a summary, and the check that must find something in them, whichever way the table lies. */
const CASES: readonly (readonly [check: string | undefined, title: string, rows: string])[] = [
  [
    undefined,
    "all is right",
    `决策（20分） | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | 立项程序 | 8 | 8 | 100%
产出（80分） | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 96%`,
  ],
  [
    undefined,
    "points and score that two indicators share",
    `决策 | 立项 | 立项依据 | 20 | 18 | 90%
^ | ^ | 立项程序 | ^ | ^ | ^
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 96%`,
  ],
  [
    "score-over-weight",
    "a score above the points that two indicators share",
    `决策 | 立项 | 立项依据 | 20 | 21 | 105%
^ | ^ | 立项程序 | ^ | ^ | ^
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 99 | 99%`,
  ],
  [
    "score-over-weight",
    "a score above its weight in the middle and one in the last place",
    `决策 | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | 立项程序 | 8 | 8.5 | 106.25%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 31 | 103.33%
合计 | < | < | 100 | 97.5 | 97.5%`,
  ],
  [
    "score-negative",
    "scores below nothing, two of them",
    `决策 | 立项 | 立项依据 | 12 | -1 | -8.33%
^ | ^ | 立项程序 | 8 | 8 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | -2 | -6.67%
合计 | < | < | 100 | 53 | 53%`,
  ],
  [
    "weight-invalid",
    "weights that are missing, nothing, or no figure",
    `决策 | 立项 | 立项依据 | | 10 |
^ | ^ | 立项程序 | 0 | 0 |
产出 | 数量 | 疏浚长度 | 70 | 48 | 68.57%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 88 | 88%`,
  ],
  [
    "weight-total",
    "weights that do not come to the total",
    `决策 | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | 立项程序 | 7 | 7 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 95 | 95%`,
  ],
  [
    "total-score",
    "scores that do not come to the total",
    `决策 | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | 立项程序 | 8 | 8 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 95 | 95%`,
  ],
  [
    "weight-subtotal",
    "a group whose parts come to something else",
    `决策（20分） | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | 立项程序 | 8 | 8 | 100%
产出（70分） | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 96%`,
  ],
  [
    "score-rate",
    "a rate that is not score ÷ weight, of one and of the whole",
    `决策 | 立项 | 立项依据 | 12 | 10 | 90%
^ | ^ | 立项程序 | 8 | 8 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 98%`,
  ],
  [
    "duplicate-indicator",
    "one name twice in a group",
    `决策 | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | 立项依据 | 8 | 8 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 96%`,
  ],
  [
    "same-both-sides",
    "one name among outputs and benefits",
    `决策 | 立项 | 立项依据 | 12 | 10 | 83.33%
产出 | 数量 | 疏浚长度 | 8 | 8 | 100%
^ | 质量 | 验收合格率 | 50 | 48 | 96%
效益 | 社会效益 | 疏浚长度 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 96%`,
  ],
  [
    "placeholder",
    "a name that the form left",
    `决策 | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | XX项目程序 | 8 | 8 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 96%`,
  ],
  [
    "markup-residue",
    "remains of a conversion",
    `决策 | 立项 | 立项依据 | 12 | 10 | 83.33%
^ | ^ | 立项程序&nbsp;规范 | 8 | 8 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 96 | 96%`,
  ],
];

describe("a table on its side is checked as one that stands", () => {
  it.each(CASES)("%s: %s", (check, _, rows) => {
    const upright = findings(`${HEADER}\n${rows}`);
    const side = findings(turned(`${HEADER}\n${rows}`));
    expect([upright.kinds, upright.onSide, side.kinds, side.onSide]).toEqual([
      ["score-summary"],
      false,
      ["score-summary"],
      true,
    ]);
    if (check === undefined) expect(upright.found).toEqual([]);
    else expect(upright.found.map((finding) => finding.check)).toContain(check);
    const wanted = upright.found.map((finding) => ({
      ...finding,
      at: place(finding.at),
      related: finding.related.map(place),
    }));
    expect(inOrder(side.found)).toEqual(inOrder(wanted));
  });
});

describe("the indicators of a table on its side", () => {
  const rows = `${HEADER}
决策 | 立项 | 立项依据 | 12 | 13 | 108.33%
^ | ^ | 立项程序 | 8 | 8 | 100%
产出 | 数量 | 疏浚长度 | 50 | 48 | 96%
^ | 质量 | 验收合格率 | 30 | 30 | 100%
合计 | < | < | 100 | 99 | 99%`;
  const auditOf = (lines: string) => audit(workbookOf(sheetOf(`${TITLE}\n${turned(lines)}`)));

  it("have ids of their own", () => {
    const { indicators } = auditOf(rows).tables[0]!.table;
    expect(indicators.map(({ id }) => id)).toEqual(["B4", "C4", "D4", "E4"]);
  });

  it("lend their names to their own cells", () => {
    const { tables } = auditOf(rows);
    const label = (cell: string): string => labelAt(tables, "自评表", parseAddress(cell)!);
    expect(["B5", "C6", "D4", "E7", "F6", "A1"].map(label)).toEqual([
      "立项依据",
      "立项程序",
      "疏浚长度",
      "验收合格率",
      "合计",
      "",
    ]);
  });

  it("keep their findings apart when two versions are compared", () => {
    const later = rows.replace("12 | 13 | 108.33%", "12 | 12 | 100%").replace("8 | 8 | 100%", "8 | 9 | 112.5%");
    const { findings: changed } = diffAudits(auditOf(rows), auditOf(later));
    const over = (list: readonly Finding[]): string[] =>
      list.filter(({ check }) => check === "score-over-weight").map(({ address }) => printAddress(address));
    expect([over(changed.gone), over(changed.new)]).toEqual([["B6"], ["C6"]]);
  });
});

describe("the sum of a table on its side", () => {
  const sheet = (weights: string, scores: string) =>
    audit(
      workbookOf(
        sheetOf(`表4-1 决策指标得分情况
指标 | 决策 | 项目立项 | 绩效目标 | 资金投入
分值 | ${weights}
得分 | ${scores}`),
      ),
    );
  const said = ({ tables, findings: found }: ReturnType<typeof sheet>) => ({
    total: tables[0]!.table.total?.label,
    found: found.map(({ check, address }) => `${check} ${printAddress(address)}`),
  });

  it.each([
    ["is right", "20 | 6 | 8 | 6", "18 | 6 | 7 | 5", []],
    ["has wrong points", "20 | 6 | 7 | 6", "18 | 6 | 7 | 5", ["weight-total B3"]],
    ["has a wrong score", "20 | 6 | 8 | 6", "19 | 6 | 7 | 5", ["total-score B4"]],
  ])("%s", (_, weights, scores, found) => {
    expect(said(sheet(weights, scores))).toEqual({ total: "决策", found });
  });
});
