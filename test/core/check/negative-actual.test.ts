import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (name: string, target: string, actual: string): string =>
  form(`
    产出指标 | 数量指标 | ${name} | ${target} | ${actual} | 60 | 0 | 须核实
    效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40 |`);

checkTester("negative-actual", [
  {
    title: "培训人数 -3 人",
    given: row("培训人数", "≥200人", "-3人"),
    finds: [{ at: "E4", message: "below", actual: "-3人" }],
  },
  {
    title: "平台按 0 计",
    given: row("合格率", "≥95%", "-5%"),
    policy: "platform-general",
    finds: [{ at: "E4", message: "as-zero" }],
  },
  { title: "0 人：不报", given: row("培训人数", "≥200人", "0人") },
  { title: "变动率可以小于 0：不报", given: row("“三公经费”变动率", "≤0%", "-12%") },
  { title: "增长率可以小于 0：不报", given: row("收入增长率", "≥3%", "-1.5%") },
  { title: "冷库温度：不报", given: row("冷库温度", "≤0摄氏度", "-18摄氏度") },
  { title: "指标值本身小于 0：不报", given: row("库存水平", "≤-10个", "-12个") },
]);
