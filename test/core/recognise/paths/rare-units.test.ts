import { recognise } from "../../../../src/core/recognise/recognise";
import { sheetOf } from "../../../support/sheet";

/*
 * A unit that stands in one row alone (万亩, 小时, ‰) is a unit all the same: a row that has it and no score yet lies on its columns.
 */

const row = (name: string, target: string, unit: string, actual: string, weight: string, score = ""): string =>
  ` | | ${name} | ≥ | ${target} | ${unit} | ${actual} | ${weight} | ${score} |`;

const TABLE = `项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 新造林面积 | ≥ | 4000 | 亩 | 4100 | 5 | 5 |
${row("抚育林木面积", "7000", "亩", "6900", "4")}
${row("修复草地面积", "5000", "亩", "1700", "4", "1.4")}
${row("防治虫害面积", "18000", "亩", "18100", "4", "4")}
${row("管护天然林面积", "40", "万亩", "39.5", "4")}
${row("聘用管护人员", "200", "人", "260.5", "4", "4")}
${row("造林存活率", "85%", "%", "85.00%", "5", "5")}
${row("作业合格率", "95%", "%", "96.80%", "4", "4")}
${row("苗木合格率", "95%", "%", "97.35%", "4", "4")}
${row("测报准确率", "90%", "%", "90.90%", "4", "4")}
${row("火情处置时间", "3", "小时", "3.03", "4")}
${row("亩均造林成本", "1500", "元", "3750", "4")}
效益指标 | 经济效益指标 | 人均增收额 | ≥ | 6000 | 元 | 3900 | 6 | 3.9 |
${row("带动务工人次", "3000", "人次", "2340", "6", "4.7")}
${row("森林火灾受害率", "0.5", "‰", "0.505", "6")}
${row("植被覆盖度", "60%", "%", "60.00%", "6", "6")}
${row("管护责任落实率", "100%", "%", "101.00%", "6", "6")}
满意度指标 | 服务对象满意度指标 | 林区群众满意度 | ≥ | 90% | % | 93.50% | 20 | 20 |
总分 | | | | | | | 100 | 76.9 |`;

it("少见的单位、还没有得分的行，照样按各栏读，不问", () => {
  const [table] = recognise(sheetOf(TABLE)).tables;
  expect(table?.indicators.map(({ row, shift }) => [row, shift])).toEqual(
    Array.from({ length: 18 }, (_, i) => [i + 3, 0]),
  );
  expect(table?.unused).toEqual([]);
});
