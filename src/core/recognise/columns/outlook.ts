import { EXPECTED, OUTLOOK, OUTLOOKS, SO_FAR } from "../../words/outlook";
import type { Seen } from "./evidence";
import { leafOf } from "./leaves";
import { formOf, wordsSay } from "./words";

/** What a column of a monitoring form says: what has been done so far, what will have been, and whether the target will be reached. */
type OfYear = "target" | "actual" | "expected" | "outlook";

/**
 * The columns that speak of a part of the year, told by their words (of the outlook also by the answers): 上半年完成情况, 全年预计完成情况 beside it, which looks like what
 * has been done and is not, and 完成目标可能性, in one column or in one for each answer (确定能 | 有可能 | 完全不可能).
 * Where nothing else states a target or what has been done, what is expected is the target: 预期完成值 in a declaration.
 */
export function ofYear(seen: readonly Seen[]): ReadonlyMap<Seen, OfYear> {
  const found = new Map<Seen, OfYear>();
  const has = (meaning: "target" | "actual" | "score", but: readonly Seen[] = []): boolean =>
    seen.some((each) => !but.includes(each) && (formOf(each.path) === meaning || wordsSay(each.path, meaning)));
  const expected = seen.filter((column) => EXPECTED.test(leafOf(column)));
  if (!has("target", expected)) {
    // A declaration has one column of figures: what is expected there is the target.
    if (expected.length === 1 && !has("actual", expected) && !has("score")) found.set(expected[0]!, "target");
    return found;
  }
  const ticked = seen.filter((column) => isAnswer(leafOf(column)));
  for (const column of seen)
    if (OUTLOOK.test(leafOf(column)) || holdsAnswers(column) || (ticked.length > 1 && ticked.includes(column)))
      found.set(column, "outlook");
  const soFar = seen.filter((column) => !expected.includes(column) && SO_FAR.test(leafOf(column)));
  const [only] = soFar;
  if (soFar.length === 1 && only && !has("actual", [only, ...expected, ...found.keys()])) found.set(only, "actual");
  if (only || has("actual", expected)) for (const column of expected) found.set(column, "expected");
  return found;
}

const isAnswer = (text: string): boolean => Object.values(OUTLOOKS).some((answer) => answer.test(text));

const holdsAnswers = ({ cells: { said } }: Seen): boolean =>
  said.length > 0 && said.every(({ plain }) => isAnswer(plain));
