import { Decimal } from "decimal.js";
import { grouped } from "../../grouped";
import { ofOthers, onceEach, placeIn, plainName, printedFrom, type Across } from "./across";
import type { Compared, ComparedAmount, ComparedRow } from "./compared";

/** A target below this share of what was reached the year before is asked about. */
const LOW = new Decimal("0.8");

/** As many figures that are all last year's are no chance. */
const LEAST = 4;

/** This year's table of a project against last year's: targets far below what was reached, and figures that are all the same. */
export function yearsAcross(compared: readonly Compared[]): Across[] {
  const own = compared.filter(({ project, year, rows }) => project && year !== undefined && rows.length > 0);
  return [...grouped(own, ({ project = "" }) => plainName(project)).values()].flatMap((tables) =>
    tables.flatMap((now) => {
      const before = tables.find(
        (each) => each.year === (now.year ?? 0) - 1 && !isAnothers(now, each) && hasActuals(each),
      );
      return before ? [...lowTargets(now, before), ...sameFigures(now, before)] : [];
    }),
  );
}

/** Projects of one name of two bodies are two projects. */
const isAnothers = (a: Compared, b: Compared): boolean =>
  a.whose !== undefined && b.whose !== undefined && ofOthers(a, b);

const hasActuals = ({ rows }: Compared): boolean => rows.some(({ actual }) => actual);

/** The indicators whose name stands once in both tables. */
function pairsIn(now: Compared, before: Compared): (readonly [ComparedRow, ComparedRow])[] {
  const last = new Map(onceEach(before).map((row) => [row.key, row]));
  return onceEach(now).flatMap((own) => {
    const other = last.get(own.key);
    return other ? [[own, other] as const] : [];
  });
}

function lowTargets(now: Compared, before: Compared): Across[] {
  return pairsIn(now, before).flatMap(([{ name, target, better }, { actual }]) => {
    if (!target || !actual || better !== "more" || target.dimension !== actual.dimension) return [];
    const [wanted, reached] = [new Decimal(target.value), new Decimal(actual.value)];
    if (!reached.gt(0) || !wanted.lt(reached.times(LOW))) return [];
    const [at, other] = [placeIn(now, target.at), placeIn(before, actual.at)];
    const data = {
      name,
      target: target.text,
      actual: actual.text,
      year: String(before.year),
      place: printedFrom(at, other),
    };
    return [{ message: "low", data, at, actual: target.text, others: [other] }];
  });
}

/** What was done this year is to the figure what was done last year. */
function sameFigures(now: Compared, before: Compared): Across[] {
  const both = pairsIn(now, before).flatMap(([a, b]) =>
    a.actual && b.actual && isCount(a.actual) ? [[a.actual, b.actual] as const] : [],
  );
  const [first] = both;
  if (!first || both.length < LEAST || !both.every(([a, b]) => a.value === b.value && a.dimension === b.dimension))
    return [];
  const [at, other] = [placeIn(now, first[0].at), placeIn(before, first[1].at)];
  const data = { count: String(both.length), year: String(before.year), place: printedFrom(at, other) };
  return [{ message: "same", data, at, actual: first[0].text, others: [other] }];
}

/** A share is often the same each year, and so is a single thing. */
const isCount = ({ dimension, value }: ComparedAmount): boolean => dimension !== "ratio" && Number(value) > 1;
