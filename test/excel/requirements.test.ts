import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MEMBERS, NEWER } from "../../src/excel/requirements";
import { compareVersions } from "../../src/host/wire/since";
import { membersUsed, type Use } from "./members";

const MANIFEST = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const [, MINIMUM = ""] = /<Set Name="ExcelApi" MinVersion="([\d.]+)" \/>/.exec(MANIFEST)!;

/** What every Excel has that has the manifest's ExcelApi, though the manifest does not name it. */
const EVERYWHERE = ["Common", "DialogApi 1.1"];

const TABLE = new Map([
  ...Object.entries(MEMBERS).flatMap(([set, members]) => members.map((member) => [member, set] as const)),
  ...Object.entries(NEWER).map(([member, version]) => [member, `ExcelApi ${version}`] as const),
]);

const isNewer = (set: string): boolean =>
  set.startsWith("ExcelApi ") && compareVersions(set.slice("ExcelApi ".length), MINIMUM) > 0;

/** The set that a member needs as its documentation says, the newest of those that it names; undefined where it says none of Excel's. */
const documented = ({ sets }: Use): string | undefined =>
  sets
    .filter((set) => set.startsWith("ExcelApi "))
    .sort((a, b) => compareVersions(a.slice(9), b.slice(9)))
    .at(-1);

/** What is wrong with a use. */
function wrong(use: Use): string | undefined {
  const { member, at, guards } = use;
  const set = TABLE.get(member);
  if (set === undefined) return `${member} has no entry (${documented(use) ?? "Common"}), ${at}`;
  if ((documented(use) ?? set) !== set) return `${member} came with ${String(documented(use))}, not with ${set}`;
  if (!set.startsWith("ExcelApi ") && !EVERYWHERE.includes(set)) return `${member} needs ${set}`;
  if (isNewer(set) && !guards.includes(member)) return `${member} is used without knows(), ${at}`;
  return undefined;
}

/** What is to be found of a newer member, in functions that are not there. */
const NEW = "Range.getMergedAreasOrNullObject";
const CASES: readonly (readonly [title: string, body: string, unguarded: readonly string[]])[] = [
  ["is found where it is called", "range.getMergedAreasOrNullObject();", [NEW]],
  ["is found where it is loaded by its name", 'range.load("hasSpill");', ["Range.hasSpill"]],
  ["is found where it is unpacked", "const { hasSpill } = range; void hasSpill;", ["Range.hasSpill"]],
  [
    "is found in an option",
    "void Excel.run({ mergeUndoGroup: true }, async () => undefined);",
    ["RunOptions.mergeUndoGroup"],
  ],
  ["is no guard of another", 'if (knows("Range.hasSpill")) range.getMergedAreasOrNullObject();', [NEW]],
  ["stands behind if", `if (knows("${NEW}")) range.getMergedAreasOrNullObject();`, []],
  ["stands behind ?:", `void (knows("${NEW}") ? range.getMergedAreasOrNullObject() : undefined);`, []],
  [
    "does not stand behind the other side of ?:",
    `void (knows("${NEW}") ? 0 : range.getMergedAreasOrNullObject());`,
    [NEW],
  ],
  ["stands behind &&", `void (range.isNullObject && knows("${NEW}") && range.getMergedAreasOrNullObject());`, []],
  ["does not stand behind ||", `void (knows("${NEW}") || range.getMergedAreasOrNullObject());`, [NEW]],
  ["stands behind a return", `if (!knows("${NEW}")) return; range.getMergedAreasOrNullObject();`, []],
  ["stands behind a name for it", `const has = knows("${NEW}"); if (has) range.getMergedAreasOrNullObject();`, []],
  ["stands behind all callers", `const f = () => range.getMergedAreasOrNullObject(); if (knows("${NEW}")) f();`, []],
  ["may be in a load() that does not say what it loads", "range.load(what.join());", ["load(what.join())"]],
  [
    "does not stand behind some callers",
    `const f = () => range.getMergedAreasOrNullObject(); if (knows("${NEW}")) f(); f();`,
    [NEW],
  ],
];
const nameOf = (n: number): string => `made-up-${String(n)}.ts`;
const MADE_UP = Object.fromEntries(
  CASES.map(([, body], n) => [
    nameOf(n),
    `import { knows } from "./requirements";\nexport function use(range: Excel.Range, what: string[]): void { ${body} }`,
  ]),
);

const all = membersUsed("src/excel", MADE_UP);
const uses = all.filter(({ at }) => !at.includes("made-up"));

test("every member that is used has the entry that its documentation gives it, and a guard where it is newer than the manifest", () => {
  expect(uses.flatMap((use) => wrong(use) ?? [])).toEqual([]);
});

test("the table has nothing that is not used, and nothing twice", () => {
  const used = new Set(uses.map(({ member }) => member));
  expect([...TABLE.keys()].filter((member) => !used.has(member))).toEqual([]);
  expect(TABLE.size).toBe(Object.values(MEMBERS).flat().length + Object.keys(NEWER).length);
  expect(Object.values(NEWER).every((version) => isNewer(`ExcelApi ${version}`))).toBe(true);
});

test.each(CASES.map(([title, , unguarded], n) => [title, unguarded, n] as const))(
  "a newer member %s",
  (_, unguarded, n) => {
    const own = all.filter(({ at }) => at.includes(`/${nameOf(n)}:`));
    expect(own.flatMap((use) => (wrong(use) === undefined ? [] : use.member))).toEqual(unguarded);
  },
);
