import { Decimal } from "decimal.js";
import { readRule } from "../../../src/core/rule/read";
import { answer, contextOf, wordings } from "./support";

// What only frames read: a condition in free text and an effect of a closed class, in any combination.

/** Scores for values, or why there are none. */
test.each<[known: string, text: string, given: string, expected: string]>([
  // Verb, object and amount combine freely.
  ["4", "每查出一处差错，扣分0.5分，扣完为止", "0；3；9", "4；2.5；0"],
  ["7", "设备完好率达到95%的，计满7分；设备完好率低于95%的，该指标赋分0分。", "95%；94%", "7；0"],
  ["5", "得分值=年度任务完成率×指标分数权重", "80%", "4"],
  ["20", "得分值=任务完成率（超过100%按100%计算）×20", "90%；120%", "18；20"],
  ["60", "（按时办结数/应办结数）x100%x60", "95 100", "57"],
  // Things that are so or not cost points, each its own.
  ["5", "未编制计划的，扣1分；未公开招标的，扣2分。", "否 否；是 否；是 是", "5；4；2"],
  ["2", "发现设置收费链接的，此项不得分。", "否；是", "2；0"],
  ["4", "材料按时报送的得4分；迟报一次扣0.5分；错报一次扣1分；瞒报的不得分。", "0 0 否；2 1 否；0 0 是", "4；2；0"],
  ["5", "发生一般差错扣1分/次，较大差错扣2分/次。", "1 1；0 3", "2；0"],
  ["5", "每收到1件有效投诉扣1分，最多扣3分；未按时办结的，每件扣0.5分，最多扣2分。", "9 1；9 9", "1.5；0"],
  ["4", "未按要求设置标识牌的，每个点扣0.5分。", "0；3", "4；2.5"],
  ["4", "人员配备不足的，任何一个班组缺编的扣1分", "0；2", "4；2"],
  ["2", "1项不合要求，不得分", "0；1；2", "2；0；0"],
  ["3", "有机构名单，得1分；有活动记录，得2分。由区考核办评分", "是 是；否 是", "3；2"],
  // What gives the points is asked for where the text says that without it there are none.
  [
    "3",
    "制定方案的，得3分，否则不得分。方案未公示的，扣1分；每缺1份记录扣0.5分。",
    "是 否 0；是 是 2；否 否 0",
    "3；1；0",
  ],
  ["4", "①建立台账，2分。未及时更新的每次减0.5分。②专人管理，2分。", "是 1 是；是 9 是；否 0 是", "3.5；2；2"],
  // A sentence for all the things of a list.
  [
    "4",
    "①账目规范，2分；②手续齐全，2分。针对上述每项标准，符合则得分，否则存在1项问题扣0.5分，扣完为止。",
    "0 0；1 0；5 1",
    "4；3.5；1.5",
  ],
  [
    "4",
    "计划合理性；合同严密性（以上两个方面，符合得分1分，否则不得分）；验收合理性（符合全部得分2分；每发现1处不符合，扣分0.5分，最多扣1分）",
    "是 否 0；是 是 1；是 是 4",
    "3；3.5；3",
  ],
  ["10", "①宣传到位；②培训到位；③督导到位。以上三项分别占30%、30%、40%权重分。", "是 否 是", "7"],
  ["6", "①机构健全；②经费落实。每项3分，符合得3分，部分符合得1分，不符合不得分。", "机构健全 部分符合", "4"],
  ["2", "①有计划；②有台账；③有记录。符合则得对应权重分，以上三项各占1/3权重分。", "是 是 否", "1.33"],
  // A target with its figure in brackets, and the same target without it.
  [
    "3",
    "①完成率达到目标值（100%），得满分；②完成率未达到评价标准，得分=完成率×满分值。③完成率低于60%，该指标赋分0分。",
    "100%；122%；90%；60%；59%",
    "3；3；2.7；1.8；0",
  ],
  [
    "4",
    "达到要求，得4分；≥核定数的90%，得2分；≥核定数的80%，＜90%，得1分；＜核定数的80%，不得分。",
    "100%；95%；80%；79%",
    "4；2；1；0",
  ],
  ["30", "分类准确率达到90%。准确率不达标，每降低1%，扣2分。", "95%；89%；70%", "30；28；0"],
  ["15", "实际完成情况与计划每相差3%，扣1分，扣满15分为止。", "0%；9%；60%", "15；12；0"],
  ["5", "5天内办结得5分，10天内办结得3分，超过10天不得分。", "5；6；10；11", "5；3；3；0"],
  [
    "5",
    "①完成全年任务的，得满分；②完成80%—100%的，得3分；③完成80%以下的，不得分。",
    "100%；99%；80%；79%",
    "5；3；3；0",
  ],
  ["5", "任务全部完成得5分，完成率80%以上得3分，完成率80%以下不得分。", "100%；90%；70%", "5；3；0"],
  // As many points as there are of it.
  ["10", "在省级媒体发表1篇得3分，市级媒体发表1篇得2分，最高得10分。", "1 1；3 3", "5；10"],
  // Surveys told in words; LaTeX remains.
  [
    "10",
    "根据满意度加权评分（“非常满意”按分值100%、“比较满意”按75%、“一般”按50%、“不满意”不得分）",
    "60% 20% 10% 10%",
    "8",
  ],
  [
    "3",
    "$90\\% > \\text{满意度}\\geq 80\\%$得2分，$\\text{满意度}\\geq 90\\%$得3分，低于80%不得分",
    "90%；85%；79%",
    "3；2；0",
  ],
  // A total in front of what it is the sum of.
  ["2", "落实责任，2分；责任分解到部门，得1分，分解到岗位，得1分。", "是 否", "1"],
  // One of several.
  ["3", "有激励办法，并与评优挂钩，得3分；有激励办法，未与评优挂钩，得1分；无，不得分", "无", "0"],
  ["5", "一次验收合格得满分，二次验收合格得3分，二次验收不合格不得分。", "二次验收合格", "3"],
])("[%s] %s: %s", (known, text, given, expected) => {
  const got = given.split("；").map((values) => {
    const { score, why } = answer(text, contextOf(known), values);
    return score ?? why;
  });
  expect(got.join("；")).toBe(expected);
});

/** Where more than one reading is left, or something is not understood, a person is asked. */
test.each([
  // From which of the things, or from all of them?
  ["6", "①制度健全得3分；②执行有效得3分；未按期报送的扣1分。"],
  ["4", "未编制计划的扣1分，每延期10分钟响应的扣1分。"],
  // Added to the points, or only said of those behind?
  ["2", "全覆盖得1分。未全覆盖的得0.8分；在此基础上全部达标再得0.2分"],
  // One of two kinds of places.
  ["4", "山区县满分4分，每少1个扣1分；平原县满分4分，每少1个扣0.5分。"],
  ["50", "达到任务书要求的，按比例×50；未达到的，按比例×50×0.8。"],
  // Below nothing.
  ["2", "未发生事故的得2分。每发生一起扣1分；发生重大事故的，该项不得分，倒扣10分。"],
  ["4", "资料完整得4分，资料不完整酌情扣分"],
  ["5", "未公开的扣1分；其他情形由评审组确定。"],
  ["5", "未公开的扣1分；情节严重的加倍扣分。"],
])("[%s] %s is left open", (known, text) => {
  const { score, unread, form } = answer(text, contextOf(known));
  expect([
    score,
    form === "judgement" || unread.length > 0 || answer(text, contextOf(known), "是 是 是").score === null,
  ]).toEqual([null, true]);
});

/** One quantity under two names is asked for once; two rates are two. */
test.each([
  [
    "5",
    "项目节约率=（项目计划成本-项目实际成本）/计划成本×100%。项目节约率≥0得5分，否则不得分。",
    ["项目计划成本", "项目实际成本"],
  ],
  ["10", "得分=线上办结率×5分+一次办结率×5分", ["线上办结率", "一次办结率"]],
  ["4", "得分=满意度/目标满意度×4，最高4分", ["满意度", "目标满意度"]],
])("[%s] %s asks for %j", (known, text, names) => {
  expect(answer(text, contextOf(known)).inputs.map(({ name }) => name)).toEqual(names);
});

wordings(
  "checklist",
  `
    [2] 未建立机构的,扣0.5分;未落实专人的,扣0.5分。
      读作 未建立机构，扣0.5分；未落实专人，扣0.5分。
      问 未建立机构(boolean) 未落实专人(boolean)

    [3] 成立小组(1分)明确分工(1分)定期会商(1分)以上需提供佐证资料。
      读作 ①成立小组，得1分；②明确分工，得1分；③定期会商，得1分。
      问 成立小组(boolean) 明确分工(boolean) 定期会商(boolean)
  `,
);

wordings(
  "deduct-per-occurrence",
  `
    [5] 办法健全，得5分，否则不得分；未公示，扣1分；每缺1份记录扣0.5分，最多扣2分
      读作 办法健全，得5分，否则不得分，未公示，扣1分，每发现1处缺少记录扣0.5分，单项最多扣2分。
      问 办法健全(boolean) 未公示(boolean) 缺少记录(count)
  `,
);

/** The reason says what took points, and what was not there to give them. */
test.each([
  ["是 是 2", "未公示；缺少记录2处，得3分，扣2分。"],
  ["否 否 0", "未满足：“办法健全”；缺少记录0处，得0分，扣5分。"],
])("reasons for %s", (values, reason) => {
  const text = "办法健全，得5分，否则不得分；未公示，扣1分；每缺1份记录扣0.5分。";
  expect(answer(text, contextOf("5"), values).reason).toBe(reason);
});

/** Twice as much text takes about twice as long: nothing is tried again and again. */
test("the time for a long text grows with its length", () => {
  const clause = "未报送第9类材料的，扣0.1分；每少1次例会扣0.2分；";
  const time = (times: number): number => {
    const text = clause.repeat(times);
    const runs = [1, 2, 3, 4, 5].map((run) => {
      const start = process.cpuUsage().user;
      readRule(text + " ".repeat(run), { weight: new Decimal(10) });
      return process.cpuUsage().user - start;
    });
    return Math.min(...runs);
  };
  time(20);
  expect(time(120)).toBeLessThan(12 * Math.max(time(30), 1000));
});
