import { Decimal } from "decimal.js";
import { plainCell, type NewSheet } from "../make/sheet";
import { plain } from "../quantity/decimal";
import { columnLetters } from "../sheet/address";
import { acceptedIn } from "./accepted";
import type { TemplateRequest } from "./form";
import { filled } from "./layout";
import { empty, label, laidOut, newPage, nextRow, PERCENT, putLine, type Piece } from "./page";

const ANSWER_WIDTH = 60;

/** The sheet of a questionnaire: how many gave which answer to each question, and what that comes to. Its rows are the questions. */
export function makeSurvey({ layout, project, rows, translate }: TemplateRequest): NewSheet {
  const accepted = acceptedIn(translate);
  const answers = layout.answers ?? [];
  const page = newPage();
  const width = answers.length + 4;
  const [first, last] = [columnLetters(3), columnLetters(answers.length + 2)];
  const [people, result] = [columnLetters(answers.length + 3), columnLetters(answers.length + 4)];
  putLine(page, [{ cell: plainCell(filled(layout.title, project)), span: width, styles: ["title", "centre"] }], 28);
  const heads = ["序号", "问题", ...answers.map(({ word }) => word), "有效问卷", "满意度"];
  putLine(
    page,
    heads.map((head) => label(head, 1, { styles: ["header", "centre"] })),
  );
  const top = nextRow(page);
  const figure: Piece = { cell: plainCell(""), span: 1, styles: ["centre"] };
  rows.forEach(({ level3 }, i) => {
    const at = String(nextRow(page));
    const weighted = answers.map(
      ({ share }, k) => `${columnLetters(3 + k)}${at}*${plain(new Decimal(share).div(100))}`,
    );
    putLine(page, [
      label(String(i + 1), 1, { cell: plainCell(i + 1) }),
      label(level3, 1, { styles: ["body", "middle"] }),
      ...answers.map((): Piece => ({ ...figure, input: true, accepts: accepted.count })),
      { ...figure, cell: empty(`IF(COUNT(${first}${at}:${last}${at})=0,"",SUM(${first}${at}:${last}${at}))`) },
      {
        ...figure,
        cell: empty(`IF(N(${people}${at})=0,"",(${weighted.join("+")})/${people}${at})`),
        format: PERCENT,
      },
    ]);
  });
  const bottom = nextRow(page) - 1;
  const range = `${result}${String(top)}:${result}${String(bottom)}`;
  putLine(page, [
    label(layout.total ?? "综合满意度", width - 1, { styles: ["total", "centre"] }),
    {
      ...figure,
      cell: empty(`IF(COUNT(${range})=0,"",AVERAGE(${range}))`),
      format: PERCENT,
      styles: ["total", "centre"],
    },
  ]);
  const formula = answers.map(({ word, share }) => `${word}人数×${String(share)}%`).join("+");
  putLine(page, [{ cell: plainCell(`注：满意度=（${formula}）/有效问卷数`), span: width, styles: ["body"] }], 32);
  const area = { top: 1, left: 1, bottom: page.rows.length, right: width };
  return {
    kind: "template",
    source: [layout.id, String(project.year), project.fields["project"] ?? ""].join("/"),
    name: layout.sheet,
    ...laidOut(page, [{ range: { ...area, top: 2, bottom: bottom + 1 }, style: "grid" }]),
    widths: [36, 240, ...answers.map(() => ANSWER_WIDTH), ANSWER_WIDTH, ANSWER_WIDTH],
    print: { area, titleRows: { top: 2, bottom: 2 } },
  };
}
