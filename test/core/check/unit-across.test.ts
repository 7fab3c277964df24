import { checkTester } from "../../support/check";

/** A unit's table of one project: how much was planted and weighs what, in row 6. */
const planted = (unit: string, area: string, weight = "40", project = "造林补助"): string => `
  ${project}项目支出绩效自评表
  （2023年度）
  项目名称 | ${project}
  项目单位 | ${unit}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 造林面积 | ≥${area} | ${area} | ${weight} | ${weight}
  产出指标 | 质量指标 | 苗木成活率 | ≥85% | 88% | 30 | 30
  产出指标 | 时效指标 | 栽植完成时间 | 2023年4月底前 | 2023年4月20日 | 10 | 10
  满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 93% | 20 | 20`;

checkTester("unit-across", [
  {
    title: "同一项目的两张表单位不同：指后一张的指标值",
    given: { 甲: planted("甲县林业站", "120公顷"), 乙: planted("乙县林业站", "1500亩") },
    finds: [{ at: "D6", message: "unit-pair", actual: "亩", expected: "公顷", data: { place: "甲!D6" } }],
  },
  {
    title: "多数表用公顷，一张用亩",
    given: {
      甲: planted("甲县林业站", "1500亩"),
      乙: planted("乙县林业站", "120公顷"),
      丙: planted("丙县林业站", "97公顷"),
    },
    finds: [{ at: "D6", message: "unit", actual: "亩", data: { usual: "公顷", count: "2", place: "乙!D6" } }],
  },
  {
    title: "多数表的分值相同，一张不同",
    given: {
      甲: planted("甲县林业站", "120公顷"),
      乙: planted("乙县林业站", "130公顷", "30"),
      丙: planted("丙县林业站", "97公顷"),
    },
    finds: [{ at: "F6", message: "weight", actual: "30", expected: "40" }],
  },
  {
    title: "一样的单位和分值：不报",
    given: { 甲: planted("甲县林业站", "120公顷"), 乙: planted("乙县林业站", "97公顷") },
  },
  {
    title: "各用各的，没有多数：不报",
    given: {
      甲: planted("甲县林业站", "120公顷"),
      乙: planted("乙县林业站", "1500亩"),
      丙: planted("丙县林业站", "0.9平方公里"),
    },
  },
  {
    title: "分值大多不同，是各自设的：不报",
    given: {
      甲: planted("甲县林业站", "120公顷"),
      乙: planted("乙县林业站", "97公顷", "25")
        .replace("88% | 30 | 30", "88% | 25 | 25")
        .replace("20日 | 10 | 10", "20日 | 30 | 30"),
    },
  },
  {
    title: "不是一个样式、不是一个项目：不报",
    given: {
      甲: planted("甲县林业站", "120公顷"),
      乙: planted("乙县农业站", "1500亩", "40", "果园改造")
        .replace("苗木成活率", "苗木合格率")
        .replace("栽植完成时间", "改造完成时间")
        .replace("农户满意度", "果农满意度"),
    },
  },
]);
