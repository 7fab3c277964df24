import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

checkTester("markup-residue", [
  {
    title: "没有残留标记：不报（单独的 < 和 & 也不是）",
    given: form(`
      产出指标 | 质量指标 | 差错率 | <5% | 3% | 60 | 60 |
      效益指标 | 社会效益指标 | A&B 类受益企业 | ≥20家 | 20家 | 40 | 40 |`),
  },
  {
    title: "网页标记 <p>",
    given: form(`
      产出指标 | 数量指标 | <p>录入数据</p> | ≥9万条 | 9万条 | 60 | 60 |
      效益指标 | 社会效益指标 | 受益企业 | ≥20家 | 20家 | 40 | 40 |`),
    finds: [{ at: "C4", message: "residue", actual: "<p>" }],
  },
  {
    title: "公式标记 $\\geq$、\\times",
    given: form(`
      产出指标 | 数量指标 | 录入数据 | $\\geq$9万条 | 9万条 | 60 | 60 |
      效益指标 | 社会效益指标 | 受益企业 | ≥20家 | 20家 | 40 | 40 | 40\\times100%`),
    finds: [
      { at: "D4", message: "residue", actual: "$\\geq$" },
      { at: "H5", message: "residue", actual: "\\times" },
    ],
  },
  {
    title: "网页字符 &nbsp;",
    given: form(`
      产出指标 | 数量指标 | 录入数据 | ≥9万条 | 9&nbsp;万条 | 60 | 60 |
      效益指标 | 社会效益指标 | 受益企业 | ≥20家 | 20家 | 40 | 40 |`),
    finds: [{ at: "E4", message: "residue", actual: "&nbsp;" }],
  },
  {
    title: "表头和标题中的标记同样检查",
    given: `
      <b>项目支出绩效自评表</b>
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度<br>指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 录入数据 | ≥9万条 | 9万条 | 60 | 60
      效益指标 | 社会效益指标 | 受益企业 | ≥20家 | 20家 | 40 | 40`,
    finds: [
      { at: "A1", message: "residue", actual: "<b>" },
      { at: "D3", message: "residue", actual: "<br>" },
    ],
  },
]);
