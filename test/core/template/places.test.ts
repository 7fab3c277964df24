import { policy } from "../../../src/core/policy/resolve";
import { layoutIn, LAYOUTS } from "../../../src/core/template/layouts";
import type { Layout } from "../../../src/core/template/layout";
import { makeTemplate } from "../../../src/core/template/make";
import { translator } from "../../support/texts";
import { layoutOf } from "./support";

const made = (policyId: string, layout: Layout = layoutOf("self-evaluation")) => {
  const sheet = makeTemplate({
    layout,
    policy: policy(policyId)!,
    project: { year: 2026, fields: { project: "河道综合治理" } },
    rows: [
      {
        level1: "产出指标",
        level2: "数量指标",
        level3: "治理河道长度",
        sign: "≥",
        target: "12",
        unit: "公里",
        weight: 40,
      },
      {
        level1: "产出指标",
        level2: "成本指标",
        level3: "每公里造价",
        sign: "≤",
        target: "80",
        unit: "万元",
        weight: 20,
      },
      {
        level1: "效益指标",
        level2: "社会效益指标",
        level3: "安全责任事故数",
        sign: "=",
        target: "0",
        unit: "起",
        weight: 20,
      },
    ],
    translate: translator("zh-CN"),
  });
  const lines = sheet.rows.map((row) =>
    row.map((cell) => String("value" in cell ? cell.value : "=")).filter((text) => text !== ""),
  );
  return { sheet, lines, row: (word: string) => lines.find((line) => line.includes(word)) };
};

test("the form of Inner Mongolia says which way is better, compares in words, and has the unit behind what was reached", () => {
  const { row } = made("neimenggu");
  expect(row("一级指标")).toEqual(
    "绩效指标 一级指标 二级指标 三级指标 指标性质 指标方向 年度指标值 实际完成值 计量单位 分值 得分 偏差原因分析及改进措施".split(
      " ",
    ),
  );
  expect(row("治理河道长度")).toEqual(expect.arrayContaining(["正向", "大于等于"]));
  expect(row("每公里造价")).toEqual(expect.arrayContaining(["反向", "小于等于"]));
  // Nothing but its meaning says which way is better where the target is to be met exactly.
  expect(row("安全责任事故数")).toEqual(expect.arrayContaining(["反向", "等于"]));
});

test("the form of Hubei has its own head, one line of the budget with 20 points, and reasons below the table", () => {
  const { sheet, lines, row } = made("hubei");
  expect(row("单位名称")).toEqual(["单位名称", "填报日期"]);
  expect(row("年度财政资金总额")).toContain("20");
  expect(row("一级指标")?.slice(0, 4)).toEqual(["年度绩效目标", "一级指标", "二级指标", "三级指标"]);
  const at = lines.findIndex((line) => line[0] === "偏差大或目标未完成原因分析") + 1;
  expect(lines[at - 2]?.[0]).toBe("总分");
  expect(lines[at]?.[0]).toBe("改进措施及结果应用方案");
  expect(sheet.unlocked).toContainEqual({ top: at, left: 3, bottom: at, right: sheet.widths!.length });
});

test("a place without a form of its own, and a layout of somebody's own, stay as they are", () => {
  const own = { ...layoutOf("self-evaluation"), id: "own" };
  expect(layoutIn(own, policy("hubei")!)).toBe(own);
  for (const layout of LAYOUTS) expect(layoutIn(layout, policy("national")!)).toBe(layout);
});
