import { checkTester } from "../../support/check";

const table = (executed: string, score: string): string => `
  项目支出绩效自评表
  （2023年度）
  项目名称 | 农村公路养护
  项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
  | 年度资金总额 | 200 | 200 | ${executed} | 10 | | ${score}
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 90 | 90`;

checkTester("execution-score", [
  { title: "执行率 95% × 10 分 = 9.5 分：不报", given: table("190", "9.5") },
  {
    title: "执行率 95% 得 10.0 分：指在得分上",
    given: table("190", "10.0"),
    finds: [{ at: "H5", message: "off", expected: "9.5", actual: "10.0", data: { rate: "95%" } }],
  },
  { title: "按得分自身的精度：9 分，应得 8.5 分时算对", given: table("170", "9") },
  { title: "按得分自身的精度：9 分，应得 9.5 分时算对", given: table("190", "9") },
  {
    title: "按得分自身的精度：9 分，应得 9.55 分时报",
    given: table("191", "9"),
    finds: [{ at: "H5", message: "off", expected: "9.55", actual: "9" }],
  },
  {
    title: "按得分自身的精度：9 分，应得 8.45 分时报",
    given: table("169", "9"),
    finds: [{ at: "H5", message: "off", expected: "8.45", actual: "9" }],
  },
  { title: "执行数超过预算数：得分以分值为限", given: table("210", "10") },
  {
    title: "执行数超过预算数却按比例多得：报",
    given: table("210", "10.5"),
    finds: [{ at: "H5", message: "off", expected: "10", actual: "10.5" }],
  },
  {
    title: "未执行得 0 分；填 1 分的报",
    given: table("0", "1"),
    finds: [{ at: "H5", message: "off", expected: "0", actual: "1" }],
  },
  { title: "没有填得分或执行数：不报", given: table("", "9.5") },
  {
    title: "保留一位小数的办法：应得分数按一位小数提出",
    policy: "shanxi",
    given: table("189.9", "9.0"),
    finds: [{ at: "H5", message: "off", expected: "9.5", actual: "9.0" }],
  },
  {
    title: "分值和得分单元格合并到各资金来源行：只按总额核对",
    given: `
      项目支出绩效自评表
      （2023年度）
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | 200 | 200 | 190 | 10 | 95% | 9.5
      | 其中：当年财政拨款 | 150 | 150 | 150 | ^ | ^ | ^
      | 上年结转资金 | 50 | 50 | 40 | ^ | ^ | ^
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 90 | 90`,
  },
]);
