import { checkTester } from "../../support/check";

const headed = (lines: string): string => `
  项目支出绩效自评表
  （2023年度）
  ${lines}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 新建步道 | ≥5公里 | 5公里 | 60 | 60
  效益指标 | 社会效益指标 | 受益居民 | ≥2000人 | 2100人 | 40 | 40`;

checkTester("meta-missing", [
  {
    title: "填全了：不报",
    given: headed(`项目名称 | 滨河步道 | | | | |
      主管部门 | 市园林局 | | 实施单位 | 滨河公园管理所 | |
      年度总体目标 | 建成步道5公里 | | | | |`),
  },
  {
    title: "项目名称空着：指在该填的格子上",
    given: headed("项目名称 | | | | | |"),
    finds: [{ at: "B3", message: "missing", data: { label: "项目名称" } }],
  },
  {
    title: "同一行的实施单位空着",
    given: headed("主管部门 | 市园林局 | | 实施单位 | | |"),
    finds: [{ at: "E3", message: "missing", data: { label: "实施单位" } }],
  },
  {
    title: "主管部门空着，后面紧跟着实施单位",
    given: headed("主管部门 | | | 实施单位 | 滨河公园管理所 | |"),
    finds: [{ at: "B3", message: "missing", data: { label: "主管部门" } }],
  },
  {
    title: "“项目名称：”后面没有字",
    given: headed("项目名称： | | | | | |"),
    finds: [{ at: "B3", message: "missing" }],
  },
  { title: "“项目名称：滨河步道”写在一格里：不报", given: headed("项目名称：滨河步道 | | | | | |") },
  {
    title: "预期目标和实际完成情况左右并列，目标空着",
    given: headed(`年度总体目标 | 预期目标 | | | 实际完成情况 | |
      ^ | | | | 已建成步道5公里 | |`),
    finds: [{ at: "B4", message: "missing", data: { label: "预期目标" } }],
  },
  {
    title: "预期目标写在下面一行：不报",
    given: headed(`年度总体目标 | 预期目标 | | | 实际完成情况 | |
      ^ | 建成步道5公里 | | | 已建成步道5公里 | |`),
  },
  {
    title: "只留下“目标1：”",
    given: headed(`年度总体目标 | 预期目标 | | | 实际完成情况 | |
      ^ | 目标1： | | | 已建成步道5公里 | |`),
    finds: [{ at: "B4", message: "missing" }],
  },
  {
    title: "没有人填过的空表：不报",
    given: `
      项目支出绩效自评表
      项目名称 | | | | | |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 指标1： | | | 60 |
      效益指标 | 社会效益指标 | 指标1： | | | 40 |`,
  },
]);
