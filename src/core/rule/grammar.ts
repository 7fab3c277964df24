import { EmbeddedActionsParser, type IOrAlt, type IToken, type TokenType } from "chevrotain";
import { Decimal } from "decimal.js";
import { remembered } from "../memo";
import { unitOf } from "../quantity/units";
import { MIRRORED, NEGATED, type Amount, type Bound, type Comparison, type Points, type Term } from "./rule";
import * as T from "./tokens";
import { payloadOf, tokensOf } from "./tokens";

/** A comparison as it stands in the text; `name` where the quantity stands inside of it (60分≤x<80分). */
export interface Compared {
  readonly comparison: Comparison;
  readonly bound: Bound;
  readonly soft: boolean;
}

/** A piece of the text that means something, and its place in the text that is read. */
export type Phrase = { readonly from: number; readonly to: number } & (
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "mark"; readonly number: number }
  | { readonly kind: "stop" }
  | { readonly kind: "comma" }
  | { readonly kind: "colon" }
  | { readonly kind: "otherwise" }
  | { readonly kind: "floor" }
  /** 超过±5%: what lies outside of a tolerance. */
  | { readonly kind: "beyond"; readonly amount: Amount }
  | { readonly kind: "proportional" }
  | { readonly kind: "between"; readonly range: readonly [Points, Points] | undefined }
  | { readonly kind: "judgement"; readonly text: string }
  | { readonly kind: "award" | "points" | "take" | "most" | "most-off" | "most-on"; readonly points: Points }
  | { readonly kind: "share"; readonly points: Points; readonly text: string; readonly of: number | undefined }
  | { readonly kind: "each"; readonly verb: string }
  | { readonly kind: "amount"; readonly amount: Amount }
  | {
      readonly kind: "compare";
      readonly conditions: readonly Compared[];
      readonly name: string;
      readonly signs: boolean;
    }
  | { readonly kind: "equation"; readonly term: Term }
);

const BEHIND_AMOUNT: readonly TokenType[] = [T.To, T.After, T.Including, T.Compare];

/** The grammar of phrases, comparisons and formulas. What fits none of them is words, so every text is read to its end. */
class RuleGrammar extends EmbeddedActionsParser {
  constructor() {
    super(T.TOKENS, { recoveryEnabled: false, maxLookahead: 1, skipValidations: false });
    this.performSelfAnalysis();
  }

  readonly text = this.RULE("text", (): Phrase[] => {
    const phrases: Phrase[] = [];
    this.MANY(() => {
      const phrase = this.SUBRULE(this.phrase);
      this.ACTION(() => phrases.push(phrase));
    });
    return phrases;
  });

  private alternatives: IOrAlt<Phrase>[] | undefined;

  private readonly phrase = this.RULE("phrase", (): Phrase => {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      // Made once: a list of so many for each phrase is dear.
      DEF: (this.alternatives ??= [
        {
          GATE: () => this.begins(T.Equals) && this.BACKTRACK(this.equation).call(this),
          ALT: () => this.SUBRULE(this.equation),
        },
        {
          GATE: () => this.begins(T.Amounts, ...BEHIND_AMOUNT) && this.BACKTRACK(this.bounded).call(this),
          ALT: () => this.SUBRULE(this.bounded),
        },
        {
          GATE: () => this.begins(T.Compare, T.Amounts, T.Standard, T.Word) && this.BACKTRACK(this.compared).call(this),
          ALT: () => this.SUBRULE(this.compared),
        },
        { ALT: () => this.one(this.CONSUME(T.Mark), ({ number }) => ({ kind: "mark", number: number! })) },
        { ALT: () => this.one(this.CONSUME(T.Stop), () => ({ kind: "stop" })) },
        { ALT: () => this.one(this.CONSUME(T.Comma), () => ({ kind: "comma" })) },
        { ALT: () => this.one(this.CONSUME(T.Colon), () => ({ kind: "colon" })) },
        { ALT: () => this.one(this.CONSUME(T.Floor), () => ({ kind: "floor" })) },
        { ALT: () => this.one(this.CONSUME(T.Otherwise), () => ({ kind: "otherwise" })) },
        { ALT: () => this.one(this.CONSUME(T.Proportional), () => ({ kind: "proportional" })) },
        { ALT: () => this.one(this.CONSUME(T.Between), ({ range }) => ({ kind: "between", range })) },
        { ALT: () => this.one(this.CONSUME(T.Judge), (_, text) => ({ kind: "judgement", text })) },
        { ALT: () => this.one(this.CONSUME(T.AtMostFull), ({ points }) => ({ kind: "most", points: points! })) },
        {
          ALT: () =>
            this.one(this.CONSUME(T.Interval), ({ ends = [] }) => ({
              ...{ kind: "compare", name: "", signs: false },
              conditions: ends.map(({ comparison, amount }) => ({ comparison, bound: bound(amount), soft: false })),
            })),
        },
        {
          ALT: () =>
            this.one(this.CONSUME(T.Tolerance), ({ amount = NOTHING, number }) =>
              number === 1
                ? { kind: "beyond", amount }
                : { kind: "compare", name: "", signs: false, conditions: within(amount) },
            ),
        },
        { ALT: () => this.one(this.CONSUME(T.MostOff), ({ points }) => ({ kind: "most-off", points: points! })) },
        { ALT: () => this.one(this.CONSUME(T.MostOn), ({ points }) => ({ kind: "most-on", points: points! })) },
        { ALT: () => this.one(this.CONSUME(T.Most), ({ points }) => ({ kind: "most", points: points! })) },
        { ALT: () => this.one(this.CONSUME(T.Take), ({ points }) => ({ kind: "take", points: points! })) },
        { ALT: () => this.one(this.CONSUME(T.Each), ({ verb }) => ({ kind: "each", verb: verb! })) },
        {
          ALT: () =>
            this.one(this.CONSUME(T.Share), ({ points, shares }, text) => ({
              ...{ kind: "share", points: points!, text },
              of: shares?.toNumber(),
            })),
        },
        { ALT: () => this.one(this.CONSUME(T.Award), ({ points }) => ({ kind: "award", points: points! })) },
        { ALT: () => this.one(this.CONSUME(T.FullMarks), () => ({ kind: "award", points: T.FULL_POINTS })) },
        { ALT: () => this.one(this.CONSUME(T.Only), ({ points }) => ({ kind: "points", points: points! })) },
        { ALT: () => this.one(this.CONSUME(T.Amounts), ({ amount }) => ({ kind: "amount", amount: amount! })) },
        { ALT: () => this.SUBRULE(this.words) },
      ]),
    });
  });

  /** Signs of names and explanations. */
  private readonly words = this.RULE("words", (): Phrase => {
    const taken = this.CONSUME(T.Plain);
    return { kind: "words", text: taken.image, ...this.place(taken) };
  });

  /** = and a formula behind it. */
  private readonly equation = this.RULE("equation", (): Phrase => {
    const first = this.CONSUME(T.Equals);
    const term = this.SUBRULE(this.sum);
    return { kind: "equation", term, ...this.place(first) };
  });

  readonly sum = this.RULE("sum", (): Term => {
    const minus = this.OPTION({ GATE: () => this.LA(1).image === "-", DEF: () => this.CONSUME2(T.Sign) });
    const first = this.SUBRULE(this.product);
    let left: Term = minus
      ? { kind: "operation", sign: "-", left: { kind: "figure", amount: NOTHING }, right: first }
      : first;
    this.MANY({
      GATE: () => /^[+-]$/.test(this.LA(1).image),
      DEF: () => {
        const sign = this.CONSUME(T.Sign);
        const right = this.SUBRULE2(this.product);
        left = { kind: "operation", sign: (payloadOf(sign).verb ?? "+") as "+", left, right };
      },
    });
    return left;
  });

  private readonly product = this.RULE("product", (): Term => {
    let left = this.SUBRULE(this.factor);
    this.MANY({
      GATE: () => !/^[+-]$/.test(this.LA(1).image),
      DEF: () => {
        const sign = this.CONSUME(T.Sign);
        const right = this.SUBRULE2(this.factor);
        left = { kind: "operation", sign: (payloadOf(sign).verb ?? "×") as "×", left, right };
      },
    });
    return left;
  });

  private readonly factor = this.RULE("factor", (): Term => {
    this.OPTION(() => this.CONSUME(T.Sum));
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Open);
          const inner = this.SUBRULE(this.sum);
          this.CONSUME(T.Close);
          return inner;
        },
      },
      {
        ALT: (): Term => {
          const figure = this.CONSUME(T.Amounts);
          return { kind: "figure", amount: payloadOf(figure).amount ?? NOTHING };
        },
      },
      {
        ALT: (): Term => {
          this.CONSUME(T.Full);
          return { kind: "full" };
        },
      },
      {
        ALT: (): Term => {
          this.CONSUME(T.FullMarks);
          return { kind: "full" };
        },
      },
      { ALT: (): Term => ({ kind: "quantity", name: this.SUBRULE(this.name) }) },
    ]);
  });

  private readonly name = this.RULE("name", (): string => {
    let name = "";
    this.AT_LEAST_ONE(() => {
      const word = this.CONSUME(T.Word);
      name += word.image;
    });
    return name;
  });

  /** 80%(含)至90%, 90%以上(含), 60分≤x<80分. */
  private readonly bounded = this.RULE("bounded", (): Phrase => {
    const first = this.CONSUME(T.Amounts);
    let including = this.OPTION(() => this.CONSUME(T.Including));
    let conditions: Compared[] = [];
    let name = "";
    let signs = false;
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.To);
          const second = this.CONSUME2(T.Amounts);
          const closing = this.OPTION2(() => this.CONSUME2(T.Including));
          this.OPTION3(() => this.CONSUME(T.After));
          this.ACTION(() => (conditions = range(first, including, second, closing)));
        },
      },
      {
        ALT: () => {
          const after = this.CONSUME2(T.After);
          including = this.OPTION4(() => this.CONSUME3(T.Including)) ?? including;
          this.ACTION(() => (conditions = [limit(payloadOf(after).comparison, amountIn(first), including)]));
        },
      },
      {
        ALT: () => {
          const sign = this.CONSUME(T.Compare);
          name = this.SUBRULE(this.name);
          signs = true;
          this.ACTION(() => {
            conditions = [{ comparison: MIRRORED[comparisonIn(sign)], bound: bound(amountIn(first)), soft: false }];
          });
          this.OPTION5({
            GATE: () => this.LA(2).tokenType === T.Amounts,
            DEF: () => {
              const other = this.CONSUME2(T.Compare);
              const second = this.CONSUME3(T.Amounts);
              const closing = this.OPTION6(() => this.CONSUME4(T.Including));
              this.ACTION(() => {
                const comparison = withLimit(comparisonIn(other), closing);
                conditions.push({ comparison, bound: bound(amountIn(second)), soft: false });
              });
            },
          });
        },
      },
    ]);
    return { kind: "compare", conditions, name, signs, ...this.place(first) };
  });

  /** ≥95%, 达到目标值, ≤合同约定时间, 达95%-100%. */
  private readonly compared = this.RULE("compared", (): Phrase => {
    const sign = this.CONSUME(T.Compare);
    const signs = SIGNS.test(sign.image ?? "");
    let conditions: Compared[] = [];
    this.OR([
      {
        ALT: () => {
          const first = this.CONSUME(T.Amounts);
          const including = this.OPTION(() => this.CONSUME(T.Including));
          this.ACTION(() => {
            const comparison = withLimit(comparisonIn(sign), including);
            conditions = [{ comparison, bound: bound(amountIn(first)), soft: false }];
          });
          this.OPTION2(() => {
            this.OR2([
              {
                ALT: () => {
                  this.CONSUME(T.To);
                  const second = this.CONSUME2(T.Amounts);
                  const closing = this.OPTION3(() => this.CONSUME2(T.Including));
                  this.ACTION(() => (conditions = range(first, including, second, closing)));
                },
              },
              {
                // 达到90%以上: once more the same, unless it says otherwise.
                ALT: () => {
                  const after = this.CONSUME(T.After);
                  const closing = this.OPTION4(() => this.CONSUME3(T.Including));
                  this.ACTION(() => {
                    const said = payloadOf(after).comparison ?? "≥";
                    const agrees = (said === "≥") === /[≥>]/.test(comparisonIn(sign));
                    conditions = agrees
                      ? [limit(comparisonIn(sign), amountIn(first), closing ?? including)]
                      : said === "≥" && NOT_REACHED.test(sign.image)
                        ? [notWithin(limit(said, amountIn(first), closing ?? including))]
                        : [];
                  });
                },
              },
            ]);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.Standard);
          this.ACTION(() => {
            conditions = [{ comparison: comparisonIn(sign), bound: { kind: "standard" }, soft: false }];
          });
        },
      },
      {
        GATE: () => signs,
        ALT: () => {
          const name = this.SUBRULE(this.name);
          this.ACTION(() => {
            conditions = [{ comparison: comparisonIn(sign), bound: { kind: "quantity", name }, soft: false }];
          });
        },
      },
    ]);
    return { kind: "compare", conditions, name: "", signs, ...this.place(sign) };
  });

  /** True where the next token is of a type, and the one behind it of one of the others; asked first, for a failed try is dear. */
  private begins(type: TokenType, ...next: readonly TokenType[]): boolean {
    return this.LA(1).tokenType === type && (next.length === 0 || next.includes(this.LA(2).tokenType));
  }

  /** Where the tokens since `first` stand. */
  private place(first: IToken): { readonly from: number; readonly to: number } {
    const last = this.LA(0) as IToken | undefined;
    return { from: first.startOffset, to: (last?.startOffset ?? 0) + (last?.image.length ?? 0) };
  }

  private one<P extends object>(found: IToken, read: (payload: T.Payload, text: string) => P): Phrase {
    return {
      ...read(payloadOf(found), found.image),
      from: found.startOffset,
      to: found.startOffset + found.image.length,
    } as never;
  }

  /** Reads a formula that is the whole text. */
  formula(tokens: IToken[]): { readonly failed: boolean; readonly term: Term } {
    this.input = tokens;
    const term = this.sum();
    return { failed: this.errors.length > 0, term };
  }

  /** Reads a text to its end. */
  read(tokens: IToken[]): Phrase[] {
    this.input = tokens;
    return this.text();
  }
}

const SIGNS = /^[≥≤<>]$/;
const NOTHING: Amount = { value: new Decimal(0), unit: "" };

const comparisonIn = (sign: IToken): Comparison => payloadOf(sign).comparison ?? "≥";
const amountIn = (found: IToken): Amount => payloadOf(found).amount ?? NOTHING;
const bound = (amount: Amount): Bound => ({ kind: "amount", amount });

/** ±5%: from -5% to 5%. */
const within = (amount: Amount): Compared[] => [
  { comparison: "≥", bound: bound({ ...amount, value: amount.value.negated() }), soft: false },
  { comparison: "≤", bound: bound(amount), soft: false },
];

/** 未达到95%以上: not what is said behind it. */
const NOT_REACHED = /^(?:未达到?|没有?达到|达不到|不达)$/;
const notWithin = (compared: Compared): Compared => ({
  ...compared,
  comparison: NEGATED[compared.comparison],
  soft: false,
});

/** Whether (含) or (不含) stands behind a bound. */
const said = (including: IToken | undefined): boolean | undefined => including && payloadOf(including).number === 1;

/** 超过10%(含) is ≥; (不含) takes the bound out. */
function withLimit(comparison: Comparison, including: IToken | undefined): Comparison {
  const is = said(including);
  if (is === undefined) return comparison;
  const more = comparison === "≥" || comparison === ">";
  return is ? (more ? "≥" : "≤") : more ? ">" : "<";
}

/** 90%以上, 10天(含)以内. */
const limit = (comparison: Comparison = "≥", amount: Amount, including: IToken | undefined): Compared => ({
  comparison: withLimit(comparison, including),
  bound: bound(amount),
  soft: said(including) === undefined && (comparison === "≥" || comparison === "≤"),
});

/** 80%(含)至90%: where one end is said to be in, the other one is not. */
function range(from: IToken, low: IToken | undefined, to: IToken, high: IToken | undefined): Compared[] {
  const second = amountIn(to);
  const first = amountIn(from);
  // 80-90%: the unit stands once.
  const start = first.unit === "" && second.unit !== "" ? shared(first, second.unit) : first;
  // 80%-90%（含80%）: the figure in the bracket says which end is meant.
  const named = high && payloadOf(high).amount;
  const ofLow = named !== undefined && named.value.equals(start.value) && !named.value.equals(second.value);
  const lowSaid = said(ofLow ? high : low);
  const highSaid = ofLow ? undefined : said(high);
  const lowIn = lowSaid ?? (highSaid === true ? false : undefined);
  const highIn = highSaid ?? (lowSaid === true ? false : undefined);
  const ends: Compared[] = [
    { comparison: lowIn === false ? ">" : "≥", bound: bound(start), soft: lowIn === undefined },
    // Of a share, 100% is in where nobody else says so: there is nothing above it.
    highIn === false && highSaid === undefined && second.unit === "%" && second.value.equals(1)
      ? { comparison: "≤", bound: bound(second), soft: true }
      : { comparison: highIn === false ? "<" : "≤", bound: bound(second), soft: highIn === undefined },
  ];
  // 90%-80%: from above; 5000人至1万人 is not.
  return inBase(start).lte(inBase(second))
    ? ends
    : [
        { ...ends[1]!, comparison: MIRRORED[ends[1]!.comparison] },
        { ...ends[0]!, comparison: MIRRORED[ends[0]!.comparison] },
      ];
}

const inBase = ({ value, unit }: Amount): Decimal =>
  unit === "" || unit === "%" ? value : value.times(unitOf(unit).factor);

const shared = ({ value }: Amount, unit: string): Amount =>
  unit === "%" ? { value: value.div(100), unit } : { value, unit };

/** Texts whose phrases are remembered: those of one rule, its canonical text and what is tried of it. */
const REMEMBERED = 200;

const GRAMMAR = new RuleGrammar();

/** A text that is a formula from beginning to end; undefined for any other. */
export function termOf(text: string): Term | undefined {
  const { failed, term } = GRAMMAR.formula(tokensOf(text));
  return failed ? undefined : term;
}

/** The phrases of a text (normalised, see source.ts), words joined; never throws. A reading asks several times for those of one text. */
export const phrasesOf = remembered((text: string): readonly Phrase[] => {
  const found: Phrase[] = [];
  for (const phrase of GRAMMAR.read(tokensOf(text))) {
    const last = found.at(-1);
    if (phrase.kind === "words" && last?.kind === "words")
      found[found.length - 1] = { ...last, text: last.text + phrase.text, to: phrase.to };
    else found.push(phrase);
  }
  return found;
}, REMEMBERED);
