import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:net";
import os from "node:os";
import { join } from "node:path";
import { LIMITS } from "../../src/xlsx";
import { fs, failing, folder, jiheng, place, samples } from "./support";

const sample = join(samples, "self-evaluation.xlsx");
const servers: Server[] = [];

afterEach(() => {
  jest.restoreAllMocks();
  for (const server of servers.splice(0)) server.close();
});

/** Things of a file's name that are no files: each makes itself at a path. */
const NO_FILES: readonly (readonly [what: string, make: (path: string) => unknown, sentence: string])[] = [
  ["a device without an end", (path) => fs.symlinkSync("/dev/zero", path), "不是普通文件"],
  ["a pipe that nobody writes to", (path) => execFileSync("mkfifo", [path]), "不是普通文件"],
  [
    "a socket",
    (path) =>
      new Promise<void>((resolve) => {
        servers.push(createServer().listen(path, resolve));
      }),
    "不是普通文件",
  ],
  ["a folder", (path) => fs.mkdirSync(path), "是文件夹"],
  ["a link that leads nowhere", (path) => fs.symlinkSync("没有.xlsx", path), "找不到文件"],
  ["a link in a circle", (path) => fs.symlinkSync("圈.xlsx", path), "绕成了圈"],
];

describe("what is no regular file", () => {
  it.each(NO_FILES)("%s is refused by every command, and costs a folder one entry", async (_, make, sentence) => {
    const root = folder(),
      path = join(root, "圈.xlsx"),
      out = join(folder(), "out.xlsx");
    await make(path);
    for (const args of [
      ["audit", path],
      ["score", path, "-o", out],
      ["unmark", path],
      ["diff", sample, path],
      ["merge", path],
    ]) {
      const { status, out: printed, err } = await jiheng(...args);
      expect([args[0], status]).toEqual([args[0], 2]);
      expect(printed + err).toContain("圈.xlsx");
      expect(printed + err).toContain(sentence);
      expect((await jiheng(...args, "--lang", "en")).err).not.toMatch(/[\u4e00-\u9fff]{4}/u);
    }
    place(root, "甲.xlsx");
    const { status, out: printed } = await jiheng("audit", root);
    expect(status).toBe(2);
    expect(printed).toContain(sentence);
    expect(printed).toContain("共 2 个文件、1 张表");
    expect(printed).toContain("1 个文件无法读取");
  });

  it("a link to a file is as good as the file", async () => {
    const root = folder();
    fs.symlinkSync(sample, join(root, "链接.xlsx"));
    expect((await jiheng("audit", root)).out).toContain("共 1 个文件、1 张表");
  });
});

type Read = (file: number, buffer: Uint8Array, offset: number, length: number, at: number | null) => number;

describe("a file that changes while it is read", () => {
  it.each([
    ["is said and not used", 1, "同时文件被改动"],
    ["is read no further than what is accepted", Infinity, "过大"],
  ])("%s", async (_, times, sentence) => {
    const path = place(folder(), "甲.xlsx");
    jest.replaceProperty(LIMITS, "totalBytes", (1 << 20) as never);
    const read: Read = fs.readSync;
    let left = times,
      total = 0;
    jest.spyOn(fs, "readSync").mockImplementation(((...args: Parameters<Read>) => {
      // With a place it is not the file that is read, but what was put aside of the report.
      if (args[4] !== null) return read(...args);
      left -= 1;
      if (left === 0) fs.appendFileSync(path, "x");
      // What has no end fills whatever it is given.
      const length = times === Infinity ? args[3] : read(...args);
      total += length;
      return length;
    }) as never);
    const { status, out } = await jiheng("audit", path);
    expect(status).toBe(2);
    expect(out).toContain(sentence);
    expect(total).toBeLessThanOrEqual((1 << 20) + 1);
  });
});

describe("walking a folder", () => {
  it("goes on behind what is gone, closed, or leads in circles", async () => {
    const root = folder();
    for (const name of ["甲.xlsx", "乙/丙.xlsx", "关/丁.xlsx", "没了.xlsx"]) place(root, name);
    fs.symlinkSync("..", join(root, "乙", "上"));
    fs.symlinkSync("没有", join(root, "不是工作簿"));
    const list = fs.readdirSync;
    jest.spyOn(fs, "readdirSync").mockImplementation(((path: string) => {
      if (path.endsWith("关")) throw Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "scandir" });
      const names = list(path);
      // Somebody deletes it between the listing and the look at it.
      fs.rmSync(join(path, "没了.xlsx"), { force: true });
      return names;
    }) as unknown as typeof list);
    const { status, out } = await jiheng("audit", root, "--json", "-");
    expect(status).toBe(2);
    const entries = (
      JSON.parse(out) as { readonly workbooks: { readonly path: string; readonly error?: { readonly code: string } }[] }
    ).workbooks.map(({ path, error }) => [path.slice(root.length + 1), error?.code]);
    expect(entries).toEqual([
      ["乙/上", "linked-folder"],
      ["乙/丙.xlsx", undefined],
      ["关", "no-permission"],
      ["没了.xlsx", "no-such-file"],
      ["甲.xlsx", undefined],
    ]);
  });
});

describe("where nothing can be written", () => {
  const cases: readonly (readonly [args: string[], names: string, sentence: string])[] = [
    [["audit", sample, "--json", join(folder(), `${"长".repeat(90)}.json`)], "长长长", "太长"],
    [["audit", sample, "--summary", join(folder(), `${"长".repeat(90)}.xlsx`)], "长长长", "太长"],
    [["diff", sample, sample, "--markdown", join(folder(), `${"长".repeat(90)}.md`)], "长长长", "太长"],
    [["audit", sample, "--json", "/dev/full"], "/dev/full", "磁盘空间不足"],
    [["audit", sample, "--html", join(sample, "a.html")], "a.html", "应是文件夹的地方是一个文件"],
    [["score", sample, "-o", join(folder(), "没有", "a.xlsx")], "没有", "找不到文件夹"],
    [["score", sample, "-o", join(folder(), `${"长".repeat(90)}.xlsx`)], "长长长", "太长"],
    [["score", sample, "-o", join(sample, "a.xlsx")], "a.xlsx", "应是文件夹的地方是一个文件"],
    [
      ["score", sample, join(samples, "self-evaluation-clean.xlsx"), "-o", sample],
      sample,
      "应是文件夹的地方是一个文件",
    ],
  ];

  it.each(cases)("%j: the sentence names it", async (args, name, sentence) => {
    const { status, out, err } = await jiheng(...args);
    expect(status).toBe(2);
    expect(err).toContain(name);
    expect(err).toContain(sentence);
    expect(out + err).not.toMatch(/E[A-Z]{4,}|意外错误|“”/);
  });

  it("a folder that may not be written to is named before any work", async () => {
    const root = folder();
    failing("accessSync", "EACCES");
    for (const args of [
      ["audit", "没有.xlsx", "--json", join(root, "a.json")],
      ["score", sample, "-o", join(root, "a.xlsx")],
    ]) {
      const { status, err } = await jiheng(...args);
      expect(status).toBe(2);
      expect(err).toContain(`没有权限读写“${root}”`);
    }
  });

  it("a name as long as names get is written", async () => {
    const root = folder(),
      name = `${"表".repeat(83)}.xlsx`;
    expect((await jiheng("score", sample, "-o", join(root, name))).err).toBe("");
    expect(fs.readdirSync(root)).toEqual([name]);
  });

  it("a device is written to, not put out of its place", async () => {
    const device = fs.statSync("/dev/null").rdev;
    expect((await jiheng("audit", sample, "--json", "/dev/null")).err).toBe("");
    expect(fs.statSync("/dev/null").rdev).toBe(device);
  });

  describe("the folder for temporary files", () => {
    it.each(["audit", "merge"])("is named where it is missing (%s)", async (command) => {
      const report = join(folder(), "a.json");
      await jiheng("audit", sample, "--json", report);
      jest.spyOn(os, "tmpdir").mockReturnValue("/没有这个文件夹");
      const { status, err } = await jiheng(command, command === "audit" ? sample : report, "--json", "-");
      expect(status).toBe(2);
      expect(err).toContain("临时文件夹“/没有这个文件夹”");
      expect(err).toContain("TMPDIR");
    });

    it("is named where it is full, and the report stays as it was", async () => {
      const report = join(folder(), "a.json");
      fs.writeFileSync(report, "旧报告");
      const write = fs.writeFileSync;
      jest.spyOn(fs, "writeFileSync").mockImplementation((file, ...rest) => {
        if (typeof file === "number") throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" });
        write(file, ...rest);
      });
      const { status, err } = await jiheng("audit", sample, "--json", report);
      expect(status).toBe(2);
      expect(err).toMatch(/临时文件夹“.*”所在的磁盘已满/);
      expect(fs.readFileSync(report, "utf8")).toBe("旧报告");
    });
  });
});
