import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../../src/core/audit";
import { diffAudits, type Diff } from "../../../src/core/compare/compare";
import { readWorkbook } from "../../../src/xlsx";
import { sheetOf, workbookOf } from "../../support/sheet";

const folders = [join(__dirname, "../../../samples"), join(__dirname, "../../../../shared/corpus")];
const files = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name)),
);

/** What a comparison says differs, without what is the same. */
const said = ({ tables, removed, added, findings }: Diff): unknown => ({
  removed,
  added,
  findings,
  changed: tables.filter(({ facts, budget, indicators, projects, questions }) =>
    [
      facts,
      ...[budget, indicators, projects, questions].flatMap((rows) => [rows.added, rows.removed, rows.changed]),
    ].some(({ length }) => length > 0),
  ),
});

const NOTHING = { removed: [], added: [], findings: { gone: [], new: [] }, changed: [] };

const SURVEY = `
  服务对象满意度调查统计表 | | |
  题目 | 选项 | 人数 | 占比
  1.您对报名是否满意 | 非常满意 | 60 | 60%
   | 满意 | 30 | 30%
   | 不满意 | 10 | 10%
  2.您对讲课是否满意 | 非常满意 | 70 | 70%
   | 满意 | 20 | 20%
   | 不满意 | 10 | 10%`;

const surveyOf = (lines: string) => audit(workbookOf(sheetOf(lines, "问卷")));

describe("a workbook and itself", () => {
  it.each(files)("%s: no difference", (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const [old, now] = [audit(readWorkbook(bytes)), audit(readWorkbook(bytes))];
    const diff = diffAudits(old, now);
    expect([diff.equal, said(diff)]).toEqual([true, NOTHING]);
    expect(diff.tables.map(({ match }) => match)).toEqual(old.tables.map(() => expect.any(Number)));
  });

  it("no difference where tables are alike to the letter, or have no rows", () => {
    const twice = surveyOf(`${SURVEY}\n\n${SURVEY.trim()}`);
    expect(said(diffAudits(twice, twice))).toEqual(NOTHING);
  });
});

describe("two surveys", () => {
  it.each<[string, string, string, readonly string[]]>([
    ["a count", "满意 | 30 | 30%", "满意 | 31 | 30%", ["1.您对报名是否满意 / 满意: count 30 → 31"]],
    ["a share", "满意 | 20 | 20%", "满意 | 20 | 21%", ["2.您对讲课是否满意 / 满意: percent 20% → 21%"]],
  ])("%s", (_, from, to, changes) => {
    const old = surveyOf(SURVEY),
      now = surveyOf(SURVEY.replace(from, to));
    expect(old.tables.map(({ table }) => table.kind)).toEqual(["survey"]);
    const diff = diffAudits(old, now);
    expect(diff.equal).toBe(false);
    expect(
      diff.tables.flatMap(({ questions }) =>
        questions.changed.flatMap((row) =>
          row.changes.map((change) => `${row.new.name}: ${change.field} ${change.old} → ${change.new}`),
        ),
      ),
    ).toEqual(changes);
  });

  it("a question more", () => {
    const diff = diffAudits(
      surveyOf(SURVEY),
      surveyOf(`${SURVEY}\n  3.您对场地是否满意 | 满意 | 90 | 90%\n   | 不满意 | 10 | 10%`),
    );
    expect(diff.tables[0]?.questions.added.map(({ name }) => name)).toContain("3.您对场地是否满意");
  });
});
