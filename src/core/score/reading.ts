import { remembered } from "../memo";
import { yearsIn } from "../quantity/date";
import { readOperator, type Operator } from "../quantity/operators";
import { readQuantity, type Quantity } from "../quantity/quantity";
import { normalise } from "../quantity/text";
import { isRatio, unitOf } from "../quantity/units";
import type { Entry, Indicator } from "../table/table";

/** Whether more or less is better, and whether that was written down or follows from a convention. */
export interface Direction {
  readonly better: "more" | "less";
  readonly operator?: Operator;
  /** True where neither a sign nor a direction column says so. */
  readonly assumed: boolean;
}

/** What an indicator's cells say when they are read together. */
export interface Reading {
  readonly name: string;
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly direction: Direction;
  readonly cost: boolean;
  /** 反向 beside ≥, 正向 beside ≤: which of them is meant cannot be known. */
  readonly contradicted: boolean;
}

const LESS_IS_BETTER =
  /(?<!无)(?:故障|差错|错误|投诉|事故|逾期|超支|违规|违法|死亡|流失|闲置|空置|损坏|漏报|误差|退回|舆情|缺陷|返工|返修|不合格|漏保|错保|漏损|破损|损失|浪费|延误|缺勤|失业|辍学|发案|发病|病死|感染)(?:发生)?(?:率|数|次数|数量|起数|量|件数)?$|(?:响应|处理|修复|处置|办理|办结|审批|审核|维修|抢修|等待|到达|到场|恢复|反馈|回复|答复|完成|建设|施工)(?:的)?(?:时间|时限|时长|周期)$|(?:工期|用时|耗时|能耗)$/;

/** What is the better the less time it takes. */
const HANDLING =
  /响应|修复|处置|处理|办理|办结|到达|到场|抢修|抢通|恢复|答复|回复|反馈|审批|等待|等候|(?<!维保|质保|保修|服务|保留|保存|存储|使用|有效)时限$|(?:完成|建设|施工)时间$/;

/** 下降至5%, 压减到10万元以内 */
const DOWN_TO = /(?:下降|降低|减少|压减|压降|缩短|降)[至到]/;

const SAVING = /节约|节支|节省|压减|核减/;

/** The name of an indicator without 指标1： in front. */
export const plainName = (name: string): string =>
  normalise(name)
    .replace(/^(?:三级)?指标[\d一二三四五六七八九十]+[:、.]?/, "")
    .replace(/^\d+[、.．](?!\d)/, "");

export const indicatorName = (indicator: Indicator): string =>
  plainName(indicator.level3.name || indicator.level2.name || indicator.level1.name);

/** True for an indicator of costs: by its group, or by a name that ends in 成本. */
const isCost = ({ level1, level2 }: Indicator, name: string): boolean =>
  level1.role === "cost" || level2.role === "cost" || /(?<!节约|降低)成本$/.test(withoutNote(name));

/** 故障响应时间(小时) without the unit at its end. */
const withoutNote = (name: string): string => name.replace(/\([^()]*\)$/, "");

/** A quantity by the text of its cell and, behind a line break, that of the unit's column. */
const quantityOf = remembered((key: string): Quantity => {
  const [unit = "", text = ""] = splitOnce(key);
  return readQuantity(text, unit === "" ? undefined : unitOf(unit));
});

const splitOnce = (key: string): [string, string] => [
  key.slice(0, key.indexOf("\n")),
  key.slice(key.indexOf("\n") + 1),
];

/** The years that a cell's text speaks of, where the given one is none of them: 2022年12月底前 in a table of 2023 → [2022]. */
export function otherYears(text: string, year: number | undefined): number[] {
  if (year === undefined || !/(?:19|20|１９|２０)[\d０-９]{2}/.test(text)) return [];
  const plain = normalise(text),
    years = yearsIn(plain);
  return years.includes(year) || spans(plain, year) ? [] : years;
}

/** True where a period of years (2022-2024年) takes in the given one. */
const spans = (text: string, year: number): boolean =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)年?(?:[-~—]+|至|到)((?:19|20)\d\d)年/g)].some(
    ([, first, last]) => Number(first) <= year && year <= Number(last),
  );

const REVERSE = /^(?:反向|逆向|负向|越小越好)/;
const FORWARD = /^(?:正向|越大越好)/;

export function readIndicator(indicator: Indicator): Reading {
  const { entries } = indicator;
  const unit = columnUnit(entries.unit);
  const target = quantityOf(`${unit}\n${entries.target?.text ?? ""}`);
  const actual = quantityOf(`${unit}\n${entries.actual?.text ?? ""}`);
  const name = indicatorName(indicator);
  const cost = isCost(indicator, name);
  const words = [entries.direction, entries.nature].flatMap((entry) => (entry?.text ? normalise(entry.text) : []));
  const operator = (target.kind === "figure" ? target.operator : undefined) ?? words.map(readOperator).find(Boolean);
  const [reverse, forward] = [REVERSE, FORWARD].map((pattern) => words.some((word) => pattern.test(word)));
  const contradicted = Boolean((reverse && /[≥>]/.test(operator ?? "")) || (forward && /[≤<]/.test(operator ?? "")));
  return {
    name,
    target,
    actual,
    contradicted,
    direction: directionOf(name, target, entries.target?.text ?? "", operator, words, cost),
    cost,
  };
}

function columnUnit(entry: Entry | undefined): string {
  const text = entry?.text ? normalise(entry.text) : "";
  return /^[-—/]+$/.test(text) ? "" : text;
}

function directionOf(
  name: string,
  target: Quantity,
  targetText: string,
  operator: Operator | undefined,
  words: readonly string[],
  cost: boolean,
): Direction {
  if (operator === "≥" || operator === ">") return { better: "more", operator, assumed: false };
  if (operator === "≤" || operator === "<") return { better: "less", operator, assumed: false };
  if (words.some((word) => REVERSE.test(word)))
    return { better: "less", ...(operator && { operator }), assumed: false };
  if (words.some((word) => FORWARD.test(word)))
    return { better: "more", ...(operator && { operator }), assumed: false };
  const ratio = target.kind === "figure" && isRatio(target.amount.unit);
  const zero = target.kind === "figure" && target.amount.value.isZero();
  const time = target.kind === "figure" && /^(?:time|working day)$/.test(target.amount.unit?.dimension ?? "");
  // A cost target without a sign is a ceiling (docs/checks/README.md); a share of costs (成本控制率) is not a cost.
  const less =
    zero ||
    DOWN_TO.test(targetText) ||
    (cost && !ratio && !SAVING.test(name)) ||
    LESS_IS_BETTER.test(withoutNote(name)) ||
    (time && HANDLING.test(name));
  return { better: less ? "less" : "more", ...(operator && { operator }), assumed: true };
}
