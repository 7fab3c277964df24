import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { buildWorkbook } from "../../xlsx/build";
import { chosen, rows, shown, type Row } from "./sheets";

const OFFICE = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].find((path) =>
  existsSync(path),
);

/** Lets LibreOffice calculate rows and gives the texts of its cells. */
function calculated(list: readonly Row[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "rule-"));
  try {
    const cells = list.map(({ typed }) =>
      typed.map((value) =>
        value === undefined ? null : typeof value === "string" && value.startsWith("=") ? { f: value.slice(1) } : value,
      ),
    );
    const file = join(folder, "rules.xlsx");
    writeFileSync(file, buildWorkbook({ sheets: [{ name: "S", rows: cells }] }));
    // Parted by tabs, in UTF-8, figures as they are and not as they are shown.
    const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false";
    execFileSync(
      OFFICE!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        folder,
        file,
      ],
      { stdio: "ignore" },
    );
    return readFileSync(join(folder, "rules.csv"), "utf8")
      .split("\n")
      .map((line) => line.split("\t"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const read = (list: readonly Row[]): unknown[] => {
  const texts = calculated(list);
  return list.map(({ about, shows }, row) => [
    about,
    shows.map(({ column, value }) => {
      const text = texts[row]?.[column] ?? "";
      return typeof value === "number" && text !== "" ? shown(Number(text)) : text;
    }),
  ]);
};

const wanted = (list: readonly Row[]): unknown[] =>
  list.map(({ about, shows }) => [about, shows.map(({ value }) => value)]);

const office = OFFICE ? test : test.skip;

office(
  OFFICE ? "LibreOffice shows what the rules give" : "LibreOffice is not installed: the formulas are not tried in it",
  () => {
    const first = chosen();
    const list = [...first, ...fc.sample(rows(80, first.length), 1)[0]!];
    expect(read(list)).toEqual(wanted(list));
  },
  120_000,
);
