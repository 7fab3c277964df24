import { longestFirst } from "./pattern";

/** What a turn of phrase says. */
export type Turn =
  /** Behind the agreed time. */
  | "late"
  /** That something was reached, or is as it should be. */
  | "met"
  /** That it was not. */
  | "missed"
  /** That something came up. */
  | "found"
  /** That something is not so, or is not to be. */
  | "denied"
  /** Over what was allowed. */
  | "exceeds"
  /** Off what was planned, to either side. */
  | "deviates"
  | "rises"
  | "falls";

/**
 * Where a phrase is read as what it says. The lists differ on purpose: 减少 denies what it stands in front of (减少浪费) and is no denial
 * of a wording (有效减少); a use is never inferred from another one.
 */
export type Use =
  /** A delay in a rule, whatever it is measured in. */
  | "rule"
  /** The name of a quantity of a rule. */
  | "quantity"
  /** The name of an indicator. */
  | "name"
  /** There in front of a good ending, which it turns round: 逾期发放率. */
  | "turns"
  /** A wording that is held against another one (优, 有效提升). */
  | "wording"
  /** A cell that says that there is none of it: 未发生事故. */
  | "none"
  /** A reason that admits a gap, */
  | "gap"
  /** and one that denies it: 无偏差, 未出现延期. */
  | "no-gap"
  /** A cell that gives no reason: 无. */
  | "no-reason"
  /** Something bad that a rule gives points for, and words that take the badness away: 避免浪费. */
  | "fault"
  /** A deadline or a date, behind it: 12月底前完成. */
  | "deadline"
  /** Behind a figure that it only frames: 20篇已完成. */
  | "frame"
  /** By how much: 下降5%. */
  | "by"
  /** To what: 下降至5%. */
  | "to";

/** What the phrases of a row say, where they are read so, and the phrases, separated by spaces, as patterns. */
export const PHRASES: readonly (readonly [turn: Turn, uses: string, words: string])[] = [
  ["late", "rule turns gap no-gap fault", "逾期 滞后"],
  ["late", "rule turns gap no-gap", "延期"],
  ["late", "rule turns gap", "延迟"],
  ["late", "rule turns", "超期"],
  ["late", "rule gap no-gap", "推迟"],
  ["late", "rule quantity fault", "拖延"],
  ["late", "rule quantity", "迟延"],
  ["late", "rule", "迟报 迟交 延报 延后 延误 拖期 误期 误工 超时 晚于(?:计划|规定|约定)? 超出?工期"],
  ["late", "rule", "超(?:过|出)(?:计划|规定|约定|合同|预定|既定|要求|批复)的?(?:完成)?(?:时间|工期|期限|时限)"],
  ["met", "deadline frame", "完成"],
  ["met", "frame", "达标"],
  ["met", "deadline", "达成 到位 竣工 完工 交付"],
  ["missed", "gap no-gap", "未完成 未达标"],
  ["missed", "gap", "未达到"],
  ["missed", "quantity", "(?:未|不)(?:完成|达标|合格|到位|及时|满意)"],
  ["found", "none quantity", "发生 出现 存在"],
  ["found", "none", "收到 接到"],
  ["denied", "wording quantity none no-reason no-gap fault", "无 没有"],
  ["denied", "wording quantity none fault", "未 不 零"],
  ["denied", "quantity", "非 没"],
  ["denied", "no-reason no-gap fault", "不存在"],
  ["denied", "no-reason", "暂无"],
  ["denied", "no-gap", "未发生 未出现 未发现 未产生"],
  ["denied", "wording fault", "避免 防止 杜绝"],
  ["denied", "fault", "是否 有无 不得 减少 降低 防范 遏制 排查 整治 处置 处理 监督 核查 查处 应急 预防 控制"],
  ["denied", "name", "无 零 未发生 不发生"],
  ["exceeds", "quantity", "超出 超过"],
  ["deviates", "quantity", "偏差 偏离 误差"],
  ["rises", "by to frame", "提升 提高 增长 增加"],
  ["rises", "by to", "上升"],
  ["falls", "by to frame name wording quantity", "降低 下降 减少"],
  ["falls", "by to name", "压减 缩短"],
  ["falls", "by to", "压降"],
  ["falls", "by name quantity", "节约"],
  ["falls", "name quantity", "节省"],
  ["falls", "name", "避免 挽回"],
  ["falls", "to", "降"],
];

/** The phrases of a turn in one use, as the alternatives of a pattern in a group; the longer ones first. */
export const phrases = (turn: Turn, use: Use): string => `(?:${listOf(turn, use).join("|")})`;

const listOf = (turn: Turn, use: Use): string[] =>
  longestFirst(
    PHRASES.flatMap(([each, uses, words]) => (each === turn && uses.split(" ").includes(use) ? words.split(" ") : [])),
  );

/** 延迟, 逾期 … in a rule: behind the agreed time. */
export const LATE = phrases("late", "rule");

const EXCEEDS = new RegExp(phrases("exceeds", "quantity"));
const DEVIATES = new RegExp(phrases("deviates", "quantity"));

/** True for the name of what lies over something: 实际成本超出预算. */
export const isExcess = (name: string): boolean => EXCEEDS.test(name);

/** True for what may lie on either side of 0, and is worse the farther it is from it. */
export const isDeviation = (name: string): boolean => DEVIATES.test(name);

/** Verbs that take points off, in front of how many; longer ones first. */
export const TAKES =
  "(?:扣除|扣减|扣掉|扣罚|减扣|减去|减计|核减|倒扣|罚扣|减少(?=\\d+(?:\\.\\d+)?分)|罚(?!款|金|没)|减(?!少|轻|排|免|负|缓|灾|税)|扣)(?:分值|分数|得分|分(?=[\\d为]))?(?:为(?=\\d))?";

/** Verbs that give points, in front of how many. */
export const GIVES =
  "(?:可以?得|则得|均得|各得|得|计|记|赋|给|加|评)(?:分值?(?=\\d|为|是))?(?:满(?=\\d))?(?:为(?=\\d)|是(?=\\d))?";

/** Words for a target that stands elsewhere. */
export const STANDARD =
  "(?:(?:预期|预定|设定|规定|既定|计划|年度|年初|绩效)的?)*(?:评价标准值?|评分标准|指标标准|目标标准|标准值|目标值|指标值|计划值|标杆值|目标数|计划数|目标要求|绩效目标|预期目标|目标|计划|标准|指标要求|要求)";
