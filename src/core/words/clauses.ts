import { measures } from "./measures";
import { numeralsFrom } from "./numerals";
import { oneOf } from "./pattern";

// The closed classes that the clauses of a rule are told apart by. They combine freely; what stands between them is free text.

/** Verbs in front of what is found. */
export const FINDS = "(?:发现|出现|发生|存在|查出|查实|查处|检出|产生|被|有)";

/** Verbs in front of what is missing: there should have been one more. */
export const LACKS = "(?:缺少|缺失|缺|少|差)";

/** 个百分点, 个工作日: no 个 of anything. */
const NO_THING = `(?!${oneOf(measures("rule", "rule-spelled").filter((word) => word.length > 1 && word.startsWith("个")))})`;

/** So many of what is counted: 1处, 一个, 两项; the measure word may stand alone (每处). */
export const COUNTER = `(?<per>\\d+|[${numeralsFrom(1, 10)}])?${NO_THING}(?<unit>(?:件次|项次|处次|例次|人次|批次)|${oneOf(measures("event", "each"))})`;

/** Words that say that something is not so. */
export const DENIES = /不(?![断仅但同限得])|未|没有?|无(?!论)|非(?!常)|缺/;

/** The item itself, as it is spoken of between a condition and its points. */
export const SELF =
  "(?:(?:该|本|此|则)(?:小?项|条|款)?(?:三级)?(?:指标|内容|工作)?(?:的)?(?:得分|分值|分数|赋分|评分)?|(?:得分|分值|赋分|计分))";

/** That what was asked for is there, or that it is not. */
export const MEETS =
  "(?:全部|均|完全|都|逐项)?(?:符合|满足|达到|达标|具备|做到|完成|合格)(?:全部|上述|以上)?(?:要求|标准|条件|规定)?";
export const FAILS =
  "(?:均|都)?(?:不符合|不满足|未满足|未达到|达不到|不达标|未达标|不具备|未做到|未完成|不合格|不符|没有)(?:要求|标准|条件|规定)?";

/** That it is there in part. */
export const PARTLY = "(?:部分|基本|大部分|大体|较)(?:符合|满足|达到|达标|具备|做到|完成|合格)(?:要求|标准|条件|规定)?";

/** All that was not named, or nothing of what was. */
export const NONE_OF =
  /^(?:其他|其余|其它|除此以外|均无|全无|皆无|都没有|都无|无|没有|否|未|(?:以上|上述)?(?:均|都|皆|全)(?:未|没有?|无)[^,;。]{0,6})(?:情况|情形|名次|等次|等级)?的?$/;

/** All the things that were listed before. */
export const LISTED = new RegExp(
  `^(?:(?:针对|对于?|就|满足|符合|达到)?(?:以上|上述|前述|前款|前面)(?:内容|要求|标准|条件)?(?:[一二三四五六七八九十两\\d]+|各|每|所有|全部)?(?:个|条)?(?:项|条|点|方面|要点|要素|内容|标准|要求|条件|指标)?(?:标准|要求|内容|条件|指标)?|各(?:项|条|点)(?:标准|要求|内容|条件|指标)?|每(?:一)?(?:项|条|点)(?:标准|要求|内容|条件|指标)?)(?:中)?(?:[,:]|(?=$|${MEETS}|均|全部|每|得|不|未|存在|有|占|各))`,
);

/** Words that ask for proof or name who scores: they change no points. */
export const REMARK = new RegExp(
  [
    "^\\(?(?:以上|上述|此项|本项|该项)?(?:各项|内容|材料)?(?:均|都)?(?:需要?|须|应当?|要求|请)(?:同时|另行)?(?:提供|提交|附|出示|报送)[^\\d]{0,24}(?:材料|资料|证明|依据|方案|凭证|文件|说明|记录|台账|照片)$",
    "^\\(?(?:由|经)[^\\d]{2,24}(?:评分|打分|评定|负责评分|负责打分|考核|提供|认定)\\)?$",
    "^(?:数据|资料|信息)(?:来源|出处|取自|来自)[^\\d]{0,40}$",
    "^(?:以|依据|根据)[^\\d]{2,30}(?:为准|为依据)$",
    "^(?:同一|同类|相同|同)[^,;。\\d]{0,14}(?:不(?:得|再)?(?:重复|累计)(?:计分|加分|得分|计算|计)|不(?:重复|累计))$",
    "^(?:查看?|查阅|抽查|核查|现场查看|实地查看)[^\\d]{1,40}(?:资料|材料|台账|文件|记录|现场|凭证)$",
  ].join("|"),
);

/** 得分为各项得分之和: the parts are added up, as they are anyhow. */
export const ADDS_UP =
  /^(?:(?:最终|最后|本项|该项|此项|本指标|指标|总)?(?:得分|总分|分值|分数)(?:为|是|即为|等于|=)?)?(?:(?:以上|上述|前述)?(?:各|[一二两三四五六七八九十\d]+)(?:小?项|条|部分|要点|方面|个?指标|者)?的?(?:实际)?(?:得分|分值|分数)(?:之和|合计|总和|的和|相加|累加|累计|加总)|(?:以上|上述)?各(?:小?项|部分|要点)?(?:得分)?(?:相加|累加|累计)(?:得分|计分|计算)?)(?:计算)?(?:得分)?$/;

/** 在此基础上: what follows counts with what stands before it, and not without. */
export const BASED = /^在(?:此|上述|以上|前述|这一)(?:的)?基础上,?/;

/** What stands in front of points that come to others: 另得1分, 再得1分. */
export const ADDED = /(?:另外|另|再|还|额外|附加)可?$/;

/** More was spent than planned: a saving below 0. */
export const OVERSPENT = /^(?:成本|费用|支出|资金)?(?:超支|超预算|超出预算|超概算)的?$/;
