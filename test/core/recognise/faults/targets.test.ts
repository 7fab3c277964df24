import { recognise } from "../../../../src/core/recognise/recognise";
import { sheetOf } from "../../../support/sheet";
import { layout, leftAlone } from "../support";

/*
 * Several targets beside each other: of villages, schools or years. All are named; the table is read by the first of them.
 */

const targetsOf = (text: string): string[] =>
  recognise(sheetOf(text)).tables.flatMap(({ targets = [] }) => targets.map(({ text }) => text));

const ROWS = `产出指标 | 数量指标 | 硬化道路 | 2公里 | 3公里 | 1.5公里
 | 质量指标 | 验收合格率 | 100% | 100% | 100%
效益指标 | 社会效益指标 | 受益农户 | 200户 | 310户 | 150户
满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | ≥92% | ≥90%`;

const explained = (names: string): string =>
  `果园道路硬化项目绩效目标表
一级指标 | 二级指标 | 三级指标 | 指标解释 | ${names}
${ROWS.replace(/^((?:[^|]*\|){3})/gm, "$1 抽样核实 |")}`;

describe("一村一栏的绩效目标表，是目标表，不是没有目标的指标体系", () => {
  const expected = {
    kind: "target-declaration",
    columns: "A=level1 B=level2 C=level3 D=explanation E=target",
    cells: ["target"],
    rows: `
3 | 产出指标 | 数量指标 | 硬化道路 | 2公里
4 | 产出指标 | 质量指标 | 验收合格率 | 100%
5 | 效益指标 | 社会效益指标 | 受益农户 | 200户
6 | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90%`,
  } as const;
  layout("栏名是村名", explained("石桥村 | 南岭村 | 大湾村"), expected);
  layout("栏名认不出是什么地方，各行写的是同一类数", explained("大坪 | 上洼 | 龙潭"), expected);
  it("另外几栏也列出来，不算没有读懂", () => {
    const text = explained("石桥村 | 南岭村 | 大湾村");
    expect(targetsOf(text)).toEqual(["南岭村", "大湾村"]);
    expect(recognise(sheetOf(text)).tables[0]).toMatchObject({ unused: [], doubts: [] });
  });
  layout(
    "“目标值”合并在几个村上面",
    `果园道路硬化项目绩效目标表
一级指标 | 二级指标 | 三级指标 | 目标值 | < | <
^ | ^ | ^ | 大坪 | 上洼 | 龙潭
${ROWS}`,
    { kind: "target-declaration", header: [2, 3], columns: "A=level1 B=level2 C=level3 D=target" },
  );
});

layout(
  "一年一栏",
  `农村客运项目绩效目标表
一级指标 | 二级指标 | 三级指标 | 2023年 | 2024年 | 2025年
${ROWS}`,
  { kind: "target-declaration", columns: "A=level1 B=level2 C=level3 D=target" },
);

describe("实施期和年度的指标值：按年度的读", () => {
  const ROWS = `产出指标 | 数量指标 | 新增线路 | 12条 | 3条
 | 质量指标 | 准点率 | ≥90% | ≥92%
效益指标 | 社会效益指标 | 通达村数 | 60个 | 30个`;
  layout(
    "上面写“目标值”，下面是实施期和年份",
    `农村客运项目支出绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 目标值 | <
^ | ^ | ^ | 实施期 | 2025年
${ROWS}`,
    { kind: "target-declaration", header: [2, 3], columns: "A=level1 B=level2 C=level3 E=target" },
  );
  layout(
    "年度的写作年份",
    `农村客运项目支出绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 2025年指标值
${ROWS}`,
    { kind: "target-declaration", columns: "A=level1 B=level2 C=level3 E=target" },
  );
  layout(
    "年度的在后",
    `农村客运项目支出绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值
${ROWS}`,
    {
      kind: "target-declaration",
      columns: "A=level1 B=level2 C=level3 E=target",
      cells: ["target"],
      rows: `
3 | 产出指标 | 数量指标 | 新增线路 | 3条
4 | 产出指标 | 质量指标 | 准点率 | ≥92%
5 | 效益指标 | 社会效益指标 | 通达村数 | 30个`,
    },
  );
});

leftAlone(
  "逐年的统计表不是绩效目标",
  `全县客运情况
名称 | 2021年 | 2022年 | 2023年
营运线路 | 12条 | 13条 | 15条
营运车辆 | 80辆 | 86辆 | 90辆
通达村数 | 210个 | 215个 | 220个`,
);

layout(
  "有解释、没有评分标准的，题目说是绩效目标就是绩效目标",
  `审判楼维修项目支出绩效目标表
项目名称 | 审判楼玻璃幕墙维修
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值
产出指标 | 数量指标 | 维修面积 | 维修的面积 | ≥400平方米
效益指标 | 可持续影响指标 | 消除隐患 | 不再有坠落 | 持续
满意度指标 | 服务对象满意度指标 | 干警满意度 | 抽样调查 | ≥95%`,
  { kind: "target-declaration", columns: "A=level1 B=level2 C=level3 D=explanation E=target" },
);

describe("申报表只有一栏数，写作预期完成", () => {
  for (const words of ["预期完成值", "预计达到水平", "预期实现目标", "目标值（预期）"])
    layout(
      words,
      `山塘整治项目绩效目标表
项目名称 | 山塘整治 | < | <
一级指标 | 二级指标 | 三级指标 | ${words}
产出指标 | 数量指标 | 整治山塘 | 12座
 | 质量指标 | 蓄水达标率 | 100%
效益指标 | 生态效益指标 | 改善灌溉面积 | 900亩`,
      {
        kind: "target-declaration",
        columns: "A=level1 B=level2 C=level3 D=target",
        rows: `
4 | 产出指标 | 数量指标 | 整治山塘 | 12座
5 | 产出指标 | 质量指标 | 蓄水达标率 | 100%
6 | 效益指标 | 生态效益指标 | 改善灌溉面积 | 900亩`,
      },
    );
});
