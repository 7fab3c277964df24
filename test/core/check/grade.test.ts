import { checkTester } from "../../support/check";

const table = (score: string, grade: string): string => `
  项目支出绩效自评表
  （2023年度）
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 送戏下乡场次 | ≥60场 | 60场 | 60 | ${score}
  效益指标 | 社会效益指标 | 观众人数 | ≥9000人 | 9000人 | 40 | 0
  总分 | | | | | 100 | ${score}
  ${grade}`;

checkTester("grade", [
  {
    title: "表中写明分档的，按表中的：85 分及以上为优",
    given: `${table("86", "评价等级 | 优")}
  注：85分及以上为优，75分及以上为良，60分及以上为中，60分以下为差。`,
  },
  {
    title: "表中写明分档的，按表中的：95 分及以上才为优",
    given: `${table("92", "评价等级 | 优")}
  注：95分及以上为优，85分及以上为良，60分及以上为中，60分以下为差。`,
    finds: [{ at: "B7", message: "off", expected: "良", actual: "优" }],
  },
  { title: "90 分为优（含 90 分）：不报", given: table("90", "评价等级 | 优") },
  {
    title: "89.99 分不四舍五入，为良",
    given: table("89.99", "评价等级 | 优"),
    finds: [{ at: "B7", message: "off", expected: "良", actual: "优" }],
  },
  { title: "80 分为良（含 80 分）", given: table("80", "评价等级 | 良") },
  {
    title: "79.9 分为中",
    given: table("79.9", "评价等级 | 良"),
    finds: [{ at: "B7", message: "off", expected: "中", actual: "良" }],
  },
  { title: "60 分为中（含 60 分）", given: table("60", "评价等级 | 中") },
  {
    title: "59 分为差；写在同一单元格里的等级",
    given: table("59", "自评等级：中"),
    finds: [{ at: "A7", message: "off", expected: "差", actual: "中" }],
  },
  {
    title: "勾选的等级",
    given: table("85", "评价等级 | 优☑ 良□ 中□ 差□"),
    finds: [{ at: "B7", message: "off", expected: "良", actual: "优" }],
  },
  { title: "没有写等级：不报", given: table("59", "") },
  {
    title: "汇总表逐行核对，“优秀”“良好”同“优”“良”",
    given: `
      项目支出绩效自评情况汇总表
      序号 | 项目名称 | 全年预算数 | 预算执行率 | 自评得分 | 评价等级
      1 | 送戏下乡 | 60 | 98% | 95 | 优秀
      2 | 文化馆维修 | 80 | 90% | 88 | 优
      3 | 图书馆数字化 | 120 | 96% | 85 | 良好`,
    finds: [{ at: "F4", message: "off", expected: "良", actual: "优" }],
  },
]);
