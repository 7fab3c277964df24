import { join } from "node:path";
import { runPool, type Planned } from "../../src/cli/pool";

const script = join(__dirname, "pool-thread.cjs");

async function pooled(jobs: number, paths: readonly string[], limit = 10_000): Promise<string[]> {
  const results: string[] = [];
  const tasks = paths.map((path, at): Planned<string> => {
    return { path, at, ...(path.startsWith("known") && { result: `${at} ${path}` }) };
  });
  await runPool(tasks, {
    script,
    data: undefined,
    jobs,
    limit,
    megabytes: 64,
    lost: ({ path, at }, why, detail) => `${at} ${path}: ${why} ${detail}`.trim(),
    take: (result) => results.push(result),
  });
  return results;
}

describe("threads", () => {
  it.each([1, 2, 3, 16])("%d of them give the results in the order of the tasks", async (jobs) => {
    const paths = Array.from({ length: 60 }, (_, i) => (i % 7 === 0 ? "slow" : i % 5 === 0 ? "known" : `file${i}`));
    expect(await pooled(jobs, paths)).toEqual(paths.map((path, i) => `${i} ${path}`));
  });

  it("one task that throws, leaves, hangs or eats all memory costs its own result and no other", async () => {
    const paths = ["a", "throw", "b", "exit", "c", "reject", "d", "hang", "e", "memory"];
    expect(await pooled(2, paths, 3000)).toEqual([
      "0 a",
      "1 throw: crashed broken",
      "2 b",
      "3 exit: crashed 3",
      "4 c",
      "5 reject: crashed rejected",
      "6 d",
      "7 hang: timed-out",
      "8 e",
      expect.stringMatching(/^9 memory: crashed .*memory/),
    ]);
  });

  it("nothing to do is done at once", async () => expect(await pooled(4, [])).toEqual([]));
});
