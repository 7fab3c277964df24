import { remembered } from "../memo";
import { normalise } from "../words/notation";
import { degrees, gradeWords } from "../words/degrees";
import { ORDINALS } from "../words/numerals";

const LETTER = /^\(?[A-Za-z\d]{1,2}\)?[.、．:)]\s*|^[A-Z](?=[\u4e00-\u9fff])/;
const BRACKET = /\([^()]*\)/g;
const COLUMN = /(?:所占)?(?:占比|比例|人数|百分比|票数|份数)%?$/;
const STOP = /[;；。.,，:]$/;

/** An answer without its letter and what stands in brackets: A.非常满意（100分） → 非常满意. */
export const optionName = (text: string): string =>
  normalise(text).replace(LETTER, "").replace(BRACKET, "").replace(COLUMN, "").replace(STOP, "");

const DEGREE = degrees("answer");
const SATISFACTION = new RegExp(`^${DEGREE}*(?:满意|满足|认可)$`);
const SCALE = new RegExp(
  `^${DEGREE}*(?:满意|满足|认可|好|差|同意|赞同|支持|了解|清楚|合理|及时|方便|有效|及格|合格|明显)$` +
    `|^${gradeWords(({ answer }) => answer === true)}$`,
);

/** A word of a scale of satisfaction as such. */
export const isSatisfactionWord = (text: string): boolean => text.length <= 24 && SATISFACTION.test(optionName(text));

/** An answer that may stand on a scale from good to bad. */
export const isScaleWord = remembered((text: string): boolean => text.length <= 24 && SCALE.test(optionName(text)));

const NEGATIVE = /[不没无未差]/;

export const isNegative = (text: string): boolean => NEGATIVE.test(optionName(text));

const COUNTER = `[\\d${ORDINALS}]+`;
/** Q1, 第一题, 问题1, 题1. */
const NAMED = `Q\\d+|第${COUNTER}题|问题${COUNTER}|题目?${COUNTER}`;
const NUMBERED = new RegExp(
  `^(?:[(（]?${COUNTER}(?:\\.\\d+)*[)）]?[、.．:：)）\\s]|[(（]\\d+(?:\\.\\d+)*[)）]|${NAMED})`,
);
const NUMBER = new RegExp(`^(?:\\(?${COUNTER}(?:\\.\\d+)*\\)?[、.:)]?|${NAMED})[、.:)]?`);
/** [单选题], (多选). */
const TYPE = /\[?\\?\[(?:[^[\]]*选[^[\]]*)\]\]?(?:\(#\))?|\((?:单|多)选题?\)/g;
const NO_WORD = /[^\u4e00-\u9fffA-Za-z0-9]/g;

export const isNumbered = (text: string): boolean => NUMBERED.test(text.trim());

/** A question by its words alone, to find it again in the results. */
export const questionKey = (text: string): string => {
  const plain = normalise(text).replace(TYPE, "");
  return (isNumbered(plain) ? plain.replace(NUMBER, "") : plain).replace(NO_WORD, "");
};
