import { inputsOf, problemsIn, readingOf, scoreOf } from "./rule";
import { gradeBy, scoreByPolicy } from "./score";

// The custom functions. Excel shows what their comments say; the build makes functions.json of comments and types, and
// associates each function with its name (docs/functions.md). Cells come as they are, so every argument is unknown.

/**
 * 按评分规则的文字计算得分。规则没有规定得分、须由人判断或数据没有填全时返回 #N/A，并说明原因。
 * @customfunction RULESCORE
 * @param rule 评分规则（文字）
 * @param weight 该指标的分值
 * @param inputs 规则需要的数据，按 RULEINPUTS 列出的顺序：数、百分比、是或否、选项；单元格后加 &"" 可分辨空白和 0
 * @returns 得分，保留两位小数
 */
export function ruleScore(rule: unknown, weight: unknown, inputs?: unknown[][][]): number {
  return scoreOf(rule, weight, Array.isArray(inputs) ? inputs.flat(2) : []);
}

/**
 * 列出评分规则需要的数据：名称、种类、单位或选项，每个数据一行。
 * @customfunction RULEINPUTS
 * @param rule 评分规则（文字）
 * @param weight 该指标的分值（可省略）
 * @returns 需要的数据
 */
export function ruleInputs(rule: unknown, weight?: unknown): string[][] {
  return inputsOf(rule, weight);
}

/**
 * 用统一的写法写出对评分规则的理解，供人核对。没有读懂的规则返回 #N/A，并指出没有读懂的文字。
 * @customfunction RULEREAD
 * @param rule 评分规则（文字）
 * @param weight 该指标的分值（可省略）
 * @returns 统一写法的规则
 */
export function ruleRead(rule: unknown, weight?: unknown): string {
  return readingOf(rule, weight);
}

/**
 * 检查评分规则本身的问题：空档、重叠、最高分与分值不符等，每个问题一行；没有问题时为“无”。
 * @customfunction RULECHECK
 * @param rule 评分规则（文字）
 * @param weight 该指标的分值（可省略，省略时不核对最高分）
 * @returns 规则本身的问题
 */
export function ruleCheck(rule: unknown, weight?: unknown): string[][] {
  return problemsIn(rule, weight);
}

/**
 * 按全国通用办法计算得分。须由人判断时返回 #N/A，并说明原因。
 * @customfunction SCORE
 * @param target 年度指标值，例如“≥95%”
 * @param actual 实际完成值
 * @param weight 该指标的分值
 * @param name 指标名称（可省略）：指标值没有写明 ≥、≤ 时用来断定多好还是少好
 * @returns 得分，保留两位小数
 */
export function score(target: unknown, actual: unknown, weight: unknown, name?: unknown): number {
  return scoreByPolicy(target, actual, weight, name);
}

/**
 * 按全国通用办法评定等级：90 分及以上为优，80 分及以上为良，60 分及以上为中，60 分以下为差。
 * @customfunction GRADE
 * @param total 总得分（满分 100）
 * @returns 优、良、中或差
 */
export function grade(total: unknown): string {
  return gradeBy(total);
}
