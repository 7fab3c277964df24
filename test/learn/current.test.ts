import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus, here } from "../corpus/support";

const ROOT = join(__dirname, "../..");
const MODEL = join(ROOT, "src/core/recognise/columns/model.json");

/** Built by `npm test` before the tests are run. */
const LEARN = join(ROOT, "dist/learn.js");

if (!here) it.todo("the corpus is not on this machine: whether the learned evidence is current was not looked at");
else
  test("what columns are read by is what npm run learn makes of the workbooks and the code as they are", () => {
    expect(existsSync(LEARN)).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), "learn-"));
    try {
      const out = join(folder, "model.json");
      execFileSync(process.execPath, [LEARN, "--quick", "--corpus", corpus, "--out", out], { cwd: ROOT });
      expect(readFileSync(out, "utf8")).toBe(readFileSync(MODEL, "utf8"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 600_000);
