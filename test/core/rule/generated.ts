import { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Value } from "../../../src/core/rule/evaluate";

/** A rule's text made of parts, and what a person who reads it would give. */
export interface Generated {
  readonly text: string;
  readonly weight: number;
  readonly indicator: string;
  /** Values for the inputs that the text asks for, in the order of their first mention. */
  readonly values: fc.Arbitrary<readonly Value[]>;
  /** The score before it is rounded; undefined where the text says nothing. */
  readonly score: (values: readonly Value[]) => Decimal | undefined;
  /** +1 where more of the (only) quantity never gives less, -1 where it never gives more; 0 where neither is so. */
  readonly way: 1 | -1 | 0;
}

const decimal = (value: Decimal.Value): Decimal => new Decimal(value);
const ZERO = decimal(0);

/** 0.5 … 10 in halves: what a weight usually is. */
const weights = fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2);
const rates = fc.integer({ min: 0, max: 12_500 }).map((value) => decimal(value).div(10_000));
const counts = fc.integer({ min: 0, max: 12 }).map(decimal);
const stops = fc.constantFrom("；", "。", "；\n", "，", "。 ");
const says = fc.constantFrom("得", "计", "记", "，得", "的，得", "的得");
const rateNames = fc.constantFrom("资金到位率", "预算执行率", "服务对象满意度", "验收合格率", "知晓率", "政策覆盖率");

const digits = (value: number): string => String(value);
const full = (weight: number): fc.Arbitrary<string> =>
  fc.constantFrom("满分", `${digits(weight)}分`, `${digits(weight)} 分`);

/** ≥ and < with a figure, in signs and words. */
const atLeast = (percent: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `≥${percent}`,
    `>=${percent}`,
    `$\\geq ${percent.replace("%", "\\%")}$`,
    `大于等于${percent}`,
    `大于或等于${percent}`,
    `不低于${percent}`,
    `达到${percent}`,
    `达到${percent}（含）以上`,
    `在${percent}（含）以上`,
    `在${percent}以上（含${percent}）`,
  );
const below = (percent: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `<${percent}`,
    `＜${percent}`,
    `$< ${percent.replace("%", "\\%")}$`,
    `小于${percent}`,
    `低于${percent}`,
    `未达到${percent}`,
  );
const between = (name: string, low: string, high: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `${low}≤${name}<${high}`,
    `${name}≥${low}且<${high}`,
    `${name}大于等于${low}小于${high}`,
    `${high}>${name}≥${low}`,
    `${name}在${low}（含）至${high}（不含）`,
  );

/** Falling whole percentages, without repetition. */
const fallingPercents = (min: number, max: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 5, max: 99 }), { minLength: min, maxLength: max })
    .map((list) => [...list].sort((a, b) => b - a));

const clamp = (value: Decimal, weight: number): Decimal => Decimal.max(0, Decimal.min(weight, value));

/** What a formula gives where no cap is written: nothing above the weight. */
const inside = (value: Decimal, weight: number): Decimal | undefined => (value.gt(weight) ? undefined : value);

/** 满意度≥90%，得10分；80%≤满意度<90%，得8分；… */
export const tiers: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    name: rateNames,
    bounds: fallingPercents(1, 4),
    stop: stops,
    say: says,
    seed: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
  })
  .chain(({ weight, name, bounds, stop, say }) => {
    const points = bounds.map((_, i) => Math.round((weight * 100 * (bounds.length - i)) / bounds.length) / 100);
    const parts = [
      fc
        .tuple(atLeast(`${digits(bounds[0]!)}%`), full(weight))
        .map(([bound, marks]) => `${name}${bound}${say}${marks}`),
      ...bounds
        .slice(1)
        .map((low, i) =>
          between(name, `${digits(low)}%`, `${digits(bounds[i]!)}%`).map(
            (range) => `${range}${say}${digits(points[i + 1]!)}分`,
          ),
        ),
      fc
        .tuple(below(`${digits(bounds.at(-1)!)}%`), fc.constantFrom("，不得分", "得0分", "的不得分"))
        .map(([bound, none]) => `${name}${bound}${none}`),
    ];
    return fc.tuple(...parts).map((sentences): Generated => ({
      text: sentences.join(stop),
      ...{ weight, indicator: name, way: 1 },
      values: fc.tuple(
        fc.oneof(
          rates,
          fc.constantFrom(...bounds).map((bound) => decimal(bound).div(100)),
        ),
      ),
      score: ([value]) => {
        const at = bounds.findIndex((bound) => (value as Decimal).times(100).gte(bound));
        return at < 0 ? ZERO : decimal(points[at]!);
      },
    }));
  });

/** ①…，得1分；②…（0.5分） */
export const checklist: fc.Arbitrary<Generated> = fc
  .record({
    points: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 7 }),
    marks: fc.constantFrom("①②③④⑤⑥⑦", "⑴⑵⑶⑷⑸⑹⑺", "⒈⒉⒊⒋⒌⒍⒎", "1234567", "一二三四五六七"),
    give: fc.constantFrom(
      (points: string) => `，得${points}分`,
      (points: string) => `得${points}分，否则不得分`,
      (points: string) => `（${points}分）`,
      (points: string) => `，计 ${points} 分`,
      (points: string) => `，${points}分`,
    ),
    stop: fc.constantFrom("；", "。", "；\n"),
  })
  .map(({ points, marks, give, stop }): Generated => {
    const weight = points.reduce((sum, each) => sum + each, 0) / 2;
    const mark = (i: number): string => `${marks[i]!}${/\d/.test(marks[0]!) ? "." : marks[0] === "一" ? "、" : ""}`;
    return {
      text: points.map((each, i) => `${mark(i)}${ITEMS[i]!}${give(digits(each / 2))}`).join(stop),
      ...{ weight, indicator: "管理制度健全性", way: 0 },
      values: fc.tuple(...points.map(() => fc.boolean())),
      score: (values) => points.reduce((sum, each, i) => (values[i] === true ? sum.plus(each / 2) : sum), ZERO),
    };
  });

const ITEMS = [
  "项目立项符合规划",
  "审批文件、材料齐全",
  "绩效目标明确",
  "预算编制经过论证",
  "财务管理制度健全",
  "资金拨付手续完整",
  "合同档案归档及时",
];

/** ①…；②…。以上五项各占1/5权重分。 */
export const shares: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    count: fc.constantFrom(2, 4, 5),
    notation: fc.nat(2),
    tail: fc.constantFrom("。", "，符合得分，不符合不得分。", ""),
  })
  .map(({ weight, count, notation, tail }): Generated => {
    const list = ITEMS.slice(0, count).map((item, i) => `${"①②③④⑤"[i]!}${item}`);
    const share = [`1/${digits(count)}权重分`, `${digits(100 / count)}%权重分`, `${" 一二三四五"[count]!}分之一权重分`][
      notation
    ]!;
    return {
      text: `${list.join("；")}。以上${"零一二三四五"[count]!}项各占${share}${tail}`,
      ...{ weight, indicator: "绩效目标合理性", way: 0 },
      values: fc.tuple(...list.map(() => fc.boolean())),
      score: (values) =>
        decimal(weight)
          .times(values.filter((met) => met === true).length)
          .div(count),
    };
  });

/** 得分=资金到位率×5分。 */
export const ratio: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    name: rateNames,
    times: fc.constantFrom("×", "*", " \\times ", "$\\times$", "乘以"),
    marks: fc.constantFrom("该项分值", "满分", "权重分", "5"),
    lead: fc.constantFrom("得分=", "本项得分＝", "计分公式：得分 = ", "指标得分="),
    end: fc.constantFrom("。", "", "，最高得满分。", "，超过100%按100%计算。"),
  })
  .map(({ weight, name, times, marks, lead, end }): Generated => ({
    text: `${lead}${name}${times}${marks === "5" ? `${digits(weight)}分` : marks}${end}`,
    ...{ weight, indicator: name, way: 1 },
    values: fc.tuple(rates),
    score: ([value]) =>
      /最高|按100%/.test(end)
        ? clamp((value as Decimal).times(weight), weight)
        : inside((value as Decimal).times(weight), weight),
  }));

/** 资金到位率=实际到位资金/预算资金×100%。得分=资金到位率×5分。 */
export const defined: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    by: fc.constantFrom("/", "÷", " / "),
    whole: fc.constantFrom("×100%", "*100%", "$\\times 100\\%$", ""),
    stop: fc.constantFrom("。", "；", "，", "\n"),
  })
  .map(({ weight, by, whole, stop }): Generated => ({
    text: `资金到位率=（实际到位资金${by}预算资金）${whole}${stop === "\n" ? "。\n" : stop}得分=资金到位率×${digits(weight)}分`,
    ...{ weight, indicator: "资金到位率", way: 0 },
    values: fc.tuple(counts, counts),
    score: ([paid, planned]) =>
      (planned as Decimal).isZero()
        ? undefined
        : inside((paid as Decimal).div(planned as Decimal).times(weight), weight),
  }));

/** 预算执行率≥95%得满分；<95%，得分=预算执行率×4分；<60%不得分。 */
export const threshold: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    name: rateNames,
    bounds: fallingPercents(2, 2),
    relative: fc.boolean(),
    exception: fc.boolean(),
    rest: fc.boolean(),
  })
  .chain(({ weight, name, bounds: [high = 0, low = 0], relative, exception, rest }) =>
    fc
      .tuple(atLeast(`${digits(high)}%`), below(`${digits(high)}%`), below(`${digits(low)}%`), full(weight))
      .map(([top, under, none, marks]): Generated => {
        const term = `得分=${name}${relative ? `/${digits(high)}%` : ""}×${digits(weight)}分`;
        const second = rest ? `否则${term}` : `${name}${under}的，${term}`;
        return {
          text: `${name}${top}，得${marks}；${second}${exception && !rest ? `；${name}${none}，不得分` : ""}。`,
          ...{ weight, indicator: name, way: 1 },
          values: fc.tuple(
            fc.oneof(
              rates,
              fc.constantFrom(high, low).map((bound) => decimal(bound).div(100)),
            ),
          ),
          score: ([given]) => {
            const value = given as Decimal;
            if (value.times(100).gte(high)) return decimal(weight);
            if (exception && !rest && value.times(100).lt(low)) return ZERO;
            return clamp((relative ? value.times(100).div(high) : value).times(weight), weight);
          },
        };
      }),
  );

/** 满意度≥90%得满分，每降低1%扣0.5分，不足1%的按1%计算，扣完为止。 */
export const perUnit: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    name: rateNames,
    bound: fc.integer({ min: 50, max: 100 }),
    per: fc.constantFrom(1, 2, 5),
    take: fc.constantFrom(0.1, 0.25, 0.5, 1),
    verb: fc.constantFrom("每降低", "每下降", "每低", "每减少", "每低于"),
    unit: fc.constantFrom("%", "个百分点"),
    part: fc.constantFrom("unsaid", "none", "whole"),
    most: fc.boolean(),
  })
  .chain(({ weight, name, bound, per, take, verb, unit, part, most }) =>
    atLeast(`${digits(bound)}%`).map((top): Generated => {
      const one = `${digits(per)}${unit}`;
      const said = { unsaid: "", none: `，不足${one}的不扣分`, whole: `，不足${one}的按${one}计算` }[part] ?? "";
      const limit = weight / 2;
      return {
        text: `${name}${top}得满分，${verb}${one}扣${digits(take)}分${most ? `，最多扣${digits(limit)}分` : ""}${said}，扣完为止。`,
        ...{ weight, indicator: name, way: part === "unsaid" ? 0 : 1 },
        values: fc.tuple(
          fc.oneof(
            rates,
            fc.integer({ min: 0, max: 110 }).map((value) => decimal(value).div(100)),
          ),
        ),
        score: ([given]) => {
          const away = decimal(bound)
            .minus((given as Decimal).times(100))
            .div(per);
          if (away.lte(0)) return decimal(weight);
          if (part === "unsaid" && !away.isInteger()) return undefined;
          const taken = (part === "none" ? away.floor() : away.ceil()).times(take);
          return clamp(decimal(weight).minus(most ? Decimal.min(limit, taken) : taken), weight);
        },
      };
    }),
  );

/** 符合得3分，每发现一处问题扣0.5分，扣完为止。 */
export const occurrences: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    take: fc.constantFrom(0.1, 0.25, 0.5, 1, 2),
    lead: fc.constantFrom("", "符合要求得满分，", "全部符合的得满分；"),
    verb: fc.constantFrom("每发现一处", "每出现1次", "每有一项", "每存在１处", "发现一处", "每发现 1 起"),
    fault: fc.constantFrom("不符合", "问题", "违规", "不规范"),
    end: fc.constantFrom("，扣完为止。", "，直至扣完为止", "，扣完即止。", "。"),
  })
  .map(({ weight, take, lead, verb, fault, end }): Generated => ({
    text: `${lead}${verb}${fault}扣${digits(take)}分${end}`,
    ...{ weight, indicator: "资金使用合规性", way: -1 },
    values: fc.tuple(counts),
    score: ([count]) => clamp(decimal(weight).minus((count as Decimal).times(take)), weight),
  }));

/** 按时完成得满分；延迟10天以内得60%的分；延迟10天以上20天（含）以内…；延迟20天以上不得分。 */
export const delay: fc.Arbitrary<Generated> = fc
  .record({
    weight: fc.constantFrom(2, 4, 5, 10),
    days: fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 })
      .map((list) => [...list].sort((a, b) => a - b)),
    unit: fc.constantFrom("天", "个月", "个工作日", "周"),
    late: fc.constantFrom("延迟", "逾期", "延期", "滞后", "超期"),
    lead: fc.constantFrom("按时完成", "按计划时间完成", "如期完成", "按期完工"),
  })
  .map(({ weight, days, unit, late, lead }): Generated => {
    const shareOf = (i: number): number =>
      100 - ((i + 1) * 100) / (days.length + 1 + ((days.length + 1) % 3 === 0 ? 1 : 0));
    const middle = days.map((day, i) =>
      i === 0
        ? `${late}${digits(day)}${unit}（含）以内，得${digits(shareOf(i))}%的分`
        : `${late}${digits(days[i - 1]!)}${unit}以上${digits(day)}${unit}（含）以内，得${digits(shareOf(i))}%的分`,
    );
    return {
      text: [`${lead}得满分`, ...middle, `${late}${digits(days.at(-1)!)}${unit}以上不得分`].join("；"),
      ...{ weight, indicator: "完成及时性", way: -1 },
      values: fc.tuple(fc.integer({ min: 0, max: 45 }).map(decimal)),
      score: ([given]) => {
        const late = given as Decimal;
        if (late.lte(0)) return decimal(weight);
        const at = days.findIndex((day) => late.lte(day));
        return at < 0 ? ZERO : decimal(weight).times(shareOf(at)).div(100);
      },
    };
  });

const OPINIONS = ["非常满意", "比较满意", "基本满意", "不满意"];

/** 得分=（非常满意比例×100%+比较满意比例×80%+…）×10分 */
export const survey: fc.Arbitrary<Generated> = fc
  .record({
    weight: weights,
    count: fc.integer({ min: 2, max: 4 }),
    sum: fc.constantFrom("", "∑"),
    word: fc.constantFrom("比例", "占比", "率"),
    times: fc.constantFrom("×", "*", "$\\times$"),
  })
  .map(({ weight, count, sum, word, times }): Generated => {
    const names = OPINIONS.slice(0, count);
    const worth = (i: number): number => [100, 80, 60, 0][i]!;
    return {
      text: `得分=${sum}（${names.map((name, i) => `${name}${word}${times}${digits(worth(i))}%`).join("+")}）${times}${digits(weight)}分`,
      ...{ weight, indicator: "群众满意度", way: 0 },
      values: fc.tuple(...names.map(() => fc.integer({ min: 1, max: 50 }))).map((answers) =>
        answers.map((each) =>
          decimal(each)
            .div(answers.reduce((a, b) => a + b, 0))
            .toDecimalPlaces(4),
        ),
      ),
      score: (values) =>
        clamp(
          values
            .reduce<Decimal>((total, value, i) => total.plus((value as Decimal).times(worth(i)).div(100)), ZERO)
            .times(weight),
          weight,
        ),
    };
  });

/** 效果显著得5分，较显著得3分，一般得1分，不明显不得分。 */
export const grades: fc.Arbitrary<Generated> = fc
  .record({
    weight: fc.constantFrom(4, 5, 6, 8),
    count: fc.integer({ min: 2, max: 3 }),
    comma: fc.constantFrom("，", "；", "。"),
    share: fc.boolean(),
  })
  .map(({ weight, count, comma, share }): Generated => {
    const words = [...["效果显著", "效果较显著", "效果一般"].slice(0, count), "效果不明显"];
    const percents = [100, 70, 40].slice(0, count);
    const gives = [
      ...percents.map((percent) =>
        share ? (percent === 100 ? "得满分" : `得${digits(percent)}%的分`) : `得${digits((weight * percent) / 100)}分`,
      ),
      "不得分",
    ];
    return {
      text: words.map((word, i) => `${word}${gives[i]!}`).join(comma),
      ...{ weight, indicator: "社会效益", way: 0 },
      values: fc.tuple(fc.constantFrom(...words)),
      score: ([word]) =>
        decimal(weight)
          .times(percents[words.indexOf(word as string)] ?? 0)
          .div(100),
    };
  });

export const FORMS = {
  tiers,
  checklist,
  shares,
  ratio,
  defined,
  threshold,
  perUnit,
  occurrences,
  delay,
  survey,
  grades,
};

/** Any of them, some with the noise of a pasted table. */
export const anyRule: fc.Arbitrary<Generated> = fc.oneof(...Object.values(FORMS));

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "%": "％",
  ".": "．",
  "(": "（",
  ")": "）",
  "+": "＋",
  "=": "＝",
  "<": "＜",
  ">": "＞",
};

/** The same text as it comes out of a PDF or a phone: full width, spaces and line breaks between signs, markup. */
export const noisy = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.nat(23), { minLength: text.length, maxLength: text.length }).map((choices) =>
    [...text]
      .map((sign, i) => {
        // Inside of markup nothing may stand.
        if (text.includes("\\") || text.includes("$")) return sign;
        const kind = choices[i] ?? 9;
        // >= is one sign.
        if (kind > 0 && text[i + 1] === "=") return sign;
        if (kind === 0)
          return /\d/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : (FULL_WIDTH[sign] ?? sign);
        if (kind === 1) return `${sign} `;
        if (kind === 2) return `${sign}\n`;
        if (kind === 3) return `${sign}\u200b`;
        return sign;
      })
      .join(""),
  );
