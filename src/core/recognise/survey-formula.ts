import { Decimal } from "decimal.js";
import { normalise } from "../words/notation";
import type { Address } from "../sheet/address";
import type { SurveyFormula, SurveyWeight } from "../table/survey";
import { isScaleWord } from "../table/answers";

const TAIL = "(?:的?(?:所占)?(?:比例|占比|比率|百分比|人数|份数|票数|票|数))?";
const NUMBER = "(\\d+(?:\\.\\d+)?)(%|分)?";
const NAME = "([\\u4e00-\\u9fff]{1,10}?)";

/** 非常满意比例×100%+比较满意比例×80% */
const PRODUCT = new RegExp(`${NAME}${TAIL}(?:\\([^()]{0,12}\\))?[×xX*]\\(?${NUMBER}`, "g");
/** 100%×非常满意比例+80%×满意比例 */
const REVERSED = new RegExp(`(?<![\\d.])${NUMBER}[×xX*]\\(?([\\u4e00-\\u9fff]{1,10}?)${TAIL}(?=[+)(,;。/÷、]|$)`, "g");
/** 非常满意（100分）、满意80分、一般为60% */
const POINTS = new RegExp(
  `((?:非常|很|十分|比较|较为|较|基本|不太|不够|不|很不|非常不|极不)*(?:满意|满足)|一般)(?:的?(?:权重|分值|系数|得分|赋值|计|记|得|按|为|是|占|[(:=,-])){0,3}${NUMBER}`,
  "g",
);
/** 权重分别为100%、80%、60%、0% */
const IN_ORDER =
  /(?:权重|分值|系数|赋值|赋分|得分|分数|计分|按照?)[^\d]{0,14}((?:\d+(?:\.\d+)?(?:%|分)?[、,/;:和及]{1,2}){2,9}\d+(?:\.\d+)?(?:%|分)?)/;
/** 满意度=(非常满意人数+满意人数)/有效问卷数 */
const SUM = /满意[度率][A-Za-z]?[=:为]\(?((?:[\u4e00-\u9fff]{2,10}\+)+[\u4e00-\u9fff]{2,10})\)?/;

/** 100, 80, 60 and 100%, 80%, 60% and 1, 0.8, 0.6 as fractions, where they fall from one. */
function fractions(
  weights: readonly { readonly name?: string; readonly number: string }[],
): SurveyWeight[] | undefined {
  const values = weights.map(({ number }) => new Decimal(number));
  const first = values[0];
  if (!first || !(first.equals(100) || first.equals(1) || first.equals(10) || first.equals(5))) return undefined;
  if (values.some((value, i) => i > 0 && value.gt(values[i - 1]!)) || values.every((value) => value.equals(first)))
    return undefined;
  return weights.map(({ name }, i) => ({ ...(name !== undefined && { name }), weight: values[i]!.div(first) }));
}

/** Shares that add up to 100 % are results, no weights. */
const areResults = (numbers: readonly string[]): boolean =>
  numbers
    .reduce((sum, number) => sum.plus(number), new Decimal(0))
    .minus(100)
    .abs()
    .lt(1.5);

const PATTERNS: readonly ((plain: string) => SurveyWeight[] | undefined)[] = [
  (plain) => {
    const terms = [...plain.matchAll(PRODUCT)].filter(([, name]) => !/满意度|得分$/.test(name!));
    return terms.length < 2
      ? undefined
      : fractions(terms.map(([, name, number]) => ({ name: name!, number: number! })));
  },
  (plain) => {
    const terms = [...plain.matchAll(REVERSED)].filter(([, , , name]) => !/满意度/.test(name!));
    return terms.length < 2
      ? undefined
      : fractions(terms.map(([, number, , name]) => ({ name: name!, number: number! })));
  },
  (plain) => {
    const terms = [...plain.matchAll(POINTS)].map(([, name, number]) => ({ name: name!, number: number! }));
    const said = /权重|赋值|赋分|分值|系数|计分|标准|分[)、,;。]|满意度.{0,4}=/.test(plain);
    return terms.length < 3 || !said || areResults(terms.map(({ number }) => number)) ? undefined : fractions(terms);
  },
  (plain) => {
    const numbers = IN_ORDER.exec(plain)?.[1]?.match(/\d+(?:\.\d+)?/g);
    return numbers && !areResults(numbers) ? fractions(numbers.map((number) => ({ number }))) : undefined;
  },
  (plain) => {
    const terms = SUM.exec(plain)?.[1]?.split("+");
    const names = terms?.map((term) => term.replace(new RegExp(`${TAIL}$`), ""));
    return names?.every(isScaleWord) ? names.map((name) => ({ name, weight: new Decimal(1) })) : undefined;
  },
];

/** How a text says that satisfaction is computed; a formula without weights where it speaks of a weighted mean only. */
export function statedFormula(address: Address, text: string): SurveyFormula | undefined {
  if (text.length < 4 || text.length > 600) return undefined;
  const plain = normalise(text);
  if (!/满意|加权/.test(plain)) return undefined;
  for (const read of PATTERNS) {
    const weights = read(plain);
    if (weights) return { address, weights };
  }
  return /加权(?:平均|计算|求和|汇总|法)|按.{0,8}(?:赋值|赋分|权重).{0,12}计算/.test(plain)
    ? { address, weights: [] }
    : undefined;
}

/** The formula that says most: one with names before one that only has figures, and that before one without. */
export const bestFormula = (found: readonly SurveyFormula[]): SurveyFormula | undefined =>
  [...found].sort((a, b) => rank(a) - rank(b))[0];

const rank = ({ weights }: SurveyFormula): number =>
  weights.length === 0 ? 2 : weights[0]!.name === undefined ? 1 : 0;
