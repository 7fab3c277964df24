import { answer, contextOf } from "./support";

// Nothing that changes or qualifies a score vanishes: it is read, or shown as not read and the rule is open.

/** Rules that are read, each with values. */
const RULES: readonly (readonly [known: string, text: string, values: string])[] = [
  ["6", "①有年度计划，得2分；②有验收记录，得2分；③有维护台账，得2分", "是 是 是"],
  ["6", "①有年度计划；②有验收记录；③有维护台账。以上三项各占1/3权重分", "是 是 是"],
  ["5|设备完好率", "设备完好率≥98%，得5分；90%≤设备完好率<98%，得3分；设备完好率<90%，不得分", "98%"],
  ["5|资金到位率", "资金到位率≥95%得满分，每降低1%扣0.5分，扣完为止", "95%"],
  ["4", "得分=资金到位率×4分，最高得4分", "96%"],
  ["4", "每发现一处账实不符扣0.5分，扣完为止", "0"],
  ["4", "①账目清楚；②凭证齐全；③手续完备。每发现一处不符合扣0.5分，扣完为止", "0"],
  ["3", "专款专用得3分，否则不得分", "是"],
  ["5", "按期完成得5分；延期10天以内得3分；延期10天以上不得分", "0"],
  ["5|服务效果", "效果显著得5分；效果较显著得3分；效果一般得1分；效果不明显不得分", "效果显著"],
  ["5", "资金到位率：反映资金落实情况。资金到位率=到位资金/计划资金×100%。得分=资金到位率×5分", "100 100"],
];

/** Clauses that matter, of our own. */
const CLAUSES = [
  "；逾期一天另扣1分",
  "；每发现1例差错，扣分0.5分",
  "；整改不力的再扣2分",
  "；隐瞒不报的，得分折半",
  "；被上级约谈的，降一个等级",
  "；未配合检查的，本项零分",
  "；发生责任事故的，该项作废",
  "，否则罚1分",
  "；超出的部分按0.5倍计",
  "；情节严重的双倍扣分",
  "；其余情况由评审组决定",
  "；上述各项有缺失的，减计0.3分",
  "；受表彰的加扣回0.5分",
  "；按80%折算",
  "；不超过2分",
  "；仅限前3名",
  "；得分的80%计入总成绩",
  "；打八折计入",
  "；再乘以工作难度",
  "；未经备案的不计算在内",
  "；以最低分计",
  "；多次检查的取平均值",
  "；两年内有效的才得分",
  "；仅对已验收的部分计分",
  "；有造假行为的直接判0分",
  "；逾期的视同未办",
  "；减少的酌减",
  "；漏项按零计",
];

describe.each(CLAUSES)("…%s", (clause) => {
  test.each(RULES)("[%s] %s", (known, text, values) => {
    const context = contextOf(known);
    const before = answer(`${text}。`, context, values);
    expect([before.unread, before.score]).toEqual([[], expect.any(String)]);
    const after = answer(`${text}${clause}。`, context, values);
    const silent = after.score !== null && after.unread.length === 0 && after.canonical === before.canonical;
    expect([silent, after.canonical, after.score]).toEqual([false, after.canonical, after.score]);
  });
});

/** The words that nobody claims, shown; no score. */
test.each([
  ["4", "未整改的，每发现1处问题扣1分，扣完为止。", []],
  ["3", "①有计划得1分；②有台账得2分；③", []],
  ["4", "得分=完成率×4分，得分减半。", ["减半"]],
  ["4", "满分4分，最高得3分，每发现一处差错扣1分。", ["4分"]],
  ["6", "①有计划；②有台账；③有记录。以上三项各占1/3权重分；超过部分按50%计。", ["超过部分按50%计"]],
])("[%s] %s", (known, text, unread) => {
  const read = answer(text, contextOf(known));
  expect([read.unread, read.form === "judgement"]).toEqual([unread, unread.length > 0]);
});

/** What a list or a floor says once more is claimed by its class, and the rule is read. */
test.each([
  ["6", "①有计划；②有台账；③有记录。符合则得对应权重分，以上三项各占1/3权重分。", 3],
  ["3", "①有计划；②有台账；③有记录。每符合一项得1分，不符合不得分，最高3分。", 3],
  ["4", "满分4分。每发现一处差错扣1分，扣完为止，最低0分。", 1],
  ["4", "预算执行率（4分）：预算执行率≥95%得4分，否则不得分。", 1],
])("[%s] %s is read whole", (known, text, inputs) => {
  const read = answer(text, contextOf(known));
  expect([read.unread, read.inputs.length]).toEqual([[], inputs]);
});
