import { Decimal } from "decimal.js";
import fc from "fast-check";
import { FULL, type Blanks, type Measured, type Tier, type Worth } from "../../../src/core/rule/build";
import type { Points } from "../../../src/core/rule/rule";

/** Filled-in blanks of a rule and the weight that it has to give. */
export interface FilledIn {
  readonly weight: Decimal;
  readonly blanks: Blanks;
}

const decimal = (value: Decimal.Value): Decimal => new Decimal(value);
const points = (value: Decimal.Value): Points => ({ unit: "points", value: decimal(value) });
const share = (value: Decimal.Value): Points => ({ unit: "share", value: decimal(value) });

/** 0.5 … 20 in halves. */
const weights = fc.integer({ min: 2, max: 40 }).map((halves) => decimal(halves).div(2));

const FACTS = [
  "制度健全",
  "职责分工明确",
  "立项经过集体决策",
  "合同要素齐全",
  "档案按年度归档",
  "验收程序规范",
  "预算编制有测算依据",
  "公示内容完整",
  "台账与实物相符",
  "绩效目标细化量化",
];
const RATES = ["资金到位率", "验收合格率", "设备完好率", "政策知晓率", "培训合格率", "服务覆盖率", "按期办结率"];
const AMOUNTS: readonly Measured[] = [
  { name: "故障响应时间", unit: "小时", better: "less" },
  { name: "平均办理时间", unit: "天", better: "less" },
  { name: "单位处理成本", unit: "元", better: "less" },
  { name: "培训人次", unit: "人次", better: "more" },
  { name: "新增绿地面积", unit: "亩", better: "more" },
  { name: "巡查里程", unit: "公里", better: "more" },
];
const OCCURRENCES = ["账实不符", "资料缺失", "逾期办理", "有效投诉", "安全事故"];

const rates = fc.constantFrom(...RATES).map((name): Measured => ({ name, unit: "%", better: "more" }));
const measured = fc.oneof(rates, fc.constantFrom(...AMOUNTS));

/** The full marks, in words or as a figure. */
const full = (weight: Decimal): fc.Arbitrary<Points> => fc.constantFrom(FULL, points(weight));

/** Some parts that add up to the weight, in tenths of a point; at most as many as there are tenths. */
const parts = (weight: Decimal, count: number): fc.Arbitrary<readonly Points[]> => {
  const tenths = weight.times(10).toNumber();
  return fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b).map((cut) => decimal(tenths).times(cut).div(10)), tenths];
    return edges.slice(1).map((edge, i) => points(decimal(edge).minus(edges[i]!).div(10)));
  });
};

const facts = (min: number, max: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: min, maxLength: max });

const checklist = (
  weight: Decimal,
  least = 2,
): fc.Arbitrary<Extract<Blanks, { form: "checklist" | "checklist-shares" }>> =>
  facts(least, 5).chain((texts) =>
    fc.record({
      form: fc.constant("checklist" as const),
      items: parts(weight, texts.length).map((list) => texts.map((text, i): Worth => ({ text, points: list[i]! }))),
    }),
  );

const vetoed = (weight: Decimal): fc.Arbitrary<Blanks> =>
  fc
    .tuple(checklist(weight), fc.constantFrom("存在截留挪用", "存在虚列支出"))
    .map(([blanks, veto]) => ({ ...blanks, veto }));

const shares: fc.Arbitrary<Blanks> = fc
  .oneof(
    facts(2, 8).map((texts) => texts.map((text) => ({ text, points: share(decimal(1).div(texts.length)) }))),
    fc.tuple(facts(2, 2), fc.integer({ min: 1, max: 9 })).map(([[one, two], tenth]) => [
      { text: one!, points: share(decimal(tenth).div(10)) },
      { text: two!, points: share(decimal(10 - tenth).div(10)) },
    ]),
  )
  .map((items) => ({ form: "checklist-shares", items }));

/** Values from the best on, in the quantity's own figures. */
const bounds = ({ unit, better }: Measured, count: number): fc.Arbitrary<Decimal[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: unit === "%" ? 99 : 400 }), { minLength: count, maxLength: count })
    .map((list) => {
      const sorted = list.sort((a, b) => (better === "more" ? b - a : a - b));
      return sorted.map((value) => (unit === "%" ? decimal(value).div(100) : decimal(value)));
    });

/** Falling points, the first of them the full marks. */
const falling = (weight: Decimal, count: number): fc.Arbitrary<readonly Points[]> =>
  fc.oneof(
    fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count - 1, maxLength: count - 1 })
      .map((list) => [FULL, ...list.sort((a, b) => b - a).map((percent) => share(decimal(percent).div(100)))]),
    fc
      .uniqueArray(fc.integer({ min: 1, max: Math.floor(weight.times(100).toNumber()) - 1 }), {
        minLength: count - 1,
        maxLength: count - 1,
      })
      .map((list) => [points(weight), ...list.sort((a, b) => b - a).map((cents) => points(decimal(cents).div(100)))]),
  );

const tiersOf = (of: Measured, weight: Decimal): fc.Arbitrary<readonly Tier[]> =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((count) => fc.tuple(bounds(of, count), falling(weight, count)))
    .map(([at, list]) => at.map((value, i) => ({ at: value, points: list[i]! })));

const tiers = (weight: Decimal): fc.Arbitrary<Extract<Blanks, { form: "tiers" }>> =>
  measured.chain((of) =>
    tiersOf(of, weight)
      .filter((list) => list.length > 1)
      .map((list) => ({ form: "tiers" as const, of, tiers: list })),
  );

const ratio = (weight: Decimal): fc.Arbitrary<Extract<Blanks, { form: "ratio" }>> =>
  fc.oneof(
    fc.record({ form: fc.constant("ratio" as const), part: fc.constantFrom(...RATES), most: full(weight) }),
    fc.record({
      form: fc.constant("ratio" as const),
      part: fc.constantFrom("实际受益户数", "实际培训人次", "实际到位资金"),
      of: fc.constantFrom("计划数", "计划投入资金", "核定户数"),
      most: full(weight),
    }),
  );

const threshold = (weight: Decimal): fc.Arbitrary<Blanks> =>
  rates.chain((of) =>
    fc
      .tuple(fc.integer({ min: 61, max: 100 }), fc.option(fc.integer({ min: 10, max: 60 })), full(weight))
      .map(([best, none, most]) => ({
        form: "ratio-threshold" as const,
        of,
        full: decimal(best).div(100),
        ...(none !== null && { none: decimal(none).div(100) }),
        most,
      })),
  );

const occurrence = (weight: Decimal): fc.Arbitrary<Blanks> =>
  fc
    .tuple(
      fc.constantFrom(...OCCURRENCES),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(points("0.5"), points("0.2"), share("0.1"), share("0.05")),
      fc.option(fc.constant(points("0.8"))),
      full(weight),
    )
    .map(([name, each, take, most, base]) => ({
      form: "deduct-per-occurrence" as const,
      name,
      each,
      take,
      ...(most && { most }),
      base,
    }));

const perUnit = (weight: Decimal): fc.Arbitrary<Blanks> =>
  measured.chain((of) =>
    fc
      .tuple(
        bounds(of, 1),
        fc.constantFrom(1, 2, 5),
        fc.constantFrom(points("0.5"), points("0.25"), share("0.05")),
        fc.constantFrom("none" as const, "whole" as const, "share" as const),
        full(weight),
      )
      .map(([[best], per, take, part, base]) => ({
        form: "deduct-per-unit" as const,
        of,
        full: best!,
        per: of.unit === "%" ? decimal(per).div(100) : decimal(per),
        take,
        part,
        base,
      })),
  );

const delay = (weight: Decimal): fc.Arbitrary<Blanks> =>
  fc.constantFrom("天" as const, "个月" as const).chain((unit) =>
    fc
      .integer({ min: 2, max: 4 })
      .chain((count) => fc.tuple(bounds({ name: "", unit, better: "less" }, count - 1), falling(weight, count)))
      .map(([at, [inTime, ...later]]) => ({
        form: "delay-tiers" as const,
        unit,
        inTime: inTime!,
        tiers: at.map((value, i) => ({ at: value, points: later[i]! })),
      })),
  );

const survey = (weight: Decimal): fc.Arbitrary<Blanks> =>
  fc
    .tuple(
      fc.subarray(["满意", "基本满意", "一般", "不满意"], { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 }),
      full(weight),
    )
    .map(([words, list, most]) => {
      const falls = list.sort((a, b) => b - a);
      const answers = words.map((word, i) => ({ word, share: decimal(falls[i]!).div(100) }));
      return { form: "weighted-survey" as const, answers: [{ word: "非常满意", share: decimal(1) }, ...answers], most };
    });

const words = (weight: Decimal): fc.Arbitrary<Blanks> =>
  fc
    .tuple(
      fc.constantFrom(["效果显著", "效果较显著", "效果一般", "效果不明显"], ["优", "良", "中", "差"]),
      falling(weight, 3),
    )
    .map(([list, worth]) => ({
      form: "grade-words" as const,
      words: list.map((text, i) => ({ text, points: worth[i] ?? points(0) })),
    }));

const formula = (weight: Decimal): fc.Arbitrary<Blanks> =>
  fc.uniqueArray(fc.constantFrom(...RATES), { minLength: 2, maxLength: 3 }).chain((names) =>
    parts(weight, names.length).map((list) => ({
      form: "formula" as const,
      summands: names.map((name, i) => ({ name, points: list[i]! })),
    })),
  );

/** Two or three parts of different forms, each with its points. */
const mixed = (weight: Decimal): fc.Arbitrary<Blanks> =>
  parts(weight, 2).chain(([one, two]) =>
    fc
      .tuple(checklist(one!.value, 1), fc.oneof(ratio(two!.value), tiers(two!.value)))
      .map(([list, other]) => ({ form: "mixed" as const, parts: [list, inPoints(other, two!)] })),
  );

/** In a rule of several parts 满分 would be the whole of it. */
function inPoints(blanks: Extract<Blanks, { form: "ratio" | "tiers" }>, all: Points): typeof blanks {
  if (blanks.form === "ratio") return { ...blanks, most: all };
  const own = (given: Points): Points =>
    given.unit === "points" ? given : points(given.value.times(all.value).toDecimalPlaces(2));
  return { ...blanks, tiers: blanks.tiers.map((tier) => ({ ...tier, points: own(tier.points) })) };
}

const BY_FORM: Readonly<Record<Blanks["form"], (weight: Decimal) => fc.Arbitrary<Blanks>>> = {
  checklist: (weight) => fc.oneof(checklist(weight), vetoed(weight)),
  "checklist-shares": () => shares,
  ratio,
  "ratio-threshold": threshold,
  tiers,
  "deduct-per-occurrence": occurrence,
  "deduct-per-unit": perUnit,
  "delay-tiers": delay,
  "weighted-survey": survey,
  "all-or-nothing": (weight) =>
    fc
      .tuple(fc.constantFrom(...FACTS), full(weight))
      .map(([fact, worth]) => ({ form: "all-or-nothing", fact, points: worth })),
  "grade-words": words,
  formula,
  judgement: () =>
    fc
      .constantFrom("根据实施情况综合评分", "根据现场查看情况酌情给分")
      .map((text) => ({ form: "judgement", words: text })),
  mixed,
};

/** Blanks of each form, filled in as people may do it. */
export const FILLED_IN: readonly (readonly [Blanks["form"], fc.Arbitrary<FilledIn>])[] = Object.entries(BY_FORM).map(
  ([form, fill]) => [
    form as Blanks["form"],
    weights.chain((weight) => fill(weight).map((blanks) => ({ weight, blanks }))),
  ],
);
