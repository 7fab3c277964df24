import { normalise } from "../words/notation";

/** What a title names beside the form that it heads. */
export interface Titled {
  readonly project?: string;
  readonly department?: string;
}

/** Numbers of annexes and tables, and the year that a form is of. */
const FRONT = /^(?:附[件表]\d*[:、.]?|表\d+(?:-\d+)?[:、.]?|(?:19|20)\d\d年度?(?:[的—-])?)+/;
/** What forms are about: with it the name ends that stands in front. */
const FORM =
  "(?:绩效|评价|指标|考核|自评|自我评价|运行|监控|监测|目标|申报|评分|得分|打分|满意度|问卷|调查|概况|完成情况)";
const PROJECT = new RegExp(
  `^(?<name>.{2,}?(?:项目|工程|专项资金|(?:补助|补贴|奖补|扶持|发展|引导)资金|经费))(?:(?:资金)?支出|资金|预算)?(?:各项?|分项|具体)?(?=${FORM})`,
);
/** How a title ends, its remarks in brackets left aside. */
const ENDS =
  /(?:表|体系|报告|清单|问卷|情况|标准|指标|结果|结论|书|设置|设计|构成|框架|方案|细则|一览|明细|汇总|统计|总览|自评|评价|监控|[一二三四五六七八九十\d])(?:\([^()]*\))*$/;
/** 绩效评价报告（某某项目）, 绩效自评表（某某工程） */
const REPORTED = /报告\((?<name>.{4,})\)$/;
const BRACKETED = /[表体系]\((?<name>.{2,}(?:项目|工程|资金|经费))\)$/;
/** 某某局部门整体支出, 某某局整体绩效 */
const WHOLE = /^(?<name>.{2,}?)(?:部门|单位)?整体(?:支出|绩效|预算)/;
/** Words that say of what sort something is, and of no project which. */
const SORTS =
  /中央|地方|一般|公共|政府性?|基金|国有|资本|经营|社会|保险|财政|部门|单位|本级|[省市区县乡镇]级|[省市区县]|级|预算|支出|专项|债券|转移支付|共同事权|对下|上级|直达|重点|一级|二级|三级|年度|补助|补贴|资金|经费|项目|工程|整体|政策|本次|部分|全部|所有|其他|各|该|和|及|与|、|个|等/g;
/** Bodies that carry out projects and are none. */
const BODY = /(?:局|厅|委|委员会|办公室|政府|法院|检察院|管委会|街道|办事处|镇|乡|部)$/;
const ENDING = /(?:项目|工程|专项资金|资金|经费)$/;

const isOwnName = (name: string): boolean => name.replace(SORTS, "").length >= 2;

/** What a title names: the project, or the body that fills in the form; words for a sort of projects name none. */
export function titled(title: string): Titled {
  const plain = normalise(title).replace(FRONT, "");
  if (!ENDS.test(plain)) return {};
  const whole = WHOLE.exec(plain)?.groups?.["name"];
  if (whole !== undefined) return isOwnName(whole) ? { department: whole } : {};
  for (const pattern of [PROJECT, REPORTED, BRACKETED]) {
    const name = pattern.exec(plain)?.groups?.["name"];
    if (name === undefined || !isOwnName(name)) continue;
    const body = name.replace(ENDING, "");
    return BODY.test(body) ? { department: body } : { project: name };
  }
  return {};
}
