import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { audit } from "../../../src/core/audit";
import { NATIONAL, policy } from "../../../src/core/policy/resolve";
import { reportWorkbook } from "../../../src/core/report/report";
import { translator } from "../../support/texts";
import { sheetOf, workbookOf } from "../../support/sheet";

const folder = join(__dirname, "../../../docs/checks");
const pages = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");

/** The fenced blocks of one language, each with the name that may follow the language: of a table its sheet, of findings the policy. */
const blocks = (page: string, language: string): { readonly name: string | undefined; readonly text: string }[] =>
  [...page.matchAll(new RegExp("```" + language + "(?: ([^\\n]+))?\\n([\\s\\S]*?)\\n```", "g"))].map(
    ([, name, text]) => ({ name, text: text! }),
  );

describe("the examples of docs/checks", () => {
  it.each(pages)("%s finds what it says", (file) => {
    const page = readFileSync(join(folder, file), "utf8"),
      id = basename(file, ".md");
    const sheets = blocks(page, "jiheng").map(({ name, text }) => sheetOf(text, name ?? "自评表"));
    const said = blocks(page, "findings");
    const wanted = said.flatMap(({ text }) => text.split("\n"));
    const used = policy(said[0]?.name ?? "") ?? NATIONAL;
    expect(sheets.length).toBeGreaterThan(0);
    expect(wanted.some((line) => line.split(" ")[1] === id)).toBe(true);
    const { findings } = reportWorkbook("例.xlsx", audit(workbookOf(...sheets), used), translator("zh-CN"));
    const found = findings
      .filter(({ check }) => check === id)
      .map(({ sheet, cell, check, message }) => `${sheets.length > 1 ? `${sheet}!` : ""}${cell} ${check} ${message}`);
    expect(found).toEqual(wanted);
  });
});
