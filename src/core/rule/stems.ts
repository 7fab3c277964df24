import type { ChoicePart, Part, Rule } from "./rule";
import { degrees, gradeWords } from "../words/degrees";

/**
 * Answers by themselves: 上级考核等次为优秀, 良好, 合格 are 优秀, 良好, 合格 of 上级考核等次, and 机制健全, 较健全, 不健全 are 健全, 较健全, 不健全
 * of 机制. What stands in front of the first answer alone is what all of them are said of.
 */
export function withStems<R extends Pick<Rule, "parts">>(rule: R): R {
  // Of several parts each is known by its first answer.
  return rule.parts.length === 1 ? { ...rule, parts: rule.parts.map(stemmed) } : rule;
}

function stemmed(part: Part): Part {
  if (part.kind !== "choice" || part.name !== undefined) return part;
  const words = part.choices.map(({ word }) => word.replace(BEHIND, ""));
  const [first, ...others] = words;
  const found = first === undefined ? undefined : (gradedIn(first, others) ?? degreeIn(first, others));
  if (!found || others.some((word) => word.includes(found.name))) return part;
  const choices: ChoicePart["choices"] = part.choices.map((choice, i) => ({
    ...choice,
    word: i === 0 ? found.word : words[i]!,
  }));
  return new Set(choices.map(({ word }) => word)).size < choices.length ? part : { ...part, choices };
}

interface Stemmed {
  readonly name: string;
  readonly word: string;
}

const BEHIND = /的$/;
const GRADED = new RegExp(
  `^(?<name>[^,:;]{2,}?)(?:被?(?:评定?|定|认定|评价|考核)?为|是|达到|[,:])[“"]?(?<word>${gradeWords(() => true)})[”"]?$`,
);
const ALONE = new RegExp(`^[“"]?(?:${gradeWords(() => true)}|基本合格|其他情况|(?:其他|其余).{0,4})[”"]?$`);

/** 等次为优秀 in front of grades that stand alone. */
function gradedIn(first: string, others: readonly string[]): Stemmed | undefined {
  const { name = "", word = "" } = GRADED.exec(first)?.groups ?? {};
  return name !== "" && others.every((each) => ALONE.test(each)) ? { name, word } : undefined;
}

const DEGREE = new RegExp(`^(?:${degrees("answer")}|有效|未|欠|尚|一定程度|没有)+`);

/** 机制健全 in front of 较健全, 不健全: the same word in other degrees. */
function degreeIn(first: string, others: readonly string[]): Stemmed | undefined {
  const cores = others.filter((each) => !ALONE.test(each)).map((each) => each.replace(DEGREE, ""));
  const [core] = cores;
  if (core === undefined || core.length < 2 || others.includes(core) || cores.some((each) => each !== core))
    return undefined;
  if (!first.endsWith(core)) return undefined;
  const lead = first.slice(0, -core.length);
  const degree = LAST_DEGREE.exec(lead)?.[0] ?? "";
  const name = lead.slice(0, lead.length - degree.length).replace(JOINS, "");
  return name.length < 2 || /[,:]/.test(name) ? undefined : { name, word: degree + core };
}

const JOINS = /[,:]$/;
const LAST_DEGREE = new RegExp(`(?:${degrees("answer")}|有效)$`);
