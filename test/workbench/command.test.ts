import { runCommand, type Associated, type CommandEvent } from "../../src/workbench/command";

const AUDIT = { name: "audit", id: "Trial.Audit" };

const associated = (action: (event: CommandEvent) => unknown): Associated => new Map([["audit", action]]);

test("ends when the function says that it is done, not when it returns", async () => {
  const ids: string[] = [];
  let complete = (): void => undefined;
  const end = runCommand(
    associated(({ source, completed }) => {
      ids.push(source.id);
      complete = completed;
    }),
    AUDIT,
  );
  await expect(Promise.race([end, Promise.resolve("waiting")])).resolves.toBe("waiting");
  complete();
  await expect(end).resolves.toBe("completed");
  expect(ids).toEqual(["Trial.Audit"]);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("x");
    },
  ],
  ["rejects", () => Promise.reject(new Error("x"))],
] as const)("a function that %s has failed", async (_, action) => {
  await expect(runCommand(associated(action), AUDIT)).resolves.toBe("failed");
});

test("a function that nobody has associated is unknown", async () => {
  await expect(runCommand(new Map(), AUDIT)).resolves.toBe("unknown");
});

test("a function that never ends is given up", async () => {
  await expect(
    runCommand(
      associated(() => undefined),
      AUDIT,
      10,
    ),
  ).resolves.toBe("too-long");
});
