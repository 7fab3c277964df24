import { audit } from "../../../../src/core/audit";
import { planScores } from "../../../../src/core/edit/score-plan";
import { recognise } from "../../../../src/core/recognise/recognise";
import { printAddress } from "../../../../src/core/sheet/address";
import type { Table } from "../../../../src/core/table/table";
import { sheetOf, workbookOf } from "../../../support/sheet";
import { layout } from "../support";

const HEAD = `项目支出绩效自评表（2023年度）
 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
 | 产出指标 | 数量指标 | 疏浚沟渠长度 | ≥32公里 | 33公里 | 10 | 10 |
 | | | 加固塘坝座数 | ≥6座 | 6座 | 10 | 10 |
 | | 质量指标 | 单元工程合格率 | ≥95% | 97% | 10 | 10 |
 | | | 材料抽检批次 | ≥12批 | 11批 | 10 | 9 | 一批石料改在次年进场，未及抽检`;

const READ = `
3 | 产出指标 | 数量指标 | 疏浚沟渠长度 | ≥32公里 | 33公里 | 10 | 10
4 | 产出指标 | 数量指标 | 加固塘坝座数 | ≥6座 | 6座 | 10 | 10
5 | 产出指标 | 质量指标 | 单元工程合格率 | ≥95% | 97% | 10 | 10
6 | 产出指标 | 质量指标 | 材料抽检批次 | ≥12批 | 11批 | 10 | 9`;

const cases: readonly (readonly [title: string, below: string, rows: string, total?: string])[] = [
  [
    "one row three columns to the left",
    `抢修便民桥数 | ≥4座 | 4座 | 15 | 15
 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 45 | 45`,
    `7 | 产出指标 | 质量指标 | 抢修便民桥数 | ≥4座 | 4座 | 15 | 15
8 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 45 | 45`,
  ],
  [
    "the page one column to the left from a break on, a level's name a row above its indicator",
    ` | | 验收资料份数 | ≥8份 | 8份 | 10 | 10
效益指标 | 社会效益指标 | 受益农户 | 明显增加 | 明显增加 | 20 | 20
 | 可持续影响指标
 | | 管护制度执行 | 长期 | 长期 | 20 | 18 | 管护员到岗较晚
满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 93% | 10 | 10
总分 | | | | | 100 | 97`,
    `7 | 产出指标 | 质量指标 | 验收资料份数 | ≥8份 | 8份 | 10 | 10
8 | 效益指标 | 社会效益指标 | 受益农户 | 明显增加 | 明显增加 | 20 | 20
10 | 效益指标 | 可持续影响指标 | 管护制度执行 | 长期 | 长期 | 20 | 18
11 | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 93% | 10 | 10`,
    "12 | 100 | 97",
  ],
  [
    "a name three columns to the left and its figures one",
    `抢修便民桥数 | | | ≥4座 | 4座 | 15 | 15
 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 45 | 45`,
    `7 | 产出指标 | 质量指标 | 抢修便民桥数 | ≥4座 | 4座 | 15 | 15
8 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 45 | 45`,
  ],
  [
    "figures one column to the right of a name in its place",
    ` | | | 抢修便民桥数 | | ≥4座 | 4座 | 15 | 15
 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 45 | 45`,
    `7 | 产出指标 | 质量指标 | 抢修便民桥数 | ≥4座 | 4座 | 15 | 15
8 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 45 | 45`,
  ],
  [
    "the total alone one column to the left: it is the sum that tells it",
    ` | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 60 | 60
总分 | | | | | 100 | 99`,
    `7 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 60 | 60`,
    "8 | 100 | 99",
  ],
  [
    "a total of another name with its one figure under the target",
    ` | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 60 | 60
 | 分数总和 | | | 99`,
    `7 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 60 | 60`,
    "8 | | 99",
  ],
  [
    "a row in its place without a score, with words where the points belong",
    ` | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 待定 | |
 | | | 新增灌溉面积 | ≥300亩 | | 60 | |`,
    `7 | 效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 812户 | 待定
8 | 效益指标 | 社会效益指标 | 新增灌溉面积 | ≥300亩 | | 60`,
  ],
];

describe("names of groups that have slipped", () => {
  layout(
    "a level 1 below its first part, and a part under 一级指标 in front of its rows",
    `项目支出绩效自评表（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
数量指标 | | 指标1：疏浚沟渠 | ≥32公里 | 33公里 | 20 | 20
 | | 指标2：加固塘坝 | ≥6座 | 6座 | 20 | 20
产出指标 | 质量指标 | 指标1：单元工程合格率 | ≥95% | 97% | 10 | 10
成本指标 | 时效指标 | 指标1：完工月份 | ≤11月 | 10月 | 10 | 10
 | | 指标2：资料归档 | ≤30天 | 25天 | 5 | 5
 | | 指标1：沟渠造价 | ≤80万元 | 78万元 | 5 | 5
 | | 指标2：塘坝造价 | ≤60万元 | 60万元 | 10 | 10
效益指标 | 社会效益指标 | 指标1：受益农户 | ≥800户 | 812户 | 20 | 20`,
    {
      kind: "self-evaluation",
      rows: `
3 | 产出指标 | 数量指标 | 指标1：疏浚沟渠 | ≥32公里 | 33公里 | 20 | 20
4 | 产出指标 | 数量指标 | 指标2：加固塘坝 | ≥6座 | 6座 | 20 | 20
5 | 产出指标 | 质量指标 | 指标1：单元工程合格率 | ≥95% | 97% | 10 | 10
6 | 产出指标 | 时效指标 | 指标1：完工月份 | ≤11月 | 10月 | 10 | 10
7 | 产出指标 | 时效指标 | 指标2：资料归档 | ≤30天 | 25天 | 5 | 5
8 | 产出指标 | 成本指标 | 指标1：沟渠造价 | ≤80万元 | 78万元 | 5 | 5
9 | 产出指标 | 成本指标 | 指标2：塘坝造价 | ≤60万元 | 60万元 | 10 | 10
10 | 效益指标 | 社会效益指标 | 指标1：受益农户 | ≥800户 | 812户 | 20 | 20`,
    },
  );

  layout(
    "成本指标 as a level 1 of its own, with its parts",
    `项目支出绩效自评表（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 疏浚沟渠 | ≥32公里 | 33公里 | 60 | 60
成本指标 | 经济成本指标 | 沟渠造价 | ≤80万元 | 78万元 | 20 | 20
 | | 塘坝造价 | ≤60万元 | 60万元 | 20 | 20`,
    {
      kind: "self-evaluation",
      rows: `
3 | 产出指标 | 数量指标 | 疏浚沟渠 | ≥32公里 | 33公里 | 60 | 60
4 | 成本指标 | 经济成本指标 | 沟渠造价 | ≤80万元 | 78万元 | 20 | 20
5 | 成本指标 | 经济成本指标 | 塘坝造价 | ≤60万元 | 60万元 | 20 | 20`,
    },
  );
});

describe("rows off their columns", () => {
  for (const [title, below, rows, total] of cases)
    layout(title, `${HEAD}\n${below}`, { kind: "self-evaluation", rows: READ + "\n" + rows, ...(total && { total }) });

  const tableOf = (below: string): Table => recognise(sheetOf(`${HEAD}\n${below}`)).tables[0]!;

  it("knows the cell of a score that is still empty", () => {
    const rows = tableOf(` | | 验收资料份数 | ≥8份 | 8份 | 20
效益指标 | 社会效益指标 | 受益农户 | ≥800户 | 780户 | 40`).indicators.slice(4);
    expect(rows.map(({ entries }) => printAddress(entries.score!.address))).toEqual(["G7", "G8"]);
    expect(rows.map(({ shift, uneven }) => [shift, uneven])).toEqual([
      [-1, undefined],
      [-1, undefined],
    ]);
  });

  it("says that cells are off by different numbers of columns", () => {
    const row = tableOf("抢修便民桥数 | | | ≥4座 | 4座 | 60 | 60").indicators.at(-1)!;
    expect([row.shift, row.uneven]).toEqual([-1, true]);
  });

  it("reads no row of which it is not certain where its cells belong, and says so", () => {
    // A name under 二级指标: of a group that has a target of its own, or a name that has slipped.
    const table = tableOf(" | | 便民桥抢修 | | ≥4座 | 4座 | 60 | 60");
    expect(table.doubts.map(({ id, data }) => [id, data["row"]])).toContainEqual(["row", "7"]);
    expect(table.indicators.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(table.unused).toEqual([expect.objectContaining({ kind: "row", off: true })]);
  });
});

test("a score cell that a row which is not read has too is left to a person", () => {
  const workbook = workbookOf(
    sheetOf(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
      产出指标 | 数量指标 | 举办培训 | ≥3次 | 3次 | 10 |  |
      产出指标 | 数量指标 | 走访企业 | ≥3次 | 3次 | 10 |  |
      产出指标 | 数量指标 | 编印简报 | ≥3次 | 3次 | 10 |  |
      产出指标 | 数量指标 | 修订制度 | ≥3次 | 2023年11月 | 10 | — |
      产出指标 | 数量指标 | 召开例会 | ≥3次 | 3次 | 10 | ^ | 无
      总分 | | | | | 50 | |`),
  );
  const result = audit(workbook);
  expect(planScores(result, "differing").edits.map(({ address }) => address.row)).toEqual([3, 4, 5]);
});
