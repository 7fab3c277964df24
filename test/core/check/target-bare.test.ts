import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const declared = (target: string): string => `
  项目支出绩效目标申报表
  一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
  产出指标 | 数量指标 | 新建步道 | ${target} | 60
  效益指标 | 社会效益指标 | 受益居民 | ≥2000人 | 40`;

const bare = (target: string, message: string) => ({
  title: `指标值“${target}”`,
  given: declared(target),
  finds: [{ at: "D3", message, actual: target }],
});
const silent = (target: string) => ({ title: `指标值“${target}”：不报`, given: declared(target) });

checkTester("target-bare", [
  bare("公里", "unit"),
  bare("≧ %", "unit"),
  bare("≤      万元", "unit"),
  bare("不少于    人次", "unit"),
  bare("（ ）%", "unit"),
  bare("年  月  日前", "unit"),
  bare("≥", "sign"),
  bare("小于等于", "sign"),
  bare("≥较多", "no-figure"),
  bare("≤适当比例", "no-figure"),
  bare("≥明显提升", "no-figure"),
  bare("≥**公里", "placeholder"),
  bare("×公里", "placeholder"),
  bare("≥★公里", "placeholder"),
  bare("≥XX公里", "placeholder"),
  bare("20××年12月底前", "placeholder"),
  bare("（填写具体数值）", "placeholder"),
  silent("5公里"),
  silent("≥三公里"),
  silent("优良"),
  silent("较多"),
  silent("≥良好"),
  silent("不低于上年"),
  silent("≤批复概算"),
  silent("2024年12月底前"),
  silent("每月一次"),
  silent("……"),
  {
    title: "符号、数、单位分在三栏：值栏里只有单位的报，齐全的不报",
    given: `
      项目支出绩效目标申报表
      一级指标 | 二级指标 | 三级指标 | 符号 | 指标值 | 计量单位 | 权重
      产出指标 | 数量指标 | 新建步道 | ≥ | 5 | 公里 | 60
      成本指标 | 经济成本指标 | 项目总成本 | ≤ | 万元 | 万元 | 40`,
    finds: [{ at: "E4", message: "unit" }],
  },
  {
    title: "自评表里的指标值也看；名称也没有填的一行，由“模板里的字没有换掉”报",
    given: form(`
      产出指标 | 数量指标 | 培训人数 | ≥人 | 200人 | 60 | 60 |
      产出指标 | 数量指标 | 指标2： | ≥XX场 | 5场 | 40 | 40 |`),
    finds: [{ at: "D4", message: "unit" }],
  },
]);
