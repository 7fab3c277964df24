import { join } from "node:path";
// Loaded before its file system is made to fail.
import "../../src/cli/score";
import { failing, folder, fs, jiheng, place, samples } from "./support";

const content = fs.readFileSync(join(samples, "self-evaluation.xlsx"));

afterEach(() => {
  jest.restoreAllMocks();
});

/** What a folder holds: every name with the length of its content. */
const holds = (root: string): readonly string[] => fs.readdirSync(root).sort();

describe("writing in place", () => {
  it.each([
    ["openSync", "ENOSPC", 1],
    ["writeFileSync", "ENOSPC", 0],
    ["fsyncSync", "EDQUOT", 0],
    ["chmodSync", "EPERM", 0],
    ["copyFileSync", "ENOSPC", 0],
    ["renameSync", "EACCES", 0],
    ["closeSync", "EIO", 1],
  ] as const)("leaves the file whole and nothing beside it where %s fails with %s", async (name, code, after) => {
    const root = folder(),
      path = place(root, "自评表.xlsx");
    failing(name, code, after);
    const { status, err } = await jiheng("score", path, "--in-place");
    jest.restoreAllMocks();
    expect(status).toBe(2);
    expect(err).toContain("自评表.xlsx");
    expect(err).not.toContain("意外错误");
    expect(holds(root)).toEqual(["自评表.xlsx"]);
    expect(fs.readFileSync(path).equals(content)).toBe(true);
  });

  it.each([
    ["longer", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")])],
    ["of the same length and time", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("x")])],
  ])("does not write over a file that has become another meanwhile (%s)", async (_, changed) => {
    const root = folder(),
      path = place(root, "自评表.xlsx");
    const { atime, mtime } = fs.statSync(path);
    const copy = fs.copyFileSync;
    jest.spyOn(fs, "copyFileSync").mockImplementation((...args) => {
      copy(...args);
      fs.writeFileSync(path, changed(content));
      fs.utimesSync(path, atime, mtime);
    });
    const { status, err } = await jiheng("score", path, "--in-place");
    expect(status).toBe(2);
    expect(err).toContain("在处理期间被别的程序改动");
    expect(holds(root)).toEqual(["自评表.xlsx"]);
    expect(fs.readFileSync(path).equals(changed(content))).toBe(true);
  });

  it.each([
    ["Excel", "~$自评表.xlsx"],
    ["LibreOffice", ".~lock.自评表.xlsx#"],
    ["WPS", ".~自评表.xlsx"],
  ])("not while %s has the file open", async (program, lock) => {
    const root = folder(),
      path = place(root, "自评表.xlsx"),
      link = join(folder(), "链接.xlsx");
    fs.symlinkSync(path, link);
    fs.writeFileSync(join(root, lock), "");
    for (const args of [
      ["score", path, "--in-place"],
      ["score", link, "--in-place"],
      ["unmark", path],
      ["score", join(samples, "self-evaluation-clean.xlsx"), "-o", path, "--force"],
    ]) {
      const { status, err } = await jiheng(...args);
      expect(status).toBe(2);
      expect(err).toContain(`正在 ${program} 中打开`);
      expect(err).toContain(lock);
    }
    expect(fs.readFileSync(path).equals(content)).toBe(true);
    expect((await jiheng("audit", root)).out).toContain("共 1 个文件");
  });

  it("nor where it is opened while the work is done", async () => {
    const root = folder(),
      path = place(root, "自评表.xlsx");
    const copy = fs.copyFileSync;
    jest.spyOn(fs, "copyFileSync").mockImplementation((...args) => {
      copy(...args);
      fs.writeFileSync(join(root, "~$自评表.xlsx"), "");
    });
    expect((await jiheng("score", path, "--in-place")).err).toContain("正在 Excel 中打开");
    expect(holds(root)).toEqual(["自评表.xlsx", "~$自评表.xlsx"].sort());
  });
});
