import Ajv from "ajv";
import { existsSync } from "node:fs";
import { join } from "node:path";
import schema from "../../../docs/report.schema.json";
import { folder, jiheng, samples } from "../../cli/support";

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const corpus = join(__dirname, "../../../../shared/corpus");

const problems = (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);

describe("docs/report.schema.json", () => {
  it("describes the report of the samples, in both languages", async () => {
    for (const lang of ["zh", "en"])
      expect(problems((await jiheng("audit", "--json", "-", "--lang", lang, samples)).out)).toEqual([]);
  });

  it("describes a file that cannot be read", async () => {
    expect(problems((await jiheng("audit", "--json", "-", join(folder(), "无.xlsx"))).out)).toEqual([]);
  });

  it("describes the report of the corpus, where that is on this machine", async () => {
    if (existsSync(corpus)) expect(problems((await jiheng("audit", "--json", "-", corpus)).out)).toEqual([]);
  });

  it("refuses a binary float and an address with a sheet's name", async () => {
    const report = JSON.parse((await jiheng("audit", "--json", "-", join(samples, "self-evaluation.xlsx"))).out);
    const [finding] = report.workbooks[0].findings;
    finding.cell = `自评表!${finding.cell}`;
    expect(validate(report)).toBe(false);
    finding.cell = "A1";
    report.workbooks[0].tables[0].indicators[0].weight = 5;
    expect(validate(report)).toBe(false);
  });
});
