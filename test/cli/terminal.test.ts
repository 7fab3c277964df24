import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { folder, fs, samples } from "./support";

/** A command to the terminal, a line that looks like one of ours, text turned round; as OOXML writes it. */
const HOSTILE = "_x001B_[2J_x0007__x009B_31m\u009b1m\u202e\u200b&#10;  ✓ 未发现问题。_x000D_";

/** A workbook whose sheet, texts and name try to command the terminal. */
function hostile(root: string): string {
  const parts = unzipSync(fs.readFileSync(join(samples, "self-evaluation.xlsx")));
  const change = (name: string, edit: (xml: string) => string): void => {
    parts[name] = strToU8(edit(new TextDecoder().decode(parts[name])));
  };
  // In attributes there is no other notation of a control character than the character.
  change("xl/workbook.xml", (xml) => xml.replace(/(<sheet name="[^"]*)/, "$1\u009b2J\u202e&#10;✓"));
  change("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(/(<c r="(?:B3|[A-F](?:1[4-9]|2\d))"[^>]*><is><t[^>]*>[^<]*)/g, `$1${HOSTILE}`),
  );
  const path = join(root, "甲\u001b]0;标题\u0007\n  ✓ 未发现问题。\u202e.xlsx");
  fs.writeFileSync(path, zipSync(parts));
  return path;
}

async function printed(colours: boolean, ...args: string[]): Promise<string> {
  let text = "";
  const take = (more: string): void => void (text += more);
  await run(args, { out: take, err: take, read: () => Promise.resolve(""), terminal: false, colours });
  return text;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe("what is printed", () => {
  const root = folder(),
    path = hostile(root),
    sample = join(samples, "self-evaluation-clean.xlsx"),
    report = join(folder(), "a.json");

  it.each<[string, string[]]>([
    ["audit", ["audit", path]],
    ["score", ["score", path, "--dry-run", "--overwrite", "differing"]],
    ["score that writes", ["score", path, "-o", join(folder(), "\u001b[1m.xlsx")]],
    ["unmark", ["unmark", path, "-o", join(folder(), "\u001b[1m.xlsx")]],
    ["diff", ["diff", path, sample]],
    ["diff the other way", ["diff", sample, path]],
    ["merge", ["merge", report]],
    ["rule", ["rule", "每少1个扣\u001b[1m1分\u202e，扣完为止", "--weight", "5"]],
    ["a file that is not there", ["audit", join(root, "\u001b[1m没有.xlsx")]],
    ["a mistake", ["audit", "--\u001b[1mx"]],
    ["a policy", ["audit", "--policy", "\u001b[1mx", path]],
    ["Markdown", ["audit", path, "--markdown", "-"]],
    ["Markdown of a comparison", ["diff", path, sample, "--markdown", "-"]],
  ])("%s commands no terminal", async (_, args) => {
    await printed(false, "audit", path, "--json", report);
    const text = (await printed(false, ...args)).replaceAll("\n", "");
    expect(text).not.toMatch(UNSEEN);
    expect(text.length).toBeGreaterThan(10);
    // Where colours are, they are ours.
    const coloured = (await printed(true, ...args)).replace(/\u001b\[(?:0|1|31|33|36)m/g, "").replaceAll("\n", "");
    expect(coloured).not.toMatch(UNSEEN);
  });

  it("has no line that a workbook made up", async () => {
    const text = await printed(false, "audit", path);
    expect(text).toContain("␊  ✓ 未发现问题。");
    expect(text).not.toMatch(/^ *✓ 未发现问题/m);
  });

  it("is JSON as it was where JSON is asked for", async () => {
    const json = JSON.parse(await printed(false, "audit", path, "--json", "-")) as {
      readonly workbooks: readonly { readonly path: string; readonly tables: readonly { readonly sheet: string }[] }[];
    };
    expect(json.workbooks[0]!.path).toBe(path);
    expect(json.workbooks[0]!.tables[0]!.sheet).toContain("\u009b2J\u202e");
  });
});
