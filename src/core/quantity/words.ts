/**
 * How strong a wording is: 3 full (优, 有效, 显著), 2 a grade lower (良, 较好), 1 weak (一般, 有所, 基本), 0 none (未, 差).
 * Only explicit lower wordings are told apart; everything else is a person's to judge.
 */
export type Strength = 0 | 1 | 2 | 3;

const LOW: readonly (readonly [RegExp, Strength])[] = [
  [/^(?:未|没有|没|不(?!断|低于|少于|超过|高于|大于)|无(?!纸|人|障碍|害|线|偿|缝)|差|较差|很差|不合格)/, 0],
  [/(?:未能?|没有|无)(?:明显|有效|显著)?(?:达到|完成|实现|提升|提高|降低|改善|增强|发挥|效果)/, 0],
  [/^(?:效果)?(?:较差|差|不佳|不明显|不显著|不理想)$/, 0],
  [/有所|有一定|一定程度|略有|稍有|^(?:效果)?(?:一般|中等?|合格|及格|尚可)$|^(?:基本|部分|大部分|初步)/, 1],
  [/^(?:效果|情况)?(?:良好?|较好|较为?[\u4e00-\u9fff]{1,3})$/, 2],
];

const NEGATED = /无|不|未|零|杜绝|避免|防止|没有/;

/** The strength of a wording (normalised text). */
export function strengthOf(text: string): Strength {
  for (const [pattern, strength] of LOW) if (pattern.test(text)) return strength;
  return 3;
}

/**
 * True where the actual's wording is an explicit grade below the target's: 优 → 一般, 有效降低 → 未降低, 有效提升 → 有所提升.
 * A target that asks for something not to happen (无事故) is not compared.
 */
export const fallsShort = (target: string, actual: string): boolean =>
  !NEGATED.test(target) && target !== actual && strengthOf(actual) < strengthOf(target);
