import { phrases } from "../words/phrases";

/** Words that merely frame a figure and are read through. Whatever could change its meaning (未, 下降, 近, 超, 计划) is not among them. */

const RATE =
  "(?:验收|预算|资金|项目|任务|群众|公众|社会公众|服务对象|受益对象|受益群众|参训人员|学员)?(?:完成率|合格率|及时率|满意度|满意率|覆盖率|到位率|执行率|支付率|达标率|通过率)";
const BEFORE = new RegExp(
  `^(?:(?:${RATE}|全年|每年|全部|年度|本年度?|当年|实际|目前|现|已|共计?|累计|合计|总计|均|大约|约|≈|为|计|达到?|实现|完成|开展|举办|组织|培训|建设|建成|采购|购置|发放|支付|支出|投入|使用|覆盖|` +
    `${phrases("rises", "frame")}[至到]|${phrases("falls", "frame")}[至到]|[降升增]至|保持在?|稳定在|控制在|在)了?){1,8}`,
);
const DONE = `(?:已|均|全部|按时|按期|如期|及时)?${phrases("met", "frame")}`;
const AFTER = new RegExp(
  `(?:左右|上下|之间|整|${DONE}|\\(含\\)|\\(${DONE}\\)` +
    "|(?<=[%‰]),?(?:已|均|全部|验收)?(?:合格|覆盖|到位|及时|满意|通过|达成|落实|兑现|正常|准确|发放|支付|拨付)(?:到位)?" +
    "|(?<=内|分钟|小时|秒|天|工作日)(?:响应|到达|到场|到达现场|办结|处理|处置|修复|恢复|答复|回复|反馈|送达|解决))$",
);

/** The end of a sentence behind a figure; 1,000, is none behind a digit. */
const STOP = /[。;!]$|(?<=\D),$/;
const INCLUDING = /^(?<before>[^()]{1,30})\(含(?<what>[^()]{0,12})\)(?<after>[^()]{0,6})$/;
const BOUND = /(?:及|或)?以[上下内]$/;

/** A text without the quotation marks and full stops around it, and without 含 where that repeats the figure: 90%以上(含90%). */
export function tidy(text: string): { readonly text: string; readonly included: boolean } {
  const bare = text
    .replace(/^["'“”‘’]+/, "")
    .replace(/["'“”‘’]+$/, text.length < 60 && /^["'“”‘’]/.test(text) ? "" : "$&")
    .replace(STOP, "");
  const found = INCLUDING.exec(bare)?.groups;
  if (!found) return { text: bare, included: false };
  const figure = found["before"]!.replace(BOUND, "");
  const what = found["what"]!;
  const same = what === "" || (figure.endsWith(what) && !/[\d.,]$/.test(figure.slice(0, -what.length)));
  return same ? { text: found["before"]! + found["after"]!, included: true } : { text: bare, included: false };
}

/** The inside of a frame: 累计完成20篇 → 20篇. */
export const stripBefore = (text: string): string => text.replace(BEFORE, "");

export const stripAfter = (text: string): string => text.replace(AFTER, "").replace(AFTER, "");
