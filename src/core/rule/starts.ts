import { Decimal } from "decimal.js";
import { plain } from "../quantity/decimal";
import { FULL_WORD, type Typed, type Values } from "./blanks";
import type { Form } from "./rule";

/** The indicator that a rule is written for. */
export interface RuleSubject {
  readonly name: string;
  readonly weight: Decimal | undefined;
  /** The figure that is asked for, in the unit: 98 of 98%. */
  readonly target?: Decimal | undefined;
  readonly unit?: string | undefined;
  readonly better: "more" | "less";
}

const ANSWERS: readonly (readonly [word: string, share: string])[] = [
  ["非常满意", "100"],
  ["满意", "80"],
  ["基本满意", "60"],
  ["不满意", "0"],
];

const GRADES: readonly (readonly [word: string, share: number])[] = [
  ["优", 1],
  ["良", 0.8],
  ["中", 0.6],
  ["差", 0],
];

const TIER_SHARES = [1, 0.8, 0.6];

/** What a form starts from. */
interface Start {
  readonly subject: RuleSubject;
  /** A quantity, as far as the indicator is one. */
  readonly of: Values;
  /** The figure that is asked for. */
  readonly full: string;
  /** A share of the points: in words of the full marks, in points where it is a part of a rule. */
  readonly worth: (share: number) => string;
  /** A share of the points, in points as far as they are known. */
  readonly points: (share: number) => string;
}

type Begun = { readonly values?: Values; readonly items?: readonly Values[]; readonly parts?: readonly Typed[] };

const STARTS: Readonly<Record<Form, (start: Start) => Begun>> = {
  checklist: ({ points }) => ({ items: HALVES.map((share) => ({ text: "", points: points(share) })) }),
  "checklist-shares": () => ({ items: HALVES.map((share) => ({ text: "", points: percent(share) })) }),
  ratio: ({ subject, worth }) => ({ values: { part: subject.name, most: worth(1) } }),
  "ratio-threshold": ({ of, full, worth }) => ({ values: { ...of, full, most: worth(1) } }),
  tiers: ({ of, full, worth, subject }) => ({
    values: of,
    items: TIER_SHARES.map((share, i) => ({ at: stepFrom(full, subject.better, i), points: worth(share) })),
  }),
  "deduct-per-occurrence": ({ worth }) => ({ values: { name: "", each: "1", take: worth(0.1), base: worth(1) } }),
  "deduct-per-unit": ({ of, full, worth }) => ({
    values: { ...of, full, per: "1", take: worth(0.1), rounding: "none", base: worth(1) },
  }),
  "delay-tiers": ({ worth }) => ({
    values: { unit: "天", inTime: worth(1) },
    items: [
      { at: "5", points: worth(0.8) },
      { at: "10", points: worth(0.6) },
    ],
  }),
  "weighted-survey": ({ worth }) => ({
    values: { most: worth(1) },
    items: ANSWERS.map(([word, share]) => ({ word, share })),
  }),
  "all-or-nothing": ({ worth }) => ({ values: { fact: "", points: worth(1) } }),
  "grade-words": ({ worth }) => ({
    items: GRADES.map(([text, share]) => ({ text, points: share === 0 ? "0" : worth(share) })),
  }),
  formula: ({ points }) => ({ items: HALVES.map((share) => ({ name: "", points: points(share) })) }),
  judgement: () => ({ values: { words: "" } }),
  mixed: ({ subject }) => {
    const half = subject.weight?.div(2).toDecimalPlaces(2);
    const rest = half && subject.weight?.minus(half);
    return {
      parts: [
        { ...startOf("checklist", subject, half), items: [{ text: "", points: half ? plain(half) : "" }] },
        startOf("ratio", subject, rest),
      ],
    };
  },
};

const HALVES = [0.5, 0.5];

const percent = (share: number): string => `${plain(new Decimal(share).times(100))}%`;

/**
 * The blanks of a form as a person finds them: what the indicator says already and the usual points stand there, the rest is to be
 * filled in. `whole`: what it gives as a part of a rule of several forms.
 */
export function startOf(form: Form, subject: RuleSubject, whole?: Decimal): Typed {
  const { name, unit = "", better, target, weight } = subject;
  const inWords = (share: number): string => (share === 1 ? FULL_WORD : percent(share));
  const inPoints = (all: Decimal, share: number): string => plain(all.times(share).toDecimalPlaces(2));
  const all = whole ?? weight;
  const begun = STARTS[form]({
    subject,
    of: { name, unit, better },
    full: target === undefined ? "" : plain(target),
    worth: (share) => (whole ? inPoints(whole, share) : inWords(share)),
    points: (share) => (all ? inPoints(all, share) : inWords(share)),
  });
  return { form, values: {}, items: [], parts: [], ...begun };
}

/** Steps of a tenth away from the best. */
function stepFrom(full: string, better: "more" | "less", step: number): string {
  if (full === "") return "";
  const share = new Decimal(step).div(10);
  return plain(new Decimal(full).times(better === "more" ? new Decimal(1).minus(share) : share.plus(1)));
}
