import { Decimal } from "decimal.js";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { percent } from "../../../src/core/score/reason";
import { brief, reasonOf, scoreRow, scoreRows, table, type Row } from "./support";

describe("more is better", () => {
  describe("met gives the whole weight", () => {
    table(
      NATIONAL,
      "产出",
      `
      养护里程 | ≥120公里 | 126公里 | 20 → 20 扣 0 met
      养护里程 | ≥120公里 | 120公里 | 20 → 20 扣 0 met
      验收合格率 | ≥95% | 96.8% | 10 → 10 扣 0 met
      验收合格率 | ≥95% | 97%% | 10 → 10 扣 0 met
      培训次数 | 不少于3次 | 3次 | 5 → 5 扣 0 met
      培训次数 | 3次以上 | 3次 | 5 → 5 扣 0 met
      培训次数 | 3次 | 3次 | 5 → 5 扣 0 met
      培训次数 | 3 | 3 | 5 → 5 扣 0 met
      覆盖率 | ＞90% | 92% | 4 → 4 扣 0 met
      覆盖率 | 〉90% | 92% | 4 → 4 扣 0 met
      覆盖率 | >=90% | 90% | 4 → 4 扣 0 met
      覆盖率 | ≧90% | 90% | 4 → 4 扣 0 met
      培训场次 | ≥三场 | 3场 | 4 → 4 扣 0 met
      宣传次数 | ≥3次/年 | 3次 | 4 → 4 扣 0 met
      覆盖率 | ≥９５％ | 95％ | 4 → 4 扣 0 met
      覆盖率 | 95%及以上 | 95%以上 | 4 → 4 扣 0 met
      配备数量 | ≥20台（套） | 20台（套） | 4 → 4 扣 0 met
      举办期数 | ≥4期 | 共举办4期 | 4 → 4 扣 0 met
      发放人数 | ≥1,200人 | 1,260人 | 4 → 4 扣 0 met
      培训人数 | ≥300人 | 达到320人 | 4 → 4 扣 0 met
      `,
    );
  });

  describe("not met is scored in proportion", () => {
    table(
      NATIONAL,
      "产出",
      `
      建设数量 | ≥19个 | 17个 | 2 → 1.79 扣 0.21 proportional
      验收合格率 | ≥95% | 93.1% | 10 → 9.8 扣 0.2 proportional
      完成率 | =100% | 98% | 10 → 9.8 扣 0.2 proportional
      完成率 | 100% | 98% | 10 → 9.8 扣 0.2 proportional
      覆盖率 | ≥8个 | 1个 | 1 → 0.13 扣 0.87 proportional
      建设数量 | ≥3个 | 1个 | 10 → 3.33 扣 6.67 proportional
      建设数量 | ≥3个 | 2个 | 10 → 6.67 扣 3.33 proportional
      建设数量 | ≥5个 | 0个 | 10 → 0 扣 10 proportional
      建设数量 | ≥40个 | 39个 | 12.5 → 12.19 扣 0.31 proportional
      `,
    );
  });

  describe("an exact target: below in proportion, above is met", () => {
    table(
      NATIONAL,
      "产出",
      `
      采购台数 | =100台 | 100台 | 10 → 10 扣 0 met
      采购台数 | =100台 | 102台 | 10 → 10 扣 0 met
      采购台数 | ＝100台 | 90台 | 10 → 9 扣 1 proportional
      采购台数 | 等于100台 | 90台 | 10 → 9 扣 1 proportional
      采购台数 | ═100台 | 90台 | 10 → 9 扣 1 proportional
      `,
    );
  });

  describe("far above: noted from 130 % on, nothing deducted", () => {
    table(
      NATIONAL,
      "产出",
      `
      培训人次 | ≥100人次 | 129人次 | 10 → 10 扣 0 met
      培训人次 | ≥100人次 | 130人次 | 10 → 10 扣 0 over-fulfilled
      培训人次 | ≥100人次 | 700人次 | 10 → 10 扣 0 over-fulfilled
      培训人次 | 100人次 | 130人次 | 10 → 10 扣 0 over-fulfilled
      `,
    );
    table(NATIONAL, "成本", "项目总成本 | ≤100万元 | 40万元 | 10 → 10 扣 0 met");
  });
});

describe("less is better", () => {
  describe("met gives the whole weight, not met is a person's to judge", () => {
    table(
      NATIONAL,
      "产出",
      `
      响应时间 | ≤2小时 | 1小时 | 5 → 5 扣 0 met
      响应时间 | ≤2小时 | 2小时 | 5 → 5 扣 0 met
      响应时间 | 2小时以内 | 2小时 | 5 → 5 扣 0 met
      响应时间 | 不超过2小时 | 1.5小时 | 5 → 5 扣 0 met
      响应时间 | ≤2小时 | 3小时 | 5 → ? reverse-unmet
      响应时间 | <2小时 | 2小时 | 5 → ? reverse-unmet
      施工工期 | 180天 | 175天 | 5 → 5 扣 0 met
      建设周期 | 24个月 | 26个月 | 5 → ? reverse-unmet
      咨询回复时限 | 20个工作日 | 18个工作日 | 5 → 5 扣 0 met
      故障响应时间（分钟） | 30 | 25 | 5 → 5 扣 0 met
      服务周期 | 24个月 | 26个月 | 5 → 5 扣 0 met
      漏损率 | ≤10% | 10.5% | 5 → ? reverse-unmet
      漏损率 | ＜=10% | 9.9% | 5 → 5 扣 0 met
      `,
    );
  });

  describe("a cost without a sign is a ceiling", () => {
    table(
      NATIONAL,
      "成本",
      `
      项目总成本 | 144万元 | 142.86万元 | 3 → 3 扣 0 met
      项目总成本 | 144万元 | 144万元 | 3 → 3 扣 0 met
      项目总成本 | 144万元 | 150万元 | 3 → ? reverse-unmet
      项目总成本 | 144 | 142.86 | 3 → 3 扣 0 met
      成本节约额 | 10万元 | 8万元 | 10 → 8 扣 2 proportional
      项目总成本 | ≤144.00 | 142.86万元 | 3 → 3 扣 0 met
      `,
    );
  });

  describe("targets of 0", () => {
    table(
      NATIONAL,
      "产出",
      `
      安全事故起数 | 0起 | 0起 | 5 → 5 扣 0 met
      安全事故起数 | ≤0起 | 0起 | 5 → 5 扣 0 met
      安全事故起数 | =0起 | 0起 | 5 → 5 扣 0 met
      安全事故起数 | 0 | 0 | 5 → 5 扣 0 met
      安全事故起数 | 0起 | 1起 | 5 → ? reverse-unmet
      安全事故起数 | 0起 | 无 | 5 → 5 扣 0 met
      安全事故起数 | 0起 | 未发生 | 5 → 5 扣 0 met
      安全事故起数 | 0起 | 未发生安全事故 | 5 → 5 扣 0 met
      安全事故起数 | 不发生 | 0起 | 5 → 5 扣 0 met
      安全事故起数 | 零事故 | 0 | 5 → 5 扣 0 met
      安全事故起数 | 0起 | 未统计 | 5 → ? qualitative
      安全事故起数 | 0起 | 发生 | 5 → ? qualitative
      安全事故起数 | ≤0起 | 1起 | 5 → ? reverse-unmet
      `,
    );
  });
});

describe("bounds as actuals", () => {
  describe("equal to the target's bound or inside it: met; otherwise a person's to judge", () => {
    table(
      NATIONAL,
      "产出",
      `
      满意率 | ≥95% | ≥95% | 5 → 5 扣 0 met
      满意率 | ≥95% | ≥96% | 5 → 5 扣 0 met
      满意率 | ≥95% | ≥90% | 5 → ? other
      满意率 | ≥95% | ≤96% | 5 → ? other
      响应时间 | ≤2小时 | ≤2小时 | 5 → 5 扣 0 met
      响应时间 | ≤2小时 | <1小时 | 5 → 5 扣 0 met
      响应时间 | ≤2小时 | ≤3小时 | 5 → ? other
      采购数量 | =1项 | =1项 | 5 → 5 扣 0 met
      采购数量 | ≥2项 | =1项 | 5 → 2.5 扣 2.5 proportional
      `,
    );
    table(NATIONAL, "成本", "项目总成本 | ≤110万元 | ≤110万元 | 5 → 5 扣 0 met");
  });
});

describe("units", () => {
  describe("converted into each other", () => {
    table(
      NATIONAL,
      "产出",
      `
      质保期 | ≥1年 | 12个月 | 10 → 10 扣 0 met
      质保期 | 12个月 | 1年 | 10 → 10 扣 0 met
      质保期 | ≥1年 | 11个月 | 12 → 11 扣 1 proportional
      到场时间 | ≤1小时 | 60分钟 | 10 → 10 扣 0 met
      到场时间 | ≤60分钟 | 1小时 | 10 → 10 扣 0 met
      到场时间 | ≤60分钟 | 1.5小时 | 10 → ? reverse-unmet
      补贴标准 | ≥1万元 | 10000元 | 10 → 10 扣 0 met
      投入资金 | ≥0.5亿元 | 4000万元 | 10 → 8 扣 2 proportional
      铺设长度 | ≥2公里 | 1500米 | 10 → 7.5 扣 2.5 proportional
      铺设长度 | ≥2公里 | 2千米 | 10 → 10 扣 0 met
      防治面积 | ≥1公顷 | 10000平方米 | 10 → 10 扣 0 met
      收储量 | ≥3吨 | 2700公斤 | 10 → 9 扣 1 proportional
      浏览量 | ≥2万次 | 20000次 | 10 → 10 扣 0 met
      浏览量 | ≥2万次 | 18000次 | 10 → 9 扣 1 proportional
      合格率 | ≥95% | 0.95 | 10 → 10 扣 0 met
      合格率 | ≥95% | 0.76 | 10 → 8 扣 2 proportional
      受害率 | ≤1‰ | 0.1% | 10 → 10 扣 0 met
      服务人数 | ≥300人 | 300名 | 10 → 10 扣 0 met
      服务人数 | ≥300人 | 310 | 10 → 10 扣 0 met
      服务人次 | ≥2.5万人次 | 25316 | 10 → 10 扣 0 met
      服务人次 | ≥2.5万人次 | 2.6 | 10 → 10 扣 0 met
      发电量 | ≥50万千瓦时 | 52.3万度 | 10 → 10 扣 0 met
      设备数量 | ≥20台（套） | 19台 | 10 → 9.5 扣 0.5 proportional
      演出场次 | ≥20场 | 22次 | 10 → 10 扣 0 met
      受益村 | ≥28个村 | 14个 | 10 → 5 扣 5 proportional
      人均补助 | 800元/人·月 | 800元 | 10 → 10 扣 0 met
      开放时间 | 每周≥56小时 | 每周63小时 | 10 → 10 扣 0 met
      就业岗位 | 新增50个 | 新增45个 | 10 → 9 扣 1 proportional
      就业岗位 | 新增50个 | 每年45个 | 10 → ? qualitative
      服务人数 | 300 | 270人 | 10 → 9 扣 1 proportional
      `,
    );
  });

  describe("not convertible", () => {
    table(
      NATIONAL,
      "产出",
      `
      建设内容 | 1项 | 2台 | 5 → ? unit-mismatch
      完成率 | 100% | 1000件 | 5 → ? unit-mismatch
      维修面积 | ≥200平方米 | 200米 | 5 → ? unit-mismatch
      开通线路 | ≥3条 | 3公里 | 5 → ? unit-mismatch
      `,
    );
  });

  describe("a year's worth of what is asked per month; less may do for a shorter time", () => {
    table(
      NATIONAL,
      "产出",
      `
      设备巡检 | ≥1次/月 | 12次 | 5 → 5 扣 0 met
      设备巡检 | ≥1次/季度 | 5次 | 5 → 5 扣 0 met
      设备巡检 | ≥1次/月 | 11次 | 5 → ? other
      设备巡检 | 每月1次 | 12次 | 5 → 5 扣 0 met
      设备巡检 | 每周不少于1次 | 53次 | 5 → 5 扣 0 met
      设备巡检 | 每季度1次 | 3次 | 5 → ? other
      设备巡检 | 每月1次 | 每月1次 | 5 → 5 扣 0 met
      设备巡检 | 每月1次 | 12台 | 5 → ? unit-mismatch
      设备巡检 | ≥1次/月 | 12台 | 5 → ? unit-mismatch
      `,
    );
  });

  const column = (row: Row): Row => ({ weight: "10", ...row });
  it.each<readonly [string, Row, string]>([
    ["a unit column serves both cells", column({ target: "≥40", unit: "场", actual: "38" }), "9.5 扣 0.5 proportional"],
    ["a unit in the actual alone", column({ target: "≥40", unit: "场", actual: "38场" }), "9.5 扣 0.5 proportional"],
    ["another unit in the actual", column({ target: "≥1", unit: "小时", actual: "30分钟" }), "5 扣 5 proportional"],
    ["a unit that does not fit", column({ target: "≥40", unit: "场", actual: "38台" }), "? unit-mismatch"],
    ["百分比", column({ target: "95", unit: "百分比", actual: "93", direction: "≥" }), "9.79 扣 0.21 proportional"],
    [
      "% in the column and in the actual",
      column({ target: "≥95", unit: "%", actual: "93.1%" }),
      "9.8 扣 0.2 proportional",
    ],
    [
      "a ratio under a percent format",
      column({ target: "≥95", unit: "%", actual: "93.1%%" }),
      "9.8 扣 0.2 proportional",
    ],
    ["万元 against 元", column({ group: "成本", target: "≤12", unit: "万元", actual: "118000元" }), "10 扣 0 met"],
    ["a dash is no unit", column({ target: "≥40个", unit: "—", actual: "40个" }), "10 扣 0 met"],
    ["万人次", column({ target: "≥8", unit: "万人次", actual: "76000人次" }), "9.5 扣 0.5 proportional"],
  ])("%s", (_, row, expected) => expect(brief(scoreRow(row))).toBe(expected));
});

describe("direction columns", () => {
  const column = (row: Row): Row => ({ weight: "10", ...row });
  it.each<readonly [string, Row, string]>([
    [
      "大于等于",
      column({ direction: "大于等于", target: "44", actual: "40", unit: "个" }),
      "9.09 扣 0.91 proportional",
    ],
    ["小于等于, met", column({ direction: "小于等于", target: "20", actual: "18", unit: "天" }), "10 扣 0 met"],
    ["小于等于, not met", column({ direction: "小于等于", target: "20", actual: "25", unit: "天" }), "? reverse-unmet"],
    ["≥ in 指标性质", column({ nature: "≥", target: "12", actual: "9", unit: "座" }), "7.5 扣 2.5 proportional"],
    ["≤ in 指标性质", column({ nature: "≤", target: "12", actual: "15", unit: "天" }), "? reverse-unmet"],
    ["<= in 指标方向", column({ direction: "<=", target: "10", actual: "9", unit: "个月" }), "10 扣 0 met"],
    ["＝ in 指标方向", column({ direction: "＝", target: "100", actual: "99", unit: "%" }), "9.9 扣 0.1 proportional"],
    ["等于", column({ direction: "等于", target: "100", actual: "99", unit: "%" }), "9.9 扣 0.1 proportional"],
    ["正向", column({ nature: "正向", target: "50", actual: "45", unit: "人" }), "9 扣 1 proportional"],
    ["正向指标", column({ nature: "正向指标", target: "50", actual: "45", unit: "人" }), "9 扣 1 proportional"],
    ["反向, met", column({ nature: "反向", target: "50", actual: "45", unit: "人" }), "10 扣 0 met"],
    ["反向, not met", column({ nature: "反向指标", target: "50", actual: "55", unit: "人" }), "? reverse-unmet"],
    [
      "正向 beside 大于等于",
      column({ nature: "正向", direction: "大于等于", target: "5", actual: "4", unit: "次" }),
      "8 扣 2 proportional",
    ],
    ["定性, same words", column({ nature: "定性", target: "优", actual: "优" }), "10 扣 0 met"],
    ["定性, other words", column({ nature: "定性", target: "优", actual: "长期" }), "? qualitative"],
    ["不低于", column({ direction: "不低于", target: "50", actual: "45", unit: "人" }), "9 扣 1 proportional"],
    ["以上", column({ direction: "以上", target: "50", actual: "45", unit: "人" }), "9 扣 1 proportional"],
    ["以内, not met", column({ direction: "以内", target: "50", actual: "55", unit: "天" }), "? reverse-unmet"],
    [
      "the sign in the cell goes before the column",
      column({ nature: "定量", target: "≤3", actual: "2", unit: "天" }),
      "10 扣 0 met",
    ],
  ])("%s", (_, row, expected) => expect(brief(scoreRow(row))).toBe(expected));
});

describe("words", () => {
  table(
    NATIONAL,
    "效益",
    `
    出行条件 | 明显改善 | 明显改善 | 15 → 15 扣 0 met
    出行条件 | 明显改善 | 明显改善。 | 15 → 15 扣 0 met
    出行条件 | 明显 改善 | 明显改善 | 15 → 15 扣 0 met
    出行条件 | 明显改善 | 有所改善 | 15 → ? qualitative
    出行条件 | 明显改善 | 未改善 | 15 → ? qualitative
    出行条件 | 优 | 显著提高 | 15 → ? qualitative
    出行条件 | 明显改善 | 95% | 15 → ? qualitative
    管护机制 | 长期 | 长期 | 15 → 15 扣 0 met
    受益人数 | ≥300人 | 已完成 | 15 → ? qualitative
    受益人数 | ≥300人 | 达成预期指标 | 15 → ? qualitative
    `,
  );
});

describe("about a figure", () => {
  table(
    NATIONAL,
    "产出",
    `
    资助人数 | 500人左右 | 512人 | 10 → 10 扣 0 met
    资助人数 | 约500人 | 498人 | 10 → ? other
    资助人数 | 500人左右 | 400人 | 10 → 8 扣 2 proportional
    `,
  );
});

describe("changes in the same direction", () => {
  table(
    NATIONAL,
    "效益",
    `
    刑事发案率 | 下降5% | 下降6.2% | 10 → 10 扣 0 met
    刑事发案率 | 同比下降5%以上 | 较上年下降4% | 10 → 8 扣 2 proportional
    办事效率 | 提升10% | 提高8% | 10 → 8 扣 2 proportional
    办事效率提升率 | ≥10% | 提高8% | 10 → 8 扣 2 proportional
    刑事发案率 | 下降5% | 上升2% | 10 → ? qualitative
    刑事发案率 | 下降至5% | 下降至6% | 10 → ? reverse-unmet
    平均办理用材料 | 减少到5份 | 4份 | 10 → 10 扣 0 met
    刑事发案率 | 下降5% | 4% | 10 → ? qualitative
    刑事发案率 | 下降 | 下降4% | 10 → ? qualitative
    `,
  );
});

describe("deadlines", () => {
  table(
    NATIONAL,
    "产出",
    `
    完成时间 | 2023年12月底前 | 2023年11月 | 5 → 5 扣 0 met
    完成时间 | 2023年12月底前 | 2023年12月31日 | 5 → 5 扣 0 met
    完成时间 | 2023年12月底前 | 2023年12月底前 | 5 → 5 扣 0 met
    完成时间 | 12月底前 | 2023年11月20日 | 5 → 5 扣 0 met
    完成时间 | 2023年6月30日前 | 2023年6月12日 | 5 → 5 扣 0 met
    完成时间 | 2023年6月30日前 | 2023年7月2日 | 5 → ? other
    完成时间 | 2023年6月底前 | 2023年9月 | 5 → ? other
    完成时间 | 2023年12月底前 | 2024年1月 | 5 → ? other
    完成时间 | 2022年12月底前 | 2022年11月 | 5 → ? other
    完成时间 | 年底前 | 2023年12月20日 | 5 → 5 扣 0 met
    完成时间 | 2023年12月底前 | 2023.11.30 | 5 → 5 扣 0 met
    完成时间 | 2023年10月前 | 2023年9月底完成 | 5 → 5 扣 0 met
    完成时间 | 12月底前 | 11月 | 5 → 5 扣 0 met
    完成时间 | 2023年10月31日前 | 10月 | 5 → 5 扣 0 met
    完成时间 | 2023年12月底前 | 按时完成 | 5 → ? qualitative
    完成时间 | 2023年9月30日前 | 2023年9月 | 5 → 5 扣 0 met
    完成时间 | 2023年6月30日前 | 6月 | 5 → 5 扣 0 met
    完成时间 | 2023年9月15日前 | 2023年9月 | 5 → ? other
    完成时间 | 2023年11月底前 | 2023年 | 5 → ? other
    `,
  );
});

describe("ranges", () => {
  table(
    NATIONAL,
    "产出",
    `
    平均班额 | 5-10个 | 7个 | 5 → 5 扣 0 met
    平均班额 | 5-10个 | 5个 | 5 → 5 扣 0 met
    平均班额 | 5-10个 | 10个 | 5 → 5 扣 0 met
    平均班额 | 5～10个 | 12个 | 5 → ? other
    平均班额 | 5-10个 | 6-8个 | 5 → 5 扣 0 met
    平均班额 | ≥5个 | 6-8个 | 5 → 5 扣 0 met
    `,
  );
});

describe("what is missing or wrong", () => {
  const full = { target: "≥5个", actual: "5个", weight: "10" } as const;
  it.each<readonly [string, Row, string]>([
    ["everything there", full, "10 扣 0 met"],
    ["no weight", { ...full, weight: "" }, "? other"],
    ["a weight of 0", { ...full, weight: "0" }, "? other"],
    ["a dash as weight", { ...full, weight: "—" }, "? other"],
    ["no target", { ...full, target: "" }, "? other"],
    ["no actual", { ...full, actual: "" }, "? no-actual"],
    ["a dash as actual", { ...full, actual: "——" }, "? no-actual"],
    ["an error value as actual", { ...full, actual: "#REF!" }, "? other"],
    ["an error value as target", { ...full, target: "#DIV/0!" }, "? other"],
    ["the same error value in both", { ...full, target: "#N/A", actual: "#N/A" }, "? other"],
    ["neither target nor actual", { ...full, target: "", actual: "" }, "? no-actual"],
    ["several figures", { ...full, target: "≥5个，≤10天", actual: "6个，8天" }, "? other"],
    ["the same several figures", { ...full, target: "≥5个，≤10天", actual: "≥5个，≤10天" }, "10 扣 0 met"],
    ["a negative actual", { ...full, actual: "-3个" }, "? other"],
    ["a change that may be below 0", { ...full, name: "三公经费变动率", target: "≤0%", actual: "-5%" }, "10 扣 0 met"],
    ["a change that fell short", { ...full, name: "业务收入增长率", target: "≥3%", actual: "-2%" }, "? other"],
    ["a weight with 分", { ...full, weight: "10分" }, "10 扣 0 met"],
  ])("%s", (_, row, expected) => expect(brief(scoreRow(row))).toBe(expected));
});

describe("where a weight may stand", () => {
  it("in the indicator's own name", () =>
    expect(brief(scoreRow({ name: "建设数量（10分）", target: "≥5个", actual: "4个" }))).toBe("8 扣 2 proportional"));
  it("the name's points give way to the cell's", () =>
    expect(brief(scoreRow({ name: "建设数量（10分）", target: "≥5个", actual: "4个", weight: "5" }))).toBe(
      "4 扣 1 proportional",
    ));
  it("full marks by rounding alone are a person's to give: not met, yet 7.00 of 7", () =>
    expect(brief(scoreRow({ target: "≥100%", actual: "99.97%", weight: "7" }))).toBe("? other"));
  it("rows do not influence each other", () => {
    const rows: Row[] = [
      { name: "甲", target: "≥5个", actual: "4个", weight: "10" },
      { name: "乙", target: "≥5个", actual: "5个", weight: "10" },
    ];
    const results = [...scoreRows(rows).indicators.values()].map(({ result }) => brief(result));
    expect(results).toEqual(["8 扣 2 proportional", "10 扣 0 met"]);
  });
});

describe("reasons", () => {
  it.each<readonly [string, Row, string]>([
    [
      "a count with its unit in a column",
      { direction: "大于等于", target: "19", unit: "个", actual: "17", weight: "2" },
      "实际完成 17 个，低于年度指标值 ≥19 个，完成率 89.47%，按比例得 1.79 分，扣 0.21 分。",
    ],
    [
      "the sign in the target's cell, the unit in a column",
      { target: "≥40", unit: "场", actual: "38", weight: "10" },
      "实际完成 38 场，低于年度指标值 ≥40 场，完成率 95%，按比例得 9.5 分，扣 0.5 分。",
    ],
    [
      "percentages",
      { target: "≥95%", actual: "93.1%", weight: "10" },
      "实际完成 93.1%，低于年度指标值 ≥95%，完成率 98%，按比例得 9.8 分，扣 0.2 分。",
    ],
    [
      "a percent column",
      { nature: "≥", target: "90", unit: "%", actual: "88", weight: "10" },
      "实际完成 88%，低于年度指标值 ≥90%，完成率 97.78%，按比例得 9.78 分，扣 0.22 分。",
    ],
    [
      "nothing done",
      { target: "≥5", unit: "次", actual: "0", weight: "6" },
      "实际完成 0 次，低于年度指标值 ≥5 次，完成率 0%，按比例得 0 分，扣 6 分。",
    ],
    ["met", { target: "≥5", unit: "次", actual: "5", weight: "6" }, ""],
    ["far above, nothing deducted", { target: "≥5", unit: "次", actual: "50", weight: "6" }, ""],
  ])("%s", (_, row, expected) => expect(reasonOf(scoreRow(row))).toBe(expected));

  it.each([
    ["0.8947368421", "89.47%"],
    ["0.95", "95%"],
    ["0.99995", "99.995%"],
    ["0.9999999", "99.99999%"],
    ["1", "100%"],
    ["1.3", "130%"],
    ["0", "0%"],
  ])("a rate of %s prints as %s: never as 100 %% where it falls short of it", (ratio, expected) =>
    expect(percent(new Decimal(ratio))).toBe(expected),
  );
});
