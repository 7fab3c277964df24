import { checkTester } from "../../support/check";

const FORMULA = "满意度=∑（非常满意比例×100%+满意比例×80%+一般比例×60%+不满意比例×0%）。";

/** Two questions of four answers, with what they come to. */
const survey = (results: string, formula = FORMULA): string => `
${formula}
（1）您对培训内容是否满意。
选项 | 非常满意 | 满意 | 一般 | 不满意
调研结果 | 70%% | 28%% | 2%% | 0%%
（2）您对培训老师是否满意。
选项 | 非常满意 | 满意 | 一般 | 不满意
调研结果 | 80%% | 18%% | 2%% | 0%%

序号 | 调查项目 | 权重 | 满意度 | 最终满意度
${results}`;

/** One question with its satisfaction in its block. */
const block = (
  satisfaction: string,
  options = "非常满意 | 6 | 60%%\n满意 | 3 | 30%%\n一般 | 1 | 10%%\n不满意 | 0 | 0%%",
  formula = "",
): string => `${formula}\n1、您对环境是否满意？\n选项 | 人数 | 占比\n${options}\n满意度 | | ${satisfaction}`;

const FIVE = "非常满意 | 5 | 50%%\n满意 | 3 | 30%%\n一般 | 1 | 10%%\n不太满意 | 1 | 10%%\n不满意 | 0 | 0%%";

checkTester("survey-score", [
  {
    title: "what the formula gives",
    given: survey(
      "1 | 您对培训内容是否满意 | 50%% | 93.6%% | 46.8%%\n2 | 您对培训老师是否满意 | 50%% | 95.6%% | 47.8%%\n | 合计 | 100%% | | 94.6%%",
    ),
  },
  {
    title: "the sum of the first two answers; what follows from it is not said again",
    given: survey(
      "1 | 您对培训内容是否满意 | 50%% | 98%% | 49%%\n2 | 您对培训老师是否满意 | 50%% | 95.6%% | 47.8%%\n | 合计 | 100%% | | 96.8%%",
    ),
    finds: [
      {
        at: "D10",
        message: "off",
        expected: "93.6%",
        actual: "98%",
        data: { formula: "非常满意×100%＋满意×80%＋一般×60%＋不满意×0%" },
      },
    ],
  },
  {
    title: "in another order, by the words of the questions",
    given: survey(
      "1 | 您对培训老师是否满意？ | 50%% | 95.6%% | 47.8%%\n2 | 您对培训内容是否满意？ | 50%% | 93.6%% | 46.8%%",
    ),
  },
  {
    title: "by order where the words are others",
    given: survey("1 | 内容 | 50%% | 95.6%% | 47.8%%\n2 | 老师 | 50%% | 95.6%% | 47.8%%"),
    finds: [{ at: "D10", message: "off", expected: "93.6%" }],
  },
  {
    title: "weights in a sentence, without names",
    given: survey(
      "1 | 您对培训内容是否满意 | 50%% | 98%% | 49%%\n2 | 您对培训老师是否满意 | 50%% | 95.6%% | 47.8%%",
      "满意度等级从非常满意到不满意的权重分别为100%、80%、60%、0%。",
    ),
    finds: [{ at: "D10", message: "off", expected: "93.6%" }],
  },
  {
    title: "weights in points",
    given: block("92%%", undefined, "计分标准：非常满意（100分）、满意（80分）、一般（60分）、不满意（0分）"),
    finds: [{ at: "C8", message: "off", expected: "90%" }],
  },
  {
    title: "weights in the names of the answers",
    given: block(
      "80.0%%",
      "非常满意（100分） | 5 | 50%%\n满意（75分） | 3 | 30%%\n一般（50分） | 2 | 20%%\n不满意（0分） | 0 | 0%%",
    ),
    finds: [{ at: "C7", message: "off", expected: "82.5%" }],
  },
  {
    title: "a satisfaction rate of those who are satisfied",
    given: block("90%%", undefined, "满意度=（非常满意人数+满意人数）/有效问卷数"),
  },
  {
    title: "a satisfaction rate that is not theirs",
    given: block("100%%", undefined, "满意度=（非常满意人数+满意人数）/有效问卷数"),
    finds: [{ at: "C8", message: "off", expected: "90%" }],
  },
  {
    title: "words only: any of the usual weightings is right (100/75/50/25/0)",
    given: block("80%%", FIVE, "满意度按加权平均计算。"),
  },
  {
    title: "words only: any of the usual weightings is right (100/80/60/40/20)",
    given: block("84%%", FIVE, "满意度按加权平均计算。"),
  },
  {
    title: "words only: none of the usual weightings",
    given: block("97%%", FIVE, "满意度按加权平均计算。"),
    finds: [
      {
        at: "C9",
        message: "usual",
        expected: "80%",
        data: { formula: "非常满意×100%＋满意×75%＋一般×50%＋不太满意×25%＋不满意×0%" },
      },
    ],
  },
  { title: "no formula at all is nothing to hold it to", given: block("97%%", FIVE) },
  {
    title: "multiple choice has no satisfaction",
    given: block("97%%", undefined, FORMULA).replace("满意？", "满意？（多选）"),
  },
  {
    title: "a shorter list that ends in a No leaves the weights open",
    given: block("70%%", "很好 | 6 | 60%%\n不好 | 4 | 40%%", "满意度等级的权重分别为100%、80%、60%、0%。"),
  },
  {
    title: "a final figure that is not weight × satisfaction",
    given: survey(
      "1 | 您对培训内容是否满意 | 50%% | 93.6%% | 48.8%%\n2 | 您对培训老师是否满意 | 50%% | 95.6%% | 47.8%%\n | 合计 | 100%% | | 96.6%%",
    ),
    finds: [{ at: "E10", message: "final", expected: "46.8%", actual: "48.8%" }],
  },
  {
    title: "a total that is not the sum",
    given: survey(
      "1 | 您对培训内容是否满意 | 50%% | 93.6%% | 46.8%%\n2 | 您对培训老师是否满意 | 50%% | 95.6%% | 47.8%%\n | 合计 | 100%% | | 95.6%%",
    ),
    finds: [{ at: "E12", message: "total", expected: "94.6%", actual: "95.6%" }],
  },
  {
    title: "weights in points of a score of ten",
    given: survey(
      "1 | 您对培训内容是否满意 | 5 | 93.6%% | 4.68\n2 | 您对培训老师是否满意 | 5 | 95.6%% | 4.75\n | 合计 | 10 | | 9.43",
    ),
    finds: [{ at: "E11", message: "final", expected: "4.78" }],
  },
  {
    title: "a row for each question, and their mean",
    given: `
问题 | 非常满意 | 满意 | 不满意 | 满意率
对道路是否满意 | 40 | 10 | 0 | 100%%
对路灯是否满意 | 30 | 15 | 5 | 92%%
平均满意率 | | | | 99%%
注：满意率=（非常满意人数+满意人数）/有效问卷数`,
    finds: [
      { at: "E3", message: "off", expected: "90%" },
      { at: "E4", message: "mean", expected: "96%" },
    ],
  },
  {
    title: "questions in one sheet, results in another",
    given: {
      问卷: `${FORMULA}\n1、您对环境是否满意？\n选项 | 人数 | 占比\n非常满意 | 6 | 60%%\n满意 | 3 | 30%%\n一般 | 1 | 10%%\n不满意 | 0 | 0%%`,
      满意度: `调查内容 | 权重 | 满意度\n您对环境是否满意 | 100%% | 96%%`,
    },
    finds: [{ at: "C2", message: "off", expected: "90%" }],
  },
]);
