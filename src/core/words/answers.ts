import { normalise } from "./notation";

/** How far a qualitative indicator was met, in the words that the forms prescribe. */
export type FixedAnswer = "met" | "partly" | "unmet";

const REACHED = "(?:达成|达到|实现|完成)";
const GOAL = "(?:(?:年度|预期|年初|既定|设定|绩效|预定)*(?:指标|目标)(?:值|任务)?)";
const EFFECT = "(?:[,;、]?(?:并|且|但)?(?:具有|有|取得)?(?:一定|较好)的?(?:效果|成效))";

/** 财预〔2020〕10号 and the platforms first, then the words of 财预〔2021〕101号. */
const ANSWERS: readonly (readonly [FixedAnswer, RegExp])[] = [
  ["partly", new RegExp(`^部分${REACHED}${GOAL}${EFFECT}?$`)],
  ["unmet", new RegExp(`^(?:未${REACHED}${GOAL}(?:[,;、]?(?:并|且)?(?:实施)?效果较?差)?|实现${GOAL}?程度较低)$`)],
  ["met", new RegExp(`^(?:已)?(?:(?:全部|基本|全面|全部或基本|基本或全部)*)${REACHED}${GOAL}${EFFECT}?$`)],
];

const STOP = /[。;.]$/;

/** Which of the fixed answers a cell gives; undefined for any other words. */
export function answerIn(text: string): FixedAnswer | undefined {
  const plain = normalise(text).replace(STOP, "");
  return ANSWERS.find(([, words]) => words.test(plain))?.[0];
}
