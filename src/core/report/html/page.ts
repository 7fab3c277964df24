import { printedPlace, type AcrossReport } from "../across";
import { chosenPolicy } from "../chosen-policy";
import { SEVERITIES } from "../../check/severity";
import { sumsOf, type Digest } from "../digest";
import type { Format, Run } from "../format";
import { dataTable, h, raw, render, type Content, type Html } from "./element";
import { style } from "./style";
import { workbookHtml } from "./workbook";

/** One page that needs nothing beside it: no script, no picture, no request. */
export const html: Format = {
  body: (workbook, at, { translate }) => render(workbookHtml(workbook, at, translate)),
  separator: "\n",
  frame: (digests, run) => {
    const { translate } = run;
    const title = translate("report.title");
    const head = h(
      "head",
      {},
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" }),
      h("title", {}, title),
      raw(`<style>${style(Math.max(0, ...digests.map(({ sheets }) => (sheets > 1 ? sheets : 0))))}</style>`),
    );
    const before = `<!DOCTYPE html>\n<html lang="${translate("report.language")}">${render(head)}\n<body id="top">${render(top(digests, run))}\n<main>`;
    return [before, "</main></body></html>\n"];
  },
};

function top(digests: readonly Digest[], run: Run): Content {
  const { version, shard, across = [], translate } = run;
  const { files, tables, unreadable, counts } = sumsOf(digests);
  const about = { version, policy: chosenPolicy(run, translate) };
  const sum = (title: string, count: number, className = ""): Html => h(`li${className}`, {}, h("b", {}, count), title);
  return [
    h(
      "header",
      {},
      h("h1", {}, translate("report.title")),
      h("p.dim", {}, translate("report.about", about)),
      shard && h("p.dim", {}, translate("report.shard", { index: String(shard.index), of: String(shard.of) })),
      h(
        "ul.sums",
        {},
        sum(translate("report.files"), files),
        sum(translate("report.tables"), tables),
        SEVERITIES.map((severity) => sum(translate(`severity.${severity}`), counts[severity], `.${severity}`)),
        unreadable > 0 && sum(translate("report.unreadable"), unreadable, ".error"),
      ),
    ),
    digests.length > 1 && h("nav", {}, h("h2", {}, translate("report.index")), index(digests, translate)),
    across.length > 0 && acrossHtml(across, translate),
    h(
      "div.filter",
      { role: "group", "aria-label": translate("html.show") },
      h("b", {}, translate("html.show")),
      SEVERITIES.map((severity) =>
        h(
          "label",
          {},
          h("input", { type: "checkbox", id: `show-${severity}`, checked: true }),
          ` ${translate(`severity.${severity}`)} ${counts[severity]}`,
        ),
      ),
    ),
  ];
}

/** What the files say of each other. */
function acrossHtml(across: readonly AcrossReport[], translate: Run["translate"]): Html {
  const columns = ["place", "message", "other-places"].map((key) => ({
    title: translate(`report.${key}`),
    wide: true,
  }));
  const rows = across.map((found) => [
    h(`span.${found.severity}`, {}, printedPlace(found)),
    found.message,
    found.others.map(printedPlace).join("\n"),
  ]);
  const title = translate("report.across", { count: String(across.length) });
  return h("section", { id: "across" }, h("h2", {}, title), dataTable("full", columns, rows));
}

/** Files that cannot be read first, then those with the most errors, then warnings; else as they came. */
function worstFirst(digests: readonly Digest[]): (readonly [at: number, digest: Digest])[] {
  const weight = ({ error, counts }: Digest): readonly number[] => [
    error ? 1 : 0,
    ...SEVERITIES.map((severity) => counts[severity]),
  ];
  return [...digests.entries()].sort(([, a], [, b]) => {
    const [first, second] = [weight(a), weight(b)];
    return second.map((count, i) => count - (first[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

/** A line for every workbook, the worst first, with the way to its section. */
function index(digests: readonly Digest[], translate: Run["translate"]): Html {
  const column = (key: string, number = false) => ({ title: translate(`report.columns.${key}`), number });
  const columns = [
    column("path"),
    column("tables", true),
    ...SEVERITIES.map((severity) => column(severity, true)),
    column("stated", true),
    column("computed", true),
    column("open", true),
  ];
  const rows = worstFirst(digests).map(([at, { path, tables, counts, error }]) => [
    h("a", { href: `#w${at}` }, path),
    ...(error
      ? [h("span.error", {}, translate("report.unreadable")), "", "", "", "", ""]
      : [tables.length, ...SEVERITIES.map((severity) => counts[severity]), ...scores(tables)]),
  ]);
  return dataTable("full", columns, rows);
}

/** Of several tables none is the score of the workbook. */
function scores(tables: Digest["tables"]): Content[] {
  const [only, ...others] = tables;
  if (!only || others.length > 0) return ["", "", ""];
  return [only.stated, only.computed, only.open ?? ""];
}
