import { plainCell, type NewSheet } from "../make/sheet";
import { columnLetters } from "../sheet/address";
import { acceptedIn } from "./accepted";
import type { BudgetKey } from "../table/table";
import type { BudgetBlock, Form, TemplateRequest } from "./form";
import { putIndicators } from "./indicators";
import { filled } from "./layout";
import { layoutIn } from "./layouts";
import { executionRate, executionScore } from "./live";
import {
  BLANK,
  COVERED,
  empty,
  heightOf,
  label,
  laidOut,
  newPage,
  nextRow,
  PERCENT,
  putLine,
  spread,
  type Piece,
} from "./page";
import { makeSurvey } from "./survey";

const SIDE_WIDTH = 54;

/**
 * A form of a year as a worksheet: title, meta block, budget, goals, indicators with live scores, total, grade and the cell that
 * checks the weights. What people fill in is open, the rest is locked without a password. It is a document, and Chinese.
 */
export function makeTemplate(asked: TemplateRequest): NewSheet {
  const request = { ...asked, layout: layoutIn(asked.layout, asked.policy) };
  const { layout, project } = request;
  if (layout.kind === "survey") return makeSurvey(request);
  const before = layout.side === undefined ? 0 : 1;
  const widths = [...(before ? [SIDE_WIDTH] : []), ...layout.columns.map(({ width }) => width)];
  const form: Form = {
    ...request,
    accepted: acceptedIn(request.translate),
    page: newPage(),
    before,
    width: widths.length,
    widths,
  };
  putTitle(form);
  putMeta(form);
  const budget = putBudget(form);
  putGoals(form);
  const top = nextRow(form.page);
  putIndicators(form, budget);
  putClosing(form);
  const { page } = form;
  const bottom = page.rows.length;
  for (const note of layout.notes)
    putLine(page, [{ cell: plainCell(note), span: form.width, styles: ["body"] }], heightIn(form, note, form.width, 1));
  const blockTop = layout.subtitle === undefined ? 2 : 3;
  return {
    kind: "template",
    source: [layout.id, String(project.year), project.fields["project"] ?? project.fields["department"] ?? ""].join(
      "/",
    ),
    name: layout.sheet,
    ...laidOut(page, [{ range: { top: blockTop, left: 1, bottom, right: form.width }, style: "grid" }]),
    widths,
    print: {
      area: { top: 1, left: 1, bottom: page.rows.length, right: form.width },
      titleRows: { top, bottom: top },
      ...(layout.orientation && { orientation: layout.orientation }),
    },
  };
}

/** The height of a text that stands over some columns. */
const heightIn = ({ widths }: Form, text: string, span: number, from: number): number =>
  heightOf([{ text, width: widths.slice(from - 1, from - 1 + span).reduce((all, each) => all + each, 0) }]);

function putTitle({ page, layout, project, width }: Form): void {
  putLine(page, [{ cell: plainCell(filled(layout.title, project)), span: width, styles: ["title", "centre"] }], 28);
  if (layout.subtitle !== undefined)
    putLine(page, [{ cell: plainCell(filled(layout.subtitle, project)), span: width, styles: ["centre"] }]);
}

/** A field with what is known already, or to be filled in. */
const field = (text: string, span: number, more: Partial<Piece> = {}): Piece => ({
  cell: plainCell(text),
  span,
  styles: ["body", "middle"],
  input: text === "",
  ...more,
});

function putMeta({ page, layout, project, before, width }: Form): void {
  const own = before + 1;
  for (const pairs of layout.meta) {
    const half = pairs.length === 1 ? width : Math.ceil(width / 2);
    putLine(
      page,
      pairs.flatMap(({ label: name, field: key }, i) => {
        const span = i === 0 ? half : width - half;
        const labelled = Math.min(own, span - 1);
        return [label(name, labelled), field(project.fields[key] ?? "", span - labelled)];
      }),
    );
  }
}

const AMOUNT = "#,##0.00##";

/** The budget: the whole amount and its sources, and the points of its execution. */
function putBudget({ page, layout, policy, width, accepted }: Form): BudgetBlock {
  const { budget } = layout;
  if (!budget) return {};
  const named = 2;
  const amounts = spread(width - 1 - named, budget.amounts, 2 + named);
  const first = nextRow(page) + 1;
  putLine(page, [
    label(budget.label, 1, { down: budget.rows.length + 1 }),
    label("", named),
    ...amounts.map(({ item, span }) => label(item.header, span, { styles: ["header", "centre"] })),
  ]);
  const cellOf = (key: BudgetKey, row: number): string | undefined => {
    const found = amounts.find(({ item }) => item.key === key);
    return found && columnLetters(found.left) + String(row);
  };
  const money = policy.executionDenominator === "initial" && cellOf("initial", first) ? "initial" : "annual";
  for (const [i, name] of budget.rows.entries()) {
    const row = first + i;
    const [whole, executed, weight] = [cellOf(money, row), cellOf("executed", row), cellOf("weight", row)];
    const piece = (key: BudgetKey): Partial<Piece> => {
      if (key === "weight") return { cell: i === 0 ? plainCell(policy.executionWeight) : BLANK };
      if (key === "rate")
        return whole && executed ? { cell: empty(executionRate({ budget: whole, executed })), format: PERCENT } : {};
      if (key !== "score") return { input: true, format: AMOUNT, accepts: accepted.amount };
      if (i > 0 || !whole || !executed || !weight) return {};
      const { formula, open } = executionScore({ budget: whole, executed, weight }, policy);
      return { cell: empty(formula), ...(open && { input: true, accepts: accepted.score(weight) }) };
    };
    putLine(page, [
      COVERED(1),
      { cell: plainCell(name), span: named, styles: ["body", "middle"] },
      ...amounts.map(({ item, span }): Piece => ({ cell: BLANK, span, styles: ["centre"], ...piece(item.key) })),
    ]);
  }
  return { weight: cellOf("weight", first), rate: cellOf("rate", first), score: cellOf("score", first) };
}

const CLOSING_HEIGHT = 42;

function putClosing({ page, layout, width }: Form): void {
  const named = 2;
  for (const word of layout.closing ?? [])
    putLine(page, [label(word, named), field("", width - named)], CLOSING_HEIGHT);
}

const GOAL_HEIGHT = 54;

/** What is filled into the fields of the goals. */
const GOALS = ["goal", "achieved"];

function putGoals({ page, layout, project, before, width }: Form): void {
  const { goals } = layout;
  if (!goals) return;
  const own = before + 1;
  const [goal = ""] = GOALS;
  const fields = spread(width - own, goals.over.length > 0 ? goals.over : [""], own + 1);
  if (goals.over.length > 0)
    putLine(page, [label(goals.label, own, { down: 2 }), ...fields.map(({ item, span }) => label(item, span))]);
  putLine(
    page,
    [
      goals.over.length > 0 ? COVERED(own) : label(goals.label, own),
      ...fields.map(({ span }, i) => field(project.fields[GOALS[i] ?? goal] ?? "", span)),
    ],
    GOAL_HEIGHT,
  );
}
