import { remembered } from "../memo";
import { normalise } from "../quantity/text";

/** An answer without its letter and what stands in brackets: A.非常满意（100分） → 非常满意. */
export const optionName = (text: string): string =>
  normalise(text)
    .replace(/^\(?[A-Za-z\d]{1,2}\)?[.、．:)]\s*|^[A-Z](?=[\u4e00-\u9fff])/, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/(?:所占)?(?:占比|比例|人数|百分比|票数|份数)%?$/, "")
    .replace(/[;；。.,，:]$/, "");

const DEGREE =
  "(?:非常|很|十分|特别|完全|高度|极|极其|比较|较|较为|基本|基本上|总体|不太|不够|不大|不|很不|非常不|极不|十分不|完全不|有点不|部分)";
const SATISFACTION = new RegExp(`^${DEGREE}*(?:满意|满足|认可)$`);
const SCALE = new RegExp(
  `^${DEGREE}*(?:满意|满足|认可|好|差|同意|赞同|支持|了解|清楚|合理|及时|方便|有效|及格|合格|明显)$|^(?:一般|一般满意|中立|优|良|中|差|优秀|良好|较差|很差|尚可|还行|无所谓)$`,
);

/** A word of a scale of satisfaction as such. */
export const isSatisfactionWord = (text: string): boolean => text.length <= 24 && SATISFACTION.test(optionName(text));

/** An answer that may stand on a scale from good to bad. */
export const isScaleWord = remembered((text: string): boolean => text.length <= 24 && SCALE.test(optionName(text)));

export const isNegative = (text: string): boolean => /不|没|无|未|差/.test(optionName(text));

export const isNumbered = (text: string): boolean =>
  /^(?:[(（]?[\d一二三四五六七八九十]+(?:\.\d+)*[)）]?[、.．:：)）\s]|[(（]\d+(?:\.\d+)*[)）]|Q\d+|第[\d一二三四五六七八九十]+题|问题[\d一二三四五六七八九十]+|题目?[\d一二三四五六七八九十]+)/.test(
    text.trim(),
  );

/** A question by its words alone, to find it again in the results. */
export const questionKey = (text: string): string => {
  let plain = normalise(text).replace(/\[?\\?\[(?:[^[\]]*选[^[\]]*)\]\]?(?:\(#\))?|\((?:单|多)选题?\)/g, "");
  if (isNumbered(plain))
    plain = plain.replace(
      /^(?:\(?[\d一二三四五六七八九十]+(?:\.\d+)*\)?[、.:)]?|Q\d+|第[\d一二三四五六七八九十]+题|问题[\d一二三四五六七八九十]+|题目?[\d一二三四五六七八九十]+)[、.:)]?/,
      "",
    );
  return plain.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, "");
};
