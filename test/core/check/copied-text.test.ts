import { checkTester } from "../../support/check";

/** A unit's table: three counts in E5 to E7, and what it says of the second in H6. */
const sprayed = (unit: string, [farms, drugs, trained]: readonly string[], reason = "", goal = ""): string => `
  病虫防治项目支出绩效自评表
  项目单位 | ${unit}${goal === "" ? "" : `\n  年度总体目标 | ${goal}`}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
  产出指标 | 数量指标 | 防治户数 | ≥100户 | ${farms} | 40 | 40 |
  产出指标 | 数量指标 | 发放药剂 | ≥1000千克 | ${drugs} | 30 | 30 | ${reason}
  产出指标 | 数量指标 | 培训人次 | ≥50人次 | ${trained} | 20 | 20 |
  满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95% | 10 | 10 |`;

const OWN = ["173户", "2148千克", "67人次"];
const OTHER = ["151户", "1892千克", "73人次"];
const WHY = "受连续降雨影响，第二轮只防治了 47 户，余下 36 户改在十月补防";

checkTester("copied-text", [
  {
    title: "三个数都和别的单位的一样：指后一张的第一个",
    given: { 甲: sprayed("甲县植保站", OWN), 乙: sprayed("乙县农技中心", OWN) },
    finds: [{ at: "E4", message: "figures", data: { count: "3", whose: "甲县植保站", place: "甲!E4" } }],
  },
  { title: "数不同：不报", given: { 甲: sprayed("甲县植保站", OWN), 乙: sprayed("乙县农技中心", OTHER) } },
  { title: "同一单位的两张表：不报", given: { 甲: sprayed("甲县植保站", OWN), 乙: sprayed("甲县植保站", OWN) } },
  {
    title: "整十的数可能碰巧相同：不报",
    given: {
      甲: sprayed("甲县植保站", ["150户", "1200千克", "60人次"]),
      乙: sprayed("乙县农技中心", ["150户", "1200千克", "60人次"]),
    },
  },
  {
    title: "只有一个数相同：不报",
    given: { 甲: sprayed("甲县植保站", OWN), 乙: sprayed("乙县农技中心", [OWN[0]!, OTHER[1]!, OTHER[2]!]) },
  },
  {
    title: "原因连同其中的数都一样",
    given: { 甲: sprayed("甲县植保站", OWN, WHY), 乙: sprayed("乙县农技中心", OTHER, WHY) },
    finds: [{ at: "H5", message: "text", data: { whose: "甲县植保站", place: "甲!H5" } }],
  },
  {
    title: "常见的说法不是照抄",
    given: {
      甲: sprayed("甲县植保站", OWN, "受天气影响进度推迟，下一步加强统筹，确保按期完成"),
      乙: sprayed("乙县农技中心", OTHER, "受天气影响进度推迟，下一步加强统筹，确保按期完成"),
    },
  },
  {
    title: "许多单位都有的话是下达的：不报",
    given: Object.fromEntries(
      [..."甲乙丙丁"].map((name, i) => [
        name,
        sprayed(`${name}县植保站`, [`${String(151 + i)}户`, `${String(1892 + i)}千克`, `${String(73 + i)}人次`], WHY),
      ]),
    ),
  },
  {
    title: "目标写的是别的单位",
    given: {
      甲: sprayed("甲县植保站", OWN),
      乙: sprayed("乙县农技中心", OTHER, "", "甲县植保站完成全年病虫防治任务，减少农药用量"),
    },
    finds: [{ at: "B3", message: "name", data: { whose: "甲县植保站" } }],
  },
  {
    title: "与别的单位一起做的：不报",
    given: {
      甲: sprayed("甲县植保站", OWN),
      乙: sprayed("乙县农技中心", OTHER, "", "甲县植保站与乙县农技中心共同完成全年病虫防治任务"),
    },
  },
]);
