import { readRule } from "../../../src/core/rule/read";
import { answer, contextOf } from "./support";

// What a clause says by what stands in front of it.

/** The values that are handed over, one case after another, and what each of them gives: points, or why there are none. */
const scores = (known: string, text: string, given: string): string =>
  given
    .split("；")
    .map((values) => {
      const { score, why } = answer(text, contextOf(known), values);
      return score ?? why ?? "";
    })
    .join("；");

test.each<[known: string, text: string, given: string, expected: string]>([
  // 另 and 再 come to what was given before.
  ["6", "建有章程的得4分，乡镇级的另得2分。", "是 是；否 是；是 否", "6；2；4"],
  ["5", "签订责任书得3分，逐级签订的再得2分。", "是 是；是 否；否 否；否 是", "5；3；0；question"],
  // One cap behind several faults is of all of them.
  ["6", "每缺1份凭证扣0.5分，每错1笔账扣0.2分，合计扣分不超过3分。", "2 5；20 0；20 20", "4；3；3"],
  // The award is what nothing has been taken from.
  ["6", "全年未发生消防事故得6分；发生一般消防事故扣2分；发生重大消防事故不得分。", "否 否；是 否；否 是", "6；4；0"],
  ["4", "经费拨付及时、足额得4分；拨付不及时扣1分；拨付不足额扣2分。", "否 否；是 是", "4；1"],
  ["5", "台账完备得5分；未编号的扣1分。", "是 否；是 是；否 否；否 是", "5；4；0；question"],
  // What is asked for, and how many of it are missing, or too many.
  ["4", "年内演练不少于3次，每少1次扣1分。", "3；5；2；0", "4；4；3；1"],
  ["5", "补种树木达到200棵得5分，每少10棵扣0.5分。", "200；180；10", "5；4；0"],
  ["3", "每周巡检不少于2次，每少1次扣0.5分，扣完为止。", "0；4；9", "3；1；0"],
  ["4", "①有值班表，得2分；②每年培训4次以上，得2分，每少一次扣0.5分。", "是 4；否 3", "4；1.5"],
  // So many that nothing is left.
  ["4", "脱岗一次扣1分，脱岗三次及以上不得分。", "0；2；3；7", "4；2；0；0"],
  ["8", "全年未发生泄密事件得8分，发生1起扣3分，发生2起以上的不得分。", "0；1；2", "8；5；0"],
  ["5", "全部合格得5分；有1项不合格扣1分；有3项以上不合格的不得分。", "0；2；3", "5；3；0"],
  // What each thing of a list loses is what it gives.
  ["6", "①图纸齐全（2分）；②签证完整（1分）；③结算规范（3分）。每有一项不符合扣除相应分值。", "是 否 是", "5"],
  ["6", "①图纸齐全（2分）；②签证完整（2分）；③结算规范（2分）。缺一项扣2分。", "是 否 否", "2"],
  ["4", "评价要点：①职责是否清晰（2分）；②分工是否合理（2分）。符合要求得分，不符合不得分。", "是 否", "2"],
  ["5", "①有场地（20%）；②有器材（30%）；③有教员（50%）。", "是 否 是", "3.5"],
  // Delays: what is in time is a delay of 0.
  ["3", "按时上报得3分，逾期2天以内上报得1分，逾期2天以上的不得分。", "0；1；2；3", "3；1；1；0"],
  ["6", "于9月底前完成验收得6分，每推迟5天扣1分，推迟超过20天的不得分。", "0；10；21", "6；4；0"],
  ["4", "按进度计划实施得4分；进度滞后10%以内得2分；进度滞后10%以上不得分。", "0%；5%；20%", "4；2；0"],
  ["5", "处理时限：2小时内修复得5分，4小时内修复得3分，超过4小时不得分。", "2；3；5", "5；3；0"],
  ["5", "报警后1小时内到达得5分，超过1小时不足3小时到达得2分，超过3小时不得分。", "1；2；4", "5；2；0"],
  ["5", "平均等候时间不超过20分钟得5分；20至40分钟（含）得3分；40分钟以上不得分。", "20；40；41", "5；3；0"],
  // As much as there is of it, up to the weight; what the rule is about stands in front of it.
  ["2", "建成管理平台得1分。每接入一个部门得0.2分。", "是 5；是 3；否 2", "2；1.6；0.4"],
  ["9", "根据工作量完成情况评分。完成量与计划每相差2%，扣1分，扣满9分为止。", "0%；4%；50%", "9；7；0"],
  // A formula in words behind what is not reached; a saving below 0.
  ["8", "受理率达到100%得满分，达不到的按受理率×8计分，受理率低于60%的不得分。", "100%；90%；50%", "8；7.2；0"],
  // 比例 is the share that was spoken of.
  ["4", "开工面积达到计划85%及以上的得4分；比例不足85%时，每减少5%扣1分，扣完为止。", "85%；80%；60%", "4；3；0"],
  ["5", "节约率在0-3%（含）之间得3分，3%以上得5分，超支不得分。", "3%；4%；-1%", "3；5；0"],
])("[%s] %s: %s", (known, text, given, expected) => {
  expect(scores(known, text, given)).toBe(expected);
});

/** What is open, with what is not read or computed said. */
test.each<[known: string, text: string, given: string, why: string]>([
  // Points off for a delay, beside what another quantity gives.
  ["5", "拨付率≥90%得5分，每延迟1天扣1分。", "95% 2", "unclear-deduction"],
  // Of one of them, or of both?
  ["5", "漏填一处扣0.5分，错填一处扣0.2分，最多扣3分。", "", "judgement"],
  ["2", "全公开得1分。未全公开的得0.8分；在此基础上逐项公开再得0.2分。", "", "judgement"],
])("[%s] %s is left open", (known, text, given, why) => {
  expect(answer(text, contextOf(known), given)).toMatchObject({ score: null, why });
});

test("what gives nothing, and nothing else, is no fault of the maximum", () => {
  expect(answer("未达标准，不得分", contextOf("2")).problems).toEqual([]);
});

test("a word that only joins is never the end of an answer", () => {
  const { form, unread } = readRule("章程完备得4分，镇级另得1分。", contextOf("4"));
  expect([form, unread.length > 0]).toEqual(["judgement", true]);
});
