import { degrees, gradeWords } from "../words/degrees";
import { phrases } from "../words/phrases";

/**
 * How strong a wording is: 3 full (优, 有效, 显著), 2 a grade lower (良, 较好), 1 weak (一般, 有所, 基本), 0 none (未, 差).
 * Only explicit lower wordings are told apart; everything else is a person's to judge.
 */
export type Strength = 0 | 1 | 2 | 3;

/** Good things that have not come about. 未发生, 无投诉, 不超过 are none of them. */
const GOOD =
  "提升|提高|改善|改进|降低|下降|减少|增强|加强|发挥|达到|达标|达成|完成|实现|建立|健全|完善|落实|开展|优化|促进|保障|解决|缓解|体现|显现|形成|推进|实施|覆盖|及时|按时|按期|到位|合格|通过|满意|有效|明显|显著|见效|理想|充分";
const NOT =
  "(?<![无不非])(?:(?:尚|暂|仍|还)?未(?:能|见|得到|有)?|没有?|(?<!并)不(?!断|低于|少于|超过|高于|大于)够?)(?:完全|全部|全面|充分|得到|明显|有效|显著){0,2}";
const NEGATED_GOOD = new RegExp(
  `${NOT}(?:${GOOD})|^(?:效果|成效|作用)?(?:不佳|不好|欠佳)$|^(?:无|没有|没)(?:明显|显著)?(?:提升|提高|改善|效果?|成效|变化)$`,
);

/** 效果一般 and 情况一般 are 一般. */
const OF = "(?:效果|情况)?";
const NONE = new RegExp(`^${OF}${gradeWords(({ strength }) => strength === 0)}$`);
// 老有所养, 病有所医 are set phrases.
const WEAK = new RegExp(
  "(?<![老病学住幼弱劳])有所|有一定|一定程度|略有|稍有|有待|亟待" +
    `|^${OF}${gradeWords(({ strength }) => strength === 1)}$` +
    "|^(?:大?部分)(?:覆盖|开展|完成|达到|达成|实现|达标|合格|落实|到位|解决|建成|改善)",
);
const NEARLY = new RegExp(`^${degrees("nearly")}(?<what>[\\u4e00-\\u9fff]{2,12})$`);
const NEARLY_DONE = new RegExp(
  `^${degrees("nearly")}(?:完成|达到|达成|实现|满意|合格|达标|建立|建成|形成|落实|到位|改善|解决)`,
);
const LESS = new RegExp(`^${degrees("less")}(?<what>[\\u4e00-\\u9fff]{1,3})$`);
const LOWER = new RegExp(`^${OF}${gradeWords(({ strength }) => strength === 2)}$|${LESS.source}`);

// A longer text is a report, and a negation in it may be about anything.
const LONGEST = 20;

/** The strength of a wording (normalised text). */
export function strengthOf(text: string): Strength {
  if (NONE.test(text) || (text.length <= LONGEST && NEGATED_GOOD.test(text))) return 0;
  if (WEAK.test(text) || NEARLY_DONE.test(text)) return 1;
  return LOWER.test(text) ? 2 : 3;
}

/** The words that grade a result, best first; they are compared with each other, and only the lowest with other wordings. */
const GRADES = [0, 1, 2, 3].map(
  (each) => new RegExp(`^${each === 0 ? "" : OF}${gradeWords(({ rank }) => rank === each)}$`),
);
const gradeOf = (text: string): number | undefined => {
  const grade = GRADES.findIndex((pattern) => pattern.test(text));
  return grade < 0 ? undefined : grade;
};

const NEGATED = new RegExp(phrases("denied", "wording"));
/** Words with such a sign in them that negate nothing. */
const HARMLESS = /不断|不低于|不少于|不同|无纸|无人机|无障碍|无害|无线|无缝|无偿|未成年|未来|无公害/g;
const FALLS = new RegExp(phrases("falls", "wording"));
const LOW = /一般|差|不/;

/** True where 基本, 较 stand before words of the target: 完成 → 基本完成, 满意 → 较满意. */
function weakens(target: string, actual: string): boolean {
  const what = NEARLY.exec(actual)?.groups?.["what"];
  if (what) return target.includes(what.slice(0, 2));
  const less = LESS.exec(actual)?.groups?.["what"];
  return less !== undefined && (target === less || (less.length > 1 && target.endsWith(less)));
}

/**
 * True where the actual's wording is an explicit grade below the target's: 优 → 一般, 有效降低 → 未降低, 有效提升 → 有所提升.
 * A target that asks for something not to happen (无事故) is not compared.
 */
export function fallsShort(target: string, actual: string): boolean {
  if (target === actual || NEGATED.test(target.replace(HARMLESS, ""))) return false;
  const [wanted, got] = [gradeOf(target), gradeOf(actual)];
  if (wanted !== undefined && got !== undefined) return got > wanted && actual !== "优良";
  if (weakens(target, actual)) return true;
  const strength = strengthOf(actual);
  if (NEARLY.test(actual) && strength === 1) return false;
  // 质量未降低 is bad news only where something was to go down.
  if (FALLS.test(actual) && !FALLS.test(target)) return false;
  // 合格, 良好 answer other questions than 长期 and 有效提升 ask; 一般 and 差 answer none of them well.
  if (got !== undefined && !LOW.test(actual)) return false;
  return strength <= 1 && strength < strengthOf(target);
}
