import { remembered } from "../memo";
import { oneOf } from "../words/pattern";
import { normalise } from "../words/notation";
import { isRatio, type Unit } from "./units";
import {
  ABSENT,
  BAD,
  BROUGHT_DOWN,
  COUNTS,
  DEALT_WITH,
  FALLS,
  NAMED,
  RISES,
  SOON,
  SPENDING,
  TURNED,
  WORK,
  type NamedDirection,
} from "../words/directions";

/** The endings of names, each with what is said of it. */
const ENDINGS: ReadonlyMap<string, readonly NamedDirection[]> = endings();
const LONGEST = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));

function endings(): Map<string, NamedDirection[]> {
  const found = new Map<string, NamedDirection[]>();
  for (const named of NAMED)
    for (const beginning of named.of.split(" "))
      for (const end of (named.as ?? "").split(" ")) {
        const ending = beginning + end;
        found.set(ending, [...(found.get(ending) ?? []), named]);
      }
  return found;
}

const ORNAMENT = /["'“”‘’《》<>「」★*#]/g;
const NOTE = /(?:\([^()]*\)|[≥≤=:,;.。、%]+|达到|指标)+$/;

/** A name as its end counts: without quotes, without what stands in brackets or behind a sign. */
const bare = (name: string): string => normalise(name).replace(ORNAMENT, "").replace(NOTE, "");

const isTime = (unit: Unit | undefined): boolean => /^(?:time|working day)$/.test(unit?.dimension ?? "");

function fits(named: NamedDirection, unit: Unit | undefined): boolean {
  if (named.unit === undefined || unit === undefined) return true;
  return named.unit === "time" ? isTime(unit) : isRatio(unit);
}

const anyOf = (words: string): string => oneOf(words.split(" "));
const DOUBTFUL_WORD = new RegExp(`${anyOf(BAD)}|问题|隐患|缺口|空缺`);
const BEGINS = new RegExp(`^${anyOf(WORK)}`);
const COUNTED = new RegExp(`${anyOf(WORK)}$|${anyOf(WORK)}.*${anyOf(COUNTS)}$`);

/** True for a name with something in it that is hardly wanted; whether it is that which is counted cannot be told. */
export const speaksOfBad = (name: string): boolean => DOUBTFUL_WORD.test(name);

/** 养护公路里程, 新建公厕 5 座: work that is counted, unless it is about something bad. */
function isOutput(text: string, unit: Unit | undefined): boolean {
  if (isTime(unit) || unit?.dimension.startsWith("money") || speaksOfBad(text) || SPENDING.test(text)) return false;
  return COUNTED.test(text) || (unit !== undefined && !isRatio(unit) && BEGINS.test(text));
}

/** What the name of an indicator says of its direction, for a target in `unit`; undefined where it is not known. */
export function namedDirection(name: string, unit: Unit | undefined): NamedDirection | undefined {
  const text = bare(name);
  const found = changeIn(text, unit) ?? endingOf(text, unit);
  if (found && found.better !== "unclear") return found;
  if (isTime(unit) && SOON.test(text)) return of("less");
  return isOutput(text, unit) ? of("more") : found;
}

const of = (better: NamedDirection["better"], sure: NamedDirection["sure"] = "usually"): NamedDirection => ({
  better,
  sure,
  source: "通行做法",
  of: "",
});

function endingOf(text: string, unit: Unit | undefined): NamedDirection | undefined {
  for (const length of knownEndings(text)) {
    const named = ENDINGS.get(text.slice(-length))?.find((each) => fits(each, unit));
    if (named) return turned(named, text.slice(0, -length), unit);
  }
  return undefined;
}

/** How long the endings of a name are that we know, the longest first. */
const knownEndings = remembered((text: string): readonly number[] =>
  Array.from({ length: Math.min(text.length, LONGEST) }, (_, i) => i + 1)
    .filter((length) => ENDINGS.has(text.slice(-length)))
    .reverse(),
);

/** An ending with what stands before it: 不合格率, 无故障率, 受理投诉件数. */
function turned(named: NamedDirection, before: string, unit: Unit | undefined): NamedDirection {
  if (named.better === "more" && TURNED.test(before)) return of("less", "always");
  if (named.better !== "less") return named;
  if (ABSENT.test(before)) return of("more");
  if (BROUGHT_DOWN.test(before) || (!isRatio(unit) && !isTime(unit) && DEALT_WITH.test(before))) return of("unclear");
  return named;
}

const OF = /的$/;

/** 增长率 of something bad is bad, 下降率 of it is good; of what is not known a rise is good (人均收入增长率), and so is a fall (能耗下降率). */
function changeIn(text: string, unit: Unit | undefined): NamedDirection | undefined {
  const [rise, fall] = [RISES, FALLS].map((words) => words.find((word) => text.endsWith(word)));
  const change = rise ?? fall;
  if (change === undefined) return undefined;
  const of_ = text.slice(0, -change.length).replace(OF, "");
  const what = of_ === "" ? undefined : endingOf(of_, unit);
  if (rise && what?.better === "less") return of("less", "always");
  if (rise) return SPENDING.test(of_) ? of("unclear") : of("more");
  return what?.better === "more" && what.sure === "always" ? of("unclear") : { ...of("more"), saving: true };
}
