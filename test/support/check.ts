import { audit } from "../../src/core/audit";
import { policy } from "../../src/core/policy/resolve";
import { plain } from "../../src/core/quantity/decimal";
import { printAddress } from "../../src/core/sheet/address";
import type { Severity } from "../../src/core/check/severity";
import { CHECKS } from "../../src/core/check/registry";
import { sheetOf, workbookOf } from "./sheet";

/** One finding as a test writes it. */
interface Expected {
  readonly at: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly expected?: string;
  readonly actual?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** The one edit that puts it right, "G6 ← 98.5"; undefined: there is none. */
  readonly fix?: string | undefined;
}

interface Case {
  readonly title: string;
  /** The sheets of the workbook; a single one is named 自评表. */
  readonly given: string | Readonly<Record<string, string>>;
  readonly policy?: string;
  readonly finds?: readonly Expected[];
}

/** Runs a check over small tables: each case says what it finds, or that it is silent. */
export function checkTester(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    it("is in the registry", () => expect(CHECKS.map((check) => check.id)).toContain(id));
    it("has a case that finds and one that is silent", () => {
      expect(cases.some(({ finds = [] }) => finds.length > 0)).toBe(true);
      expect(cases.some(({ finds = [] }) => finds.length === 0)).toBe(true);
    });
    it.each(cases.map((entry) => [entry.title, entry] as const))(
      "%s",
      (_, { given, finds = [], policy: policyId = "national" }) => {
        const sheets =
          typeof given === "string"
            ? [sheetOf(given)]
            : Object.entries(given).map(([name, lines]) => sheetOf(lines, name));
        const { findings, tables } = audit(workbookOf(...sheets), policy(policyId));
        expect(tables.length).toBeGreaterThan(0);
        const found = findings
          .filter(({ check }) => check === id)
          .map(({ address, message, severity, expected, actual, data, fix }) => ({
            at: printAddress(address),
            message,
            severity,
            expected,
            actual,
            data,
            fix: fix && `${printAddress(fix.address)} ← ${plain(fix.value)}`,
          }));
        expect(found).toMatchObject(finds.map((finding) => ({ ...finding })));
        expect(found).toHaveLength(finds.length);
      },
    );
  });
}
