import { remembered } from "../../memo";
import { normalise } from "../../words/notation";
import { readOperator } from "../../quantity/operators";
import { knownUnit } from "../../quantity/units";
import type { Cell } from "../../sheet/sheet";
import { isLevel2Name, standsForNothing, level1Role, splitPoints } from "../lexicon";

/** What can be seen of a cell's text alone, whatever its column is. */
export interface Traits {
  /** The text in one notation. */
  readonly plain: string;
  /** A figure and nothing beside it; `percent` where it is one of a hundred. */
  readonly figure: number | undefined;
  readonly percent: boolean;
  readonly bound: boolean;
  /** A figure with a unit behind it. */
  readonly measured: boolean;
  readonly sign: boolean;
  readonly nature: boolean;
  readonly unit: boolean;
  readonly level1: boolean;
  readonly level2: boolean;
  readonly points: boolean;
  /** A name with the points behind it: 留样（10分）. */
  readonly named: boolean;
  /** The points behind a name, called so or not: A决策(20). */
  readonly stated: number | undefined;
  readonly deduction: boolean;
  readonly sentence: boolean;
  /** Called as what can be measured is called: 合格率, 覆盖面, 培训人次. */
  readonly measure: boolean;
  /** Says what something is for or asks whether it is so. */
  readonly explains: boolean;
  readonly grade: boolean;
  readonly length: number;
}

const FIGURE = /^-?\d{1,12}(?:\.\d+)?%?$/;
const BOUND = /^(?:[≥≤><=]|不低于|不少于|不高于|不超过|大于|小于|达到|控制在)/;
const QUALITATIVE = /^=?定性$/;
const NATURE = /^(?:定量|定性|正向|反向|逆向|负向|正指标|反指标|核心|一般)(?:指标)?$/;
const MEASURED = /^[≥≤><=]{0,2}\d+(?:\.\d+)?[\p{L}%‰/㎡]{1,6}$/u;
const POINTS = /\d分|得分|得\d|满分|分值/;
const DEDUCTION = /扣|未完成|未达|偏差|原因|不足|滞后/;
const SENTENCE = /[。;]|,.*,/;
const MEASURE =
  /^[^,。;:]{2,20}(?:[率度数量性额值比期幅面差次]|情况|水平|机制|时间|成本|质量|效果|能力)(?:[(（].{1,6}[)）])?$/;
const EXPLAINS = /是否|反映|体现|考察|考核|用以|用于|主要/;
const GRADE = /^(?:优秀?|良好?|中|合格|差|较差|一般|不合格)$/;

function pointsIn(text: string): Pick<Traits, "named" | "stated"> {
  const { name, points, unit } = splitPoints(text);
  return { named: unit === "分" && name !== "", stated: points && name !== "" ? Number(points) : undefined };
}

/** The traits of a text; undefined where it stands for nothing. */
export const traitsOf = remembered((text: string): Traits | undefined => {
  const plain = normalise(text);
  if (standsForNothing(plain)) return undefined;
  const figure = FIGURE.test(plain.replaceAll(",", ""));
  return {
    plain,
    figure: figure ? Number(plain.replace(/[,%]/g, "")) : undefined,
    percent: figure && plain.endsWith("%"),
    bound: BOUND.test(plain),
    measured: MEASURED.test(plain),
    sign: QUALITATIVE.test(plain) || readOperator(plain) !== undefined,
    nature: NATURE.test(plain),
    unit: !figure && plain.length <= 6 && knownUnit(plain) !== undefined,
    level1: plain.length <= 20 && level1Role(plain) !== undefined,
    level2: plain.length <= 20 && isLevel2Name(plain),
    points: POINTS.test(plain),
    ...pointsIn(plain),
    deduction: DEDUCTION.test(plain),
    sentence: SENTENCE.test(plain),
    measure: MEASURE.test(plain),
    explains: EXPLAINS.test(plain),
    grade: GRADE.test(plain),
    length: plain.length,
  };
});

/** The traits of a cell as Excel displays it. */
export const traitsOfCell = (cell: Cell | undefined): Traits | undefined =>
  cell && cell.text !== "" ? traitsOf(cell.text.trim()) : undefined;
