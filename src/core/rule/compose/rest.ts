import type { Statement } from "../statements";
import { FULL_POINTS } from "../tokens";
import { REMARK } from "../../words/clauses";
import { addPart, fail, fragmentIn, note, type Draft } from "./draft";

const HARMLESS = /^(?:评价要点|评分标准|评价标准|计分方法|评分规则|计算公式|其中|注|说明|备注|数据来源|得分)/;

/** 酌情扣分 …; 综合评分 in front of a full scale only names it. */
export function settleJudgements(draft: Draft): void {
  const scale = draft.parts.some(({ part }) => part.kind === "choice" || part.kind === "cases");
  for (const { statement, words, only } of draft.judgements) {
    if (scale && /^综合(?:评分|评定|评价|打分|考评)$/.test(words)) note(draft, statement);
    else
      addPart(draft, statement, {
        kind: "judgement",
        words,
        only,
        silent: false,
        fragment: fragmentIn(draft, statement),
      });
  }
}

/** Sentences that give and take nothing: requirements that faults are counted against, explanations, or what was not understood. */
export function settlePlain(draft: Draft): void {
  const { statements, parts } = draft;
  if (parts.length === 0) return settleSilence(draft);
  const [only] = parts;
  // ①②③。以上条件同时满足得满分: the list says what has to be met together.
  const together =
    parts.length === 1 &&
    only?.part.kind === "items" &&
    only.part.items.length === 1 &&
    /以上|上述|全部|同时|均/.test(only.part.items[0]!.text);
  const counted =
    together || parts.some(({ part }) => ["occurrences", "judgement", "unclear-deduction"].includes(part.kind));
  const giving = statements.filter(({ outcome }) => outcome && outcome.kind !== "formula").map(({ from }) => from);
  const formula = statements.find(({ outcome }) => outcome?.kind === "formula")?.from ?? -1;
  // What stands behind all that gives something may change it.
  const first = giving.length > 0 ? Math.min(...giving) : draft.formulas.length > 0 ? formula : Infinity;
  const last = statements.findLast(({ outcome }) => outcome);
  for (const statement of draft.plain) {
    const { text, mark, from, conditions, amounts, otherwise } = statement;
    if (isCap(draft, statement)) {
      note(draft, statement, "cap");
      continue;
    }
    if (!otherwise && !statement.each && ECHO.test(text)) {
      note(draft, statement, "again");
      continue;
    }
    const explains =
      !otherwise &&
      ((counted && mark !== undefined && !(last && last.from < from && last.mark === mark)) ||
        /^[^:]{1,30}:/.test(text) ||
        HARMLESS.test(text) ||
        (REMARK.test(text) && mark === undefined) ||
        (mark === undefined && conditions.length === 0 && (from < first || (amounts.length === 0 && from < formula))));
    if (explains) note(draft, statement);
    else fail(draft, statement);
  }
}

/** 计分, 给分 behind what was given already. */
const ECHO =
  /^(?:的)?(?:符合|满足)?(?:的)?(?:来|进行)?(?:计算)?(?:计分|得分|给分|赋分|计算|计|为止|扣分|本项|该项|分)?$/;

/** 超过100%按100%计. */
function isCap(draft: Draft, { text }: Statement): boolean {
  if (!/[按以]100%|[按以]满分/.test(text)) return false;
  draft.cap ??= FULL_POINTS;
  return true;
}

/** A text without any points. Words that only say what something means (资金到位率：…) ask for nothing. */
function settleSilence(draft: Draft): void {
  const { plain } = draft;
  const asks = plain.some(
    ({ text, amounts, conditions }) => !/^[^:]{1,30}:/.test(text) || amounts.length + conditions.length > 0,
  );
  if (!asks) {
    for (const statement of plain) note(draft, statement);
    return;
  }
  const place = { from: plain[0]!.from, to: plain.at(-1)!.to };
  addPart(draft, place, {
    kind: "judgement",
    words: "",
    only: false,
    silent: true,
    fragment: fragmentIn(draft, place),
  });
}
