import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const rows = (row: string): string =>
  form(`
      产出指标 | 数量指标 | 指标1：培训人数 | ≥200人 | 200人 | 30 | 30 |
      | | ${row}
      效益指标 | 社会效益指标 | 受益单位 | ≥20家 | 20家 | 40 | 40 |`);

const cell = (name: string, target = "≥5场", actual = "5场", reason = ""): string =>
  rows(`${name} | ${target} | ${actual} | 30 | 30 | ${reason}`);

checkTester("placeholder", [
  { title: "填写完整：不报", given: cell("指标2：培训场次") },
  {
    title: "有分值而名称只有“指标2：”：指在名称上",
    given: rows("指标2： | | | 30 | |"),
    finds: [{ at: "C5", message: "unnamed", actual: "指标2：" }],
  },
  {
    title: "有指标值而名称只有“指标2：”",
    given: rows("指标2： | ≥5场 | 5场 | | |"),
    finds: [{ at: "C5", message: "unnamed" }],
  },
  { title: "整行未用的“指标2：”“……”：不报", given: rows("指标2： | | | | |\n | | …… | | | | |") },
  {
    title: "分值与上一行合并、自身没有内容的“指标2：”：不报",
    given: rows("培训场次 | ≥5场 | 5场 | 30 | 30 |\n | | 指标3： | | | ^ | ^ |"),
  },
  { title: "名称“……”而有分值", given: rows("…… | | | 30 | |"), finds: [{ at: "C5", message: "blank" }] },
  { title: "实际完成值 ____场", given: cell("培训场次", "≥5场", "____场"), finds: [{ at: "E5", message: "blank" }] },
  { title: "指标值只有“……”：视为没有填，由 target-missing 报", given: cell("培训场次", "……") },
  { title: "名称 XX项目培训", given: cell("XX项目培训"), finds: [{ at: "C5", message: "blank" }] },
  {
    title: "一行有几处：只报第一处，其余列在相关中",
    given: cell("XX培训场次", "≥**场", "**场"),
    finds: [{ at: "C5", message: "blank" }],
  },
  {
    title: "原因栏“请填写偏差原因”",
    given: cell("培训场次", "≥5场", "5场", "请填写偏差原因"),
    finds: [{ at: "H5", message: "prompt" }],
  },
  { title: "原因栏“……”", given: cell("培训场次", "≥5场", "5场", "……"), finds: [{ at: "H5", message: "blank" }] },
  { title: "名称“例：培训场次”", given: cell("例：培训场次"), finds: [{ at: "C5", message: "prompt" }] },
  { title: "指标值 ≥XX场：由“指标值没有数”报", given: cell("培训场次", "≥XX场") },
  { title: "含“如”“等”的普通文字：不报", given: cell("如期开班等培训场次", "≥5场", "5场", "如遇雨天等情况改为线上") },
  { title: "请示、请假、填写问卷是业务：不报", given: cell("请示件办结", "≥5件", "填写问卷5份") },
  { title: "打勾打叉：不报", given: cell("*项目培训场次", "≥5场", "×") },
  { title: "★ 标的核心指标：不报", given: cell("★培训场次") },
  { title: "算式中的 × 与 *：不报", given: cell("培训场次", "≥5场", "5场", "得分=5/5×30，执行率=5/5*100%") },
  { title: "型号中的 X：不报", given: cell("DXX2 型设备、X光机购置", "≥5台", "5台") },
  {
    title: "没有人填过的空表：不报",
    given: form(`
      产出指标 | 数量指标 | 指标1： | | | 60 | |
      效益指标 | 社会效益指标 | 指标1： | | | 40 | |`),
  },
]);
