import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { audit } from "../../../src/core/audit";
import { reportWorkbook } from "../../../src/core/report/report";
import { translator } from "../../support/texts";
import { sheetOf, workbookOf } from "../../support/sheet";

const folder = join(__dirname, "../../../docs/checks");
const pages = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");

/** The fenced blocks of one language, each with the sheet's name that may follow the language. */
const blocks = (page: string, language: string): { readonly name: string; readonly text: string }[] =>
  [...page.matchAll(new RegExp("```" + language + "(?: ([^\\n]+))?\\n([\\s\\S]*?)\\n```", "g"))].map(
    ([, name, text]) => ({ name: name ?? "自评表", text: text! }),
  );

describe("the examples of docs/checks", () => {
  it.each(pages)("%s finds what it says", (file) => {
    const page = readFileSync(join(folder, file), "utf8"),
      id = basename(file, ".md");
    const sheets = blocks(page, "jiheng").map(({ name, text }) => sheetOf(text, name));
    const wanted = blocks(page, "findings").flatMap(({ text }) => text.split("\n"));
    expect(sheets.length).toBeGreaterThan(0);
    expect(wanted.some((line) => line.split(" ")[1] === id)).toBe(true);
    const { findings } = reportWorkbook("例.xlsx", audit(workbookOf(...sheets)), translator("zh-CN"));
    const found = findings
      .filter(({ check }) => check === id)
      .map(({ sheet, cell, check, message }) => `${sheets.length > 1 ? `${sheet}!` : ""}${cell} ${check} ${message}`);
    expect(found).toEqual(wanted);
  });
});
