import { Decimal } from "decimal.js";
import { agrees } from "../../quantity/precision";
import { grouped } from "../../grouped";
import type { Address } from "../../sheet/address";
import { figure, printRate, rateAgrees } from "../printed";
import { ofOneYear, placeIn, plainName, type Across } from "./across";
import { TOTAL_KEYS, type Compared, type ComparedFigure, type ComparedProject } from "./compared";

/** What a roll-up says of a project that the project's own form says otherwise. */
export function rollUpsAcross(compared: readonly Compared[]): Across[] {
  const forms = compared.filter(({ kind, project }) => kind === "self-evaluation" && project);
  const byProject = grouped(forms, ({ project = "" }) => plainName(project));
  return compared.flatMap((rollUp) => {
    const rows = grouped(rollUp.projects ?? [], ({ name }) => plainName(name));
    return [...rows].flatMap(([name, own]) => {
      const details = (byProject.get(name) ?? []).filter((detail) => ofOneYear(rollUp, detail));
      // Several rows or forms of one name: each belongs to any of the others that it agrees with.
      const found = details.flatMap((detail) => own.map((row) => differencesOf(rollUp, row, detail)));
      return found.some((each) => each.length === 0) ? [] : (found[0] ?? []);
    });
  });
}

function differencesOf(rollUp: Compared, row: ComparedProject, detail: Compared): Across[] {
  const found: Across[] = [];
  const add = (message: string, stated: ComparedFigure, own: string, place: Address | undefined): void => {
    found.push({
      message,
      data: { stated: stated.text, own, project: detail.project ?? "", sheet: detail.sheet, file: detail.file },
      at: placeIn(rollUp, stated.at),
      expected: own,
      actual: stated.text,
      others: place ? [placeIn(detail, place)] : [],
    });
  };
  for (const key of TOTAL_KEYS) {
    const stated = row[key],
      total = detail[key];
    if (!stated || !total || isSame(stated, total)) continue;
    if (key === "review" && isOtherReview(row, detail)) continue;
    add(key, stated, figure(new Decimal(total.value)), total.at);
  }
  const { rate: stated } = row;
  const exact = detail.rate && new Decimal(detail.rate.value);
  if (!stated || !exact) return found;
  const printed = { value: new Decimal(stated.value), decimals: stated.decimals, percent: stated.percent };
  if (!rateAgrees(printed, exact)) add("rate", stated, printRate(exact, printed), detail.rate?.at);
  return found;
}

const isSame = (stated: ComparedFigure, total: ComparedFigure): boolean =>
  agrees(new Decimal(stated.value), stated.decimals, new Decimal(total.value));

/** True where only one of the two has a first review, and it is that which the other one's only review repeats. */
function isOtherReview(row: ComparedProject, detail: Compared): boolean {
  const [first, only] = row.firstReview ? [row.firstReview, detail] : [detail.firstReview, row];
  return first !== undefined && !only.firstReview && only.review !== undefined && isSame(only.review, first);
}
