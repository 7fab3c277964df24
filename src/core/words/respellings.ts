import { LATE, phrases } from "./phrases";
import { measures } from "./measures";
import { oneOf } from "./pattern";

/** A turn of phrase, and the signs or words that say the same and are read. */
export interface Respelling {
  readonly pattern: RegExp;
  readonly as: string;
  /** Only in a text that says this as well. */
  readonly where?: RegExp;
  /** Only where what it becomes stands in the text as well. */
  readonly known?: true;
}

const THING = oneOf([...measures("event", "each"), "门", "场次", "人次", "批次", "课时", "学时"]);
const MADE =
  "建成|建设|建立|开展|举办|召开|组织|培训|新增|发放|发表|刊发|报送|引进|安装|采购|改造|修建|种植|培育|开设|检查|审核|编制";
const FEWER = "减少|缺少|少|缺|降低";
const FELL = "降低|下降|低于|低|少于|少|减少|增加|提高|增长|高于|高|超出|超过|超";
const PERIOD = "(?:个?工作日|自然日|日|天|个月|小时|分钟|年)";
const ZERO = "(?:不得分|得0分|计0分|为0分|本?该?项(?:指标)?(?:不得分|得0分|计0分|为0分))";

/** ±5% and ±10% of how far something is off, and no other share. */
const TWO_TOLERANCES =
  /^(?!.*(?<![±\d.])\d+(?:\.\d+)?%(?!的?(?:分|权重|满分|赋)))(?=.*(?:偏差|差异|误差|变动率|偏离))(?=.*±([\d.]+)%.*±(?!\1%)\d)/;

/**
 * What frameworks say in a turn of their own, with what says the same (normalised, see notation.ts). A turn stands here only where it means
 * nothing else; what the signs in its place say is accounted for as they are.
 */
export const RESPELLINGS: readonly Respelling[] = [
  // 建成20门得7分，每少1门: a figure that something is short of is what was to be reached.
  {
    pattern: new RegExp(
      `(?<=(?:${MADE})[^\\d,;:。≥≤<>]{0,12})(?<!\\d|达到?|不少于|不低于|超过|低于|至少)(?=\\d+(${THING})(?:的|者)?,?(?:得|计|记)[^;。]{1,8}[,;。][^每;。]{0,10}每(?:${FEWER}|多|增加|新增|超过|超出|超)(?:完成)?(?:\\d+|一)?\\1)`,
      "g",
    ),
    as: "≥",
  },
  // 18:1 is 18 of the one for each of the other.
  { pattern: /(?<![\d:.])(\d+(?:\.\d+)?):1(?![\d:.])/g, as: "$1", where: /^(?!.*(?<![\d:.])1:\d)/ },
  // 采用倒扣分制: what is taken is taken from the full marks, as it is anyhow.
  {
    pattern:
      /^(?:本(?:项|指标))?(?:采用|采取|实行|按照?|以)?倒扣分?(?:制|法|方式|办法)?(?:进行)?(?:计分|评分|打分|考核)?[,;。:]/g,
    as: "",
    where: /扣[^,;。]{0,8}分/,
  },
  // 应于9月30日前完成，每逾期1天扣0.5分: in time it costs nothing.
  {
    pattern: new RegExp(
      `^((?:应当?|须|需|要求)?(?:在|于)?[^,;。扣得×/=]{0,16}\\d(?:[月日天]|个?工作日)底?(?:之|以)?[前内][^,;。\\d每扣]{2,16}?)(?:的)?[,;。](?=每?(?:${LATE})[^,;。\\d]{0,4}(?:\\d+|[一两])?${PERIOD}[^,;。]{0,6}扣)`,
      "g",
    ),
    as: "$1得满分,",
    where: /^(?!.*(?:满分|[得计]\d|基[础准本]分|分为))/,
  },
  // 良得一半分: half of what there is.
  {
    pattern:
      /(?<=[^扣减,;。][得计给])(?:满分的?|(?:该项|本项)?分值的?|权重分?的?)?一半(?:的?(?:分值?|权重分?|得分))?(?=[,;。]|$)/g,
    as: "50%的分",
  },
  // 每起倒扣1分: what is taken each time.
  {
    pattern: /(?<=每[^;。]{0,16}|[一1][次起处例项件个]的?,?)倒扣(?=\d)/g,
    as: "扣",
    where: /^(?!.*(?:负分|为负|不封底))/,
  },
  // 得基础分6分, 基准分为满分: so many of them.
  { pattern: /(?<=[^,;。:]{2}[得计给记赋])(?:基础|基本|基准|起评|起始|保底)分值?为?(?=\d)/g, as: "" },
  { pattern: /(?<=^|[,;。:])(?:本(?:项|指标))?(?:基础|基本|基准|起评|起始)分值?(?:为|是)(?=满分)/g, as: "" },
  // （中央资金与省级资金之和÷总额）: a sum in words.
  {
    pattern:
      /(?<=[=+×*/÷(]|除以|乘以)([^,;:。()=+×*/÷\d与和及之]{2,16})[与和及]([^,;:。()=+×*/÷\d与和及之]{2,16})之和(?=[×*/÷)]|除以|乘以|占)/g,
    as: "($1+$2)",
  },
  // 每下降一个名次: so many places.
  { pattern: /(?<=每[^,;。每\d]{1,8}?[\d一二三两]{1,2})个?(?:名次|位次)/g, as: "名" },
  // 加满为止: no more than there is.
  { pattern: /(?:直至|直到|至)?加(?:完|满|至满分|到满分)(?:分|该项分值)?(?:即止|为止|止)/g, as: "最高得满分" },
  // 负增长 is a growth below 0, 不降反升 a fall.
  { pattern: /(?<=[;。,])负增长(?=的|不|得|,)/g, as: "低于0%", where: /增长率|增幅|增速|增长幅度|增长≥?\d/ },
  { pattern: /(?<=[;。,])(?:不降反[升增]|不减反增)(?=的|不|得|,)/g, as: "低于0%", where: /下降|降低|减少/ },
  // 介于80%至95%之间, 在85%（含）和95%之间: between the two.
  { pattern: /(?<=^|[^\d,;。])(?:介于|处于|位于|落在)(?=\d)/g, as: "在" },
  { pattern: /(?<=^|[;。,])(?:介于|处于|位于|落在|在)(?=\d+(?:\.\d+)?%)/g, as: "" },
  { pattern: /(?<=\d%(?:\(不?含\))?)[和与](?=\d+(?:\.\d+)?%(?:\(不?含\))?之间)/g, as: "-" },
  // 超过30日、60日内下达: from the one to the other.
  {
    pattern: new RegExp(`(?<=超过\\d+${PERIOD})(?:的|以上)?[,、但且]*(?:在)?(\\d+${PERIOD})(?:以|之)?内`, "g"),
    as: "且不超过$1",
  },
  // 完成率等于100%的，得满分: compares, and computes nothing.
  { pattern: /(?<=[^\d,;。:=+×/于或≥≤<>])(?:等于|=)(?=\d+(?:\.\d+)?%(?:的|时|者)*,?[得计])/g, as: "为" },
  // 在0分和满分之间计算确定: on the line between the tiers.
  {
    pattern:
      /(?:的|时)?,?(?:则)?在?(?:0|零)分?(?:和|与|至|到|-|~)(?:满分|权重分|分值)之间,?(?:按照?|采用|采取|运用|用|以)?(?:线性|直线|内)?(?:插值法?|内插法?|插入法)?(?:进行)?(?:计算|确定|计分|得分|赋分)+/g,
    as: ",按插值法计分",
  },
  // 完成比例低于60% beside 完成率达到目标: one rate by two names.
  { pattern: /完成比[例率](?=(?:低于|不足|小于|未达|达到|不低于|高于|超过|[≥≤<>])\d)/g, as: "完成率", where: /完成率/ },
  // 是否有制度（占权重的50%）: a thing's share of all.
  {
    pattern:
      /\((?:占比|占|权重|分值)?(?:为|占)?(?:权重分?|分值|总分)?的?(\d+(?:\.\d+)?%)(?:的?(?:权重分?|分值|总分))?\)/g,
    as: "(权重$1)",
    where: /\((?:占|权重|分值)[^()]{0,6}\d%|\d%的?(?:权重分?|分值|总分)\)/,
  },
  // 一票否决，得0分: what it comes to stands behind it.
  { pattern: new RegExp(`,?(?:则|将)?(?:实行|实施|按)?一票否决(?:制)?(?:处理)?,(?=${ZERO})`, "g"), as: "," },
  // 未完成的，完成率每降低1%: it falls short anyhow.
  {
    pattern: new RegExp(
      `(?<=[;。,])(?:未|没有)(?:能)?(?:完成|达标|达到)(?:目标|任务|要求|标准|计划)?的?,(?=[^,;。]{0,12}每(?:${FELL}))`,
      "g",
    ),
    as: "",
  },
  // “三公”经费>0 beside “三公”经费变动率≤0.
  { pattern: /(?<=^|[;。,])([^,;。=≥≤<>(]{2,12})(?=[≥≤<>]0(?![\d.]))/g, as: "$1变动率", known: true },
  // 采用每条0.5分，满分4分: for each of them, and not what each thing of a list gets.
  {
    pattern: new RegExp(`(?<=[^,;。:、\\d上述以各有下列中]{3})(每(?:${THING}))(?=\\d+(?:\\.\\d+)?分(?:[,;。]|$))`, "g"),
    as: "$1得",
    where: /满分\d|最高|最多|累计|封顶|上限/,
  },
  // 偏差率±5%以内得4分，±5%-±10%得2分: tiers of how far it is off, to either side.
  { pattern: /正负(?=\d)/g, as: "±" },
  { pattern: /(偏差率|差异率|误差率|变动率|偏离率|偏离度|偏差)(?!绝对值)/g, as: "$1绝对值", where: TWO_TOLERANCES },
  {
    pattern: /(?:控制在|保持在|处于|在)?±(\d+(?:\.\d+)?%)(?:\(含\))?(?:之间|范围内|区间内|以内|之内)/g,
    as: "≤$1",
    where: TWO_TOLERANCES,
  },
  { pattern: /±(?=\d)/g, as: "", where: TWO_TOLERANCES },
  // 故障次数为0得5分，每发生一次扣1分: how often is what is asked.
  {
    pattern: new RegExp(
      `(?<=^|[;。,\\d])([^,;。\\d]{2,14}?)(?:次数|起数|数量|数)(?:为|=|是)(?:0|零)(?=的?,?[得计][^;。]{1,6}[,;。]每(?:${phrases("found", "quantity")}|增加|出现)?(?:\\d+|一)?(?:次|起|例|件))`,
      "g",
    ),
    as: "未发生$1",
  },
];
