import { checkTester } from "../../support/check";

/** A block of one question: `option | count | percent` lines under a header. */
const block = (lines: string, header = "选项 | 小计 | 比例", question = "1、您对服务是否满意？"): string =>
  `${question}\n${header}\n${lines}`;

checkTester("survey-percent", [
  {
    title: "shares are count ÷ respondents, to their own printed precision",
    given: block("非常满意 | 20 | 66.7%%\n满意 | 7 | 23.3%%\n一般 | 3 | 10.0%%\n本题有效填写人次 | 30 |"),
  },
  {
    title: "a share that is not its count",
    given: block("非常满意 | 18 | 90%%\n满意 | 2 | 20%%\n本题有效填写人次 | 20 |"),
    finds: [
      {
        at: "C4",
        message: "off",
        expected: "10%",
        actual: "20%",
        data: { option: "满意", stated: "20%", count: "2", base: "20", expected: "10%" },
      },
    ],
  },
  {
    title: "shares typed as 0.9 and as 90 under 占比(%)",
    given: {
      甲: block("非常满意 | 18 | 0.9\n满意 | 2 | 0.1\n有效问卷 | 20 |"),
      乙: block("非常满意 | 18 | 90\n满意 | 2 | 10\n有效问卷 | 20 |", "选项 | 人数 | 占比（%）"),
    },
  },
  {
    title: "a wrong one among shares typed as figures",
    given: block("非常满意 | 18 | 95\n满意 | 2 | 10\n有效问卷 | 20 |", "选项 | 人数 | 占比（%）"),
    finds: [{ at: "C3", message: "off", expected: "90%", actual: "95%" }],
  },
  {
    title: "multiple choice by its words",
    given: block("流程 | 12 | 60%%\n宣传 | 6 | 30%%\n有效填写人次 | 20 |", undefined, "2、还需改进什么？（多选题）"),
  },
  {
    title: "multiple choice by its counts",
    given: block("流程 | 12 | 60%%\n宣传 | 11 | 55%%\n有效填写人次 | 20 |", undefined, "2、还需改进什么？"),
  },
  {
    title: "one answer more than people: the number of people is said once, not the shares that follow from it",
    given: block("满意 | 150 | 71.09%%\n一般 | 40 | 18.96%%\n不满意 | 22 | 10.43%%\n有效填写人次 | 211 |"),
    finds: [{ at: "B6", message: "people", expected: "212", actual: "211", data: { sum: "212", stated: "211" } }],
  },
  {
    title: "one answer fewer than the people that the question's own block states",
    given: block(
      "满意 | 150 | 0.7075\n一般 | 40 | 0.1887\n不满意 | 21 | 0.0991\n很不满意 | 0 | 0\n有效填写人次 | 212 |",
    ),
    finds: [{ at: "B7", message: "people", expected: "211", actual: "212" }],
  },
  {
    title: "some of those who took part in the survey may have left a question out",
    given: `参与本次问卷调查的人数为60人\n${block("满意 | 50 | 86.21%%\n一般 | 8 | 13.79%%")}`,
  },
  {
    title: "the last digit rounded the wrong way is a matter to look at, no wrong figure",
    given: block("满意 | 139 | 65.56%%\n一般 | 73 | 34.43%%\n有效填写人次 | 212 |"),
    finds: [{ at: "C3", message: "rounded", severity: "warning", expected: "65.57%", actual: "65.56%" }],
  },
  {
    title: "a nought is written without the digits of the other shares",
    given: `1、您对服务是否满意？\n选项 | 非常满意 | 满意 | 一般 | 不满意\n占比 | 0.7109 | 0.1896 | 0.1043 | 0`,
    finds: [{ at: "E3", message: "sum", expected: "100%" }],
  },
  {
    title: "a wrong share under multiple choice",
    given: block("流程 | 12 | 60%%\n宣传 | 11 | 50%%\n有效填写人次 | 20 |", undefined, "2、还需改进什么？（多选）"),
    finds: [{ at: "C4", message: "off", expected: "55%" }],
  },
  {
    title: "shares without counts that do not add up",
    given: `1、您对服务是否满意？\n选项 | 非常满意 | 满意 | 不满意\n调研结果 | 70%% | 28%% | 5%%`,
    finds: [{ at: "D3", message: "sum", expected: "100%", actual: "103%" }],
  },
  {
    title: "shares that miss 100 % by their rounding",
    given: `1、您对服务是否满意？\n选项 | 非常满意 | 满意 | 不满意\n调研结果 | 33.3%% | 33.3%% | 33.3%%`,
  },
  {
    title: "100 people cannot be 101 percents",
    given: `参与本次问卷调查人数为100人。\n1、您对服务是否满意？\n选项 | 非常满意 | 满意 | 不满意\n调研结果 | 70%% | 28%% | 3%%`,
    finds: [{ at: "D4", message: "sum", actual: "101%" }],
  },
  {
    title: "the respondents from a sentence",
    given: `有效问卷50份\n1、您对服务是否满意？\n选项 | 非常满意 | 满意 | 不满意\n人数 | 40 | 8 | 2\n占比 | 80%% | 18%% | 4%%`,
    finds: [{ at: "C5", message: "off", expected: "16%" }],
  },
  {
    title: "shares of all who chose something",
    given: block("流程 | 15 | 60%%\n宣传 | 10 | 40%%\n有效填写人次 | 20 |", undefined, "2、还需改进什么？（多选）"),
  },
  {
    title: "a sum that is not the sum",
    given: block("非常满意 | 18 | 90%%\n满意 | 2 | 10%%\n合计 | 20 | 90%%"),
    finds: [{ at: "C5", message: "total", expected: "100%", actual: "90%" }],
  },
  {
    title: "a row for each question with counts and shares",
    given: `问题 | 非常满意 | < | 不满意 | <\n | 人数 | 占比 | 人数 | 占比\n对路灯是否满意 | 6 | 60%% | 4 | 30%%\n对道路是否满意 | 8 | 80%% | 2 | 20%%`,
    finds: [{ at: "E3", message: "off", expected: "40%" }],
  },
  {
    title: "multiple choice without respondents of its own is held to those of the other questions",
    given: `${block("非常满意 | 45 | 75\n满意 | 15 | 25\n合计 | 60 | 100", "选项 | 人数 | 占比（%）")}
2、您希望增加哪些内容？（可多选）
选项 | 人数 | 占比（%）
实操 | 40 | 66.67
案例 | 33 | 55
参观 | 20 | 30`,
    finds: [{ at: "C10", message: "off", expected: "33.33%" }],
  },
  {
    title: "multiple choice that nothing but its shares tells of",
    given: block("实操 | 40 | 66.67%%\n案例 | 33 | 55.00%%\n参观 | 20 | 33.33%%", undefined, "2、您希望增加哪些内容？"),
  },
  {
    title: "counts alone",
    given: block("非常满意 | 18\n满意 | 2\n有效填写人次 | 20", "选项 | 小计"),
  },
  {
    title: "counts alone that are one more than the people",
    given: block("非常满意 | 18\n满意 | 3\n有效填写人次 | 20", "选项 | 小计"),
    finds: [{ at: "B5", message: "people", expected: "21" }],
  },
  {
    title: "counts alone of several answers",
    given: block("流程 | 18\n宣传 | 9\n有效填写人次 | 20", "选项 | 小计", "2、还需改进什么？"),
  },
]);
