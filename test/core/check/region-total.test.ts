import { checkTester } from "../../support/check";

/** A target for the whole and its places, in rows 4 to 6. */
const divided = (
  road: string,
  parking = "5000个 | 2000个 | 1500个 | 1500个",
  rate = "≥95% | ≥95% | ≥95% | ≥95%",
): string => `
  转移支付绩效目标分解表
  （2023年度）
  一级指标 | 二级指标 | 三级指标 | 全省指标值 | 甲市 | 乙市 | 丙市
  产出指标 | 数量指标 | 改造农村公路 | ${road}
  产出指标 | 数量指标 | 新增停车位 | ${parking}
  产出指标 | 质量指标 | 验收合格率 | ${rate}`;

checkTester("region-total", [
  {
    title: "各地相加不等于合计",
    given: divided("300公里 | 100公里 | 120公里 | 90公里"),
    finds: [{ at: "D4", message: "off", actual: "300公里", expected: "310公里" }],
  },
  { title: "相加正好：不报", given: divided("310公里 | 100公里 | 120公里 | 90公里") },
  { title: "有一地没有任务：不报", given: divided("220公里 | 100公里 | 120公里 | —") },
  { title: "单位不同，换算后相等：不报", given: divided("310公里 | 100公里 | 120公里 | 90000米") },
  {
    title: "没有一栏是其余各栏之和：说不清，不报",
    given: divided("300公里 | 100公里 | 120公里 | 90公里", "5000个 | 3000个 | 2500个 | 1500个"),
  },
]);
