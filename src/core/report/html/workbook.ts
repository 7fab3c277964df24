import { ofWorkbook } from "../chosen-policy";
import { SEVERITIES } from "../../check/severity";
import { isScoredByPolicy } from "../../table/capabilities";
import { grouped } from "../../grouped";
import type { QuestionReport } from "../question";
import type { FindingReport, TableReport, Unreadable, WorkbookReport } from "../report";
import type { Translate } from "../../translate";
import { dataTable, h, type Content, type Html } from "./element";
import { findingHtml } from "./finding";

/** The section of a workbook: its tables, then its findings by severity and sheet. */
export function workbookHtml(workbook: WorkbookReport | Unreadable, at: number, translate: Translate): Html {
  const head = h(
    "h2",
    {},
    workbook.path,
    h("a.top", { href: "#top", title: translate("html.top"), "aria-label": translate("html.top") }, " ↑"),
  );
  const section = (...content: Content[]): Html =>
    h(`section.workbook${at === 0 ? ".first" : ""}`, { id: `w${at}` }, head, ...content);
  if ("error" in workbook) return section(h("p.unreadable", {}, workbook.error.message));
  const { tables, findings, questions = [], waiting, suppressed, outdated } = workbook;
  const trusted = tables.length > 0 && tables.every(({ doubts }) => !doubts);
  const policy = ofWorkbook(workbook, translate);
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return section(
    workbook.source && h("p.dim", {}, translate(`source.${workbook.source}`)),
    policy !== undefined && h("p.dim", {}, policy),
    h("h3", {}, translate("report.tables-found")),
    tables.length === 0 ? h("p", {}, translate("cli.no-tables")) : tables.map((table) => tableHtml(table, translate)),
    trusted && findings.length === 0 && h("p.good", {}, `✓ ${translate("cli.no-findings")}`),
    questions.length > 0 && questionsHtml(questions, translate),
    sheets.length > 1 && sheetFilter(sheets, at, translate),
    SEVERITIES.map((severity) => {
      const own = findings.filter((finding) => finding.severity === severity);
      if (own.length === 0) return undefined;
      return h(
        `section.severity.${severity}`,
        {},
        h("h3", {}, `${translate(`severity.${severity}`)} ${own.length}`),
        [...grouped(own, ({ sheet }) => sheet)].map(([sheet, group]) =>
          h(
            `div.sheet.in-${sheets.indexOf(sheet)}`,
            {},
            sheets.length > 1 && h("h4", {}, sheet),
            group.map((finding) => findingHtml(finding, workbook, translate)),
          ),
        ),
      );
    }),
    folded(
      "report.waiting",
      waiting ?? [],
      (all: readonly FindingReport[]) => all.map((finding) => findingHtml(finding, workbook, translate)),
      translate,
    ),
    folded(
      "report.suppressed",
      suppressed ?? [],
      (all: readonly FindingReport[]) => all.map((finding) => findingHtml(finding, workbook, translate)),
      translate,
    ),
    folded(
      "report.outdated",
      outdated ?? [],
      (all: readonly string[]) =>
        h(
          "ul",
          {},
          all.map((text) => h("li", {}, text)),
        ),
      translate,
    ),
  );
}

/** What has to be answered, with the answers that may be given. */
const questionsHtml = (questions: readonly QuestionReport[], translate: Translate): Html =>
  h(
    "section.questions",
    {},
    h("h3", {}, translate("report.questions", { count: String(questions.length) })),
    questions.map(({ sheet, text: asked, choices }) =>
      h(
        "div",
        {},
        h("p", {}, h("b", {}, asked), ` ${sheet}`),
        h(
          "ul",
          {},
          choices.map((choice) => h("li", {}, choice.text)),
        ),
      ),
    ),
  );

function folded<T>(
  title: string,
  items: readonly T[],
  content: (items: readonly T[]) => Content,
  translate: Translate,
): Content {
  if (items.length === 0) return undefined;
  return h("details", {}, h("summary", {}, translate(title, { count: String(items.length) })), content(items));
}

/** One worksheet at a time, or all: radio buttons that only the style sheet listens to. */
function sheetFilter(sheets: readonly string[], at: number, translate: Translate): Html {
  const pick = (className: string, text: string, checked: boolean): Html =>
    h("label", {}, h(`input${className}`, { type: "radio", name: `w${at}`, checked }), ` ${text}`);
  return h(
    "div.filter.own",
    { role: "radiogroup", "aria-label": translate("html.sheets") },
    h("b", {}, translate("html.sheets")),
    pick("", translate("html.all-sheets"), true),
    sheets.map((sheet, i) => pick(`.pick-${i}`, sheet, false)),
  );
}

function tableHtml(table: TableReport, translate: Translate): Html {
  const {
    kind,
    sheet,
    range,
    confidence,
    title,
    meta,
    computed,
    total,
    grade,
    evidence,
    doubts,
    indicators,
    projects,
  } = table;
  const where = { kind: translate(`kinds.${kind}`), sheet, range, confidence: String(Math.round(confidence * 100)) };
  const facts: (readonly [string, string | undefined])[] = [
    ["project", meta.project],
    ["department", meta.department],
    ["unit", meta.unit],
    ["year", meta.year === undefined ? undefined : String(meta.year)],
    ["rows", String(projects?.length ?? indicators.filter((row) => row["partOf"] === undefined).length)],
    ["weight", computed.weight],
    ["stated", total?.score],
    ["computed", computed.score],
    ["open", isScoredByPolicy({ kind }) && computed.weight ? String(computed.open) : undefined],
    ["grade", grade],
  ];
  const known = facts.filter(([, value]) => value !== undefined && value !== "");
  return h(
    "div",
    {},
    h("p", {}, h("b", {}, translate("cli.table", where)), title !== "" && ` ${title.replace(/\s+/g, " ")}`),
    dataTable(
      "facts",
      known.map(([key]) => ({ title: translate(`report.columns.${key}`) })),
      [known.map(([, value]) => value)],
    ),
    doubts && h("p", {}, translate("cli.doubts", { doubts: doubts.join(translate("report.semicolon")) })),
    evidence.length > 0 &&
      h("p.dim", {}, translate("report.evidence", { reasons: evidence.join(translate("report.semicolon")) })),
    indicators.length > 0 && scoresHtml(table, translate),
  );
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Every indicator with the score that stands in it and the one that the policy gives. */
function scoresHtml({ indicators }: TableReport, translate: Translate): Html {
  const columns = ["row", "level1", "level2", "level3", "target", "actual", "weight", "score", "computed", "why"];
  const numbers = new Set(["row", "weight", "score", "computed"]);
  const rows = indicators.map((indicator) => {
    const result = (indicator["result"] ?? {}) as Readonly<Record<string, unknown>>;
    return columns.map((key): Content => {
      if (key === "row") return String(indicator["row"]);
      if (key === "computed") return text(result["score"]);
      return key === "why" ? text(result["reason"]) || text(result["explanation"]) : text(indicator[key]);
    });
  });
  const titles = columns.map((key) => ({ title: translate(`report.columns.${key}`), number: numbers.has(key) }));
  return h(
    "details",
    {},
    h("summary", {}, translate("html.scores", { count: String(indicators.length) })),
    dataTable("full", titles, rows),
  );
}
