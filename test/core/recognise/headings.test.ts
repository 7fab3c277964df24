import { audit } from "../../../src/core/audit";
import { printAddress } from "../../../src/core/sheet/address";
import type { Sheet } from "../../../src/core/sheet/sheet";
import { sheetOf, workbookOf } from "../../support/sheet";
import { layout } from "./support";

/* Levels that stand below each other in the column of the names: what heads other rows is no indicator, its points are the group's. */

const READ = {
  kind: "self-evaluation",
  columns: "A=level3 B=target C=actual D=weight E=score",
} as const;

const NUMBERED = `街巷亮化项目绩效自评表
考核指标 | 目标值 | 实际值 | 分值 | 得分
一、产出指标 | | | 60 | 57
（一）数量指标 | | | 40 | 37
1.架设路灯 | 40盏 | 36盏 | 30 | 27
2.铺设人行道 | 2公里 | 2公里 | 10 | 10
（二）质量指标 | | | 20 | 20
1.路灯亮灯率 | ≥98% | 99% | 20 | 20
二、效益指标 | | | 40 | 40
（一）社会效益指标 | | | 30 | 30
1.夜间投诉下降率 | ≥20% | 25% | 30 | 30
（二）满意度指标 | | | 10 | 10
1.居民满意度 | ≥90% | 92% | 10 | 10
合计 | | | 100 | 97`;

layout("一、（一）1. 分三级，组的行写着分值也不是指标", NUMBERED, {
  ...READ,
  rows: `
5 | 一、产出指标 | （一）数量指标 | 1.架设路灯 | 40盏 | 36盏 | 30 | 27
6 | 一、产出指标 | （一）数量指标 | 2.铺设人行道 | 2公里 | 2公里 | 10 | 10
8 | 一、产出指标 | （二）质量指标 | 1.路灯亮灯率 | ≥98% | 99% | 20 | 20
11 | 二、效益指标 | （一）社会效益指标 | 1.夜间投诉下降率 | ≥20% | 25% | 30 | 30
13 | 二、效益指标 | （二）满意度指标 | 1.居民满意度 | ≥90% | 92% | 10 | 10`,
  subtotals: `
3 | 60 | 57
4 | 40 | 37
7 | 20 | 20
9 | 40 | 40
10 | 30 | 30
12 | 10 | 10`,
  total: "14 | 100 | 97",
});

/** Spaces in front of a name, which the text of a test has none of: ››数量. */
function indented(text: string): Sheet {
  const sheet = sheetOf(text, "Sheet1");
  const rows = [...sheet.rows].map(([row, cells]) => {
    const own = [...cells].map(
      ([column, cell]) => [column, { ...cell, text: cell.text.replaceAll("›", "\u3000") }] as const,
    );
    return [row, new Map(own)] as const;
  });
  return { ...sheet, rows: new Map(rows) };
}

const INDENTED = `街巷亮化项目自评表
指标名称 | 目标值 | 实际值 | 分值 | 得分
产出 | | | 60 | 57
›数量 | | | 40 | 37
››架设路灯 | 40盏 | 36盏 | 30 | 27
››铺设人行道 | 2公里 | 2公里 | 10 | 10
›质量 | | | 20 | 20
››路灯亮灯率 | ≥98% | 99% | 20 | 20
效益 | | | 40 | 40
›满意度 | | | 40 | 40
››居民满意度 | ≥90% | 92% | 40 | 40
合计 | | | 100 | 97`;

layout("缩进分三级", indented(INDENTED), {
  ...READ,
  rows: `
5 | 产出 | 数量 | 架设路灯 | 40盏 | 36盏 | 30 | 27
6 | 产出 | 数量 | 铺设人行道 | 2公里 | 2公里 | 10 | 10
8 | 产出 | 质量 | 路灯亮灯率 | ≥98% | 99% | 20 | 20
11 | 效益 | 满意度 | 居民满意度 | ≥90% | 92% | 40 | 40`,
  total: "12 | 100 | 97",
});

layout(
  "没有编号和缩进，凭名称：产出指标、数量指标是组",
  `街巷亮化项目自评表
指标名称 | 目标值 | 实际值 | 分值 | 得分
产出指标 | | | |
数量指标 | | | |
架设路灯 | 40盏 | 36盏 | 40 | 37
质量指标 | | | |
路灯亮灯率 | ≥98% | 99% | 30 | 30
满意度指标 | | | |
居民满意度 | ≥90% | 92% | 30 | 30`,
  {
    ...READ,
    rows: `
5 | 产出指标 | 数量指标 | 架设路灯 | 40盏 | 36盏 | 40 | 37
7 | 产出指标 | 质量指标 | 路灯亮灯率 | ≥98% | 99% | 30 | 30
9 | 满意度指标 | | 居民满意度 | ≥90% | 92% | 30 | 30`,
    subtotals: "",
  },
);

layout(
  "1、1.1、1.1.1 分三级",
  `广播设备更新自评表
绩效指标 | 计划 | 完成 | 标准分 | 得分
1 产出 | | | 60 | 60
1.1 数量 | | | 60 | 60
1.1.1 更新发射机 | 3台 | 3台 | 60 | 60
2 效果 | | | 40 | 40
2.1 社会效益 | | | 40 | 40
2.1.1 覆盖人口 | ≥5万人 | 5.3万人 | 40 | 40`,
  {
    ...READ,
    rows: `
5 | 1 产出 | 1.1 数量 | 1.1.1 更新发射机 | 3台 | 3台 | 60 | 60
8 | 2 效果 | 2.1 社会效益 | 2.1.1 覆盖人口 | ≥5万人 | 5.3万人 | 40 | 40`,
  },
);

const found = (text: string): string[] =>
  audit(workbookOf(sheetOf(text))).findings.flatMap(({ check, address }) =>
    /total|target-missing|actual-missing/.test(check) ? [`${check} ${printAddress(address)}`] : [],
  );

it("组的分值、得分与其下各行相加核对，不另算一遍", () => {
  expect(found(NUMBERED)).toEqual([]);
  expect(found(NUMBERED.replace("（一）数量指标 | | | 40 | 37", "（一）数量指标 | | | 45 | 38"))).toEqual([
    "weight-subtotal D4",
    "subtotal-score E4",
  ]);
});

it("一行没有填指标值和实际值，下面一行不比它低，它还是指标", () => {
  const rows = NUMBERED.replace("1.架设路灯 | 40盏 | 36盏", "1.架设路灯 | |");
  expect(found(rows)).toEqual(["target-missing B5", "actual-missing C5"]);
});
