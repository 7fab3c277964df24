import type { Content } from "../core/sheet/content";
import type { Edit, Unwritten, Mark } from "../core/edit/plan";
import type { Skipped } from "../core/edit/score-row";
import { plain } from "../core/quantity/decimal";
import type { Policy } from "../core/policy/policy";
import { bandsOf } from "../core/report/report";
import type { Translate } from "../core/translate";
import { printPlace } from "../core/sheet/address";
import { gridLines } from "./grid";
import { told } from "./io";

/** The widest a column of the plan gets; a Chinese character is two wide. */
const WIDTHS = [24, 12, 44, 34];

/** The plan as a table: cell, before, after, why. */
export function printPlan(edits: readonly Edit[], translate: Translate): string {
  if (edits.length === 0) return told(`  ${translate("cli.nothing-to-write")}`);
  const head = ["cell", "before", "after", "why"].map((key) => translate(`cli.plan.${key}`));
  const rows = edits.map((edit) => {
    const { before, after, why } = edit;
    return [
      printPlace(edit),
      contentText(before, translate),
      contentText(after, translate),
      why ? whyText(why, translate) : "",
    ];
  });
  return told(...gridLines(head, WIDTHS, rows));
}

function contentText(content: Content, translate: Translate): string {
  switch (content.kind) {
    case "blank":
      return translate("cli.blank");
    case "number":
      return plain(content.value);
    case "formula":
      return `=${content.value}`;
    default:
      return String(content.value);
  }
}

function whyText({ id, data }: NonNullable<Edit["why"]>, translate: Translate): string {
  const method = data["method"];
  return translate(`plan.${id}`, { ...data, ...(method !== undefined && { method: translate(`methods.${method}`) }) });
}

/** The marks that are to be put on: cell and check. */
export function printMarks(marks: readonly Mark[], translate: Translate): string {
  if (marks.length === 0) return "";
  const lines = marks.map((mark) => `    ${printPlace(mark)}  ${translate(`checks.${mark.tag}.title`)}`);
  return told(`  ${translate("cli.to-mark", { count: String(marks.length) })}`, ...lines);
}

/** What was skipped, and why: nothing is skipped silently. */
export function printSkipped(
  skipped: readonly Skipped[],
  unwritten: readonly Unwritten[],
  policy: Policy,
  translate: Translate,
): string {
  const lines = [
    ...skipped.map((row) => {
      const { label, why, data } = row;
      const text = why.startsWith("judgement.")
        ? translate("cli.needs-judgement", { why: translate(why, bandsOf(policy)) })
        : translate(`skipped.${why}`, data);
      return `    ${printPlace(row)}  ${translate("cli.labelled", { label, text })}`;
    }),
    ...unwritten.map((cell) => `    ${printPlace(cell)}  ${translate(`left.${cell.why}`)}`),
  ];
  return lines.length === 0 ? "" : told(`  ${translate("cli.left-alone", { count: String(lines.length) })}`, ...lines);
}
