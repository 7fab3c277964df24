import fc from "fast-check";
import { COLOURS } from "../../../src/core/check/severity";
import { markFormula, severityOf, markTagOf } from "../../../src/core/edit/mark";

test("a mark's formula gives its tag back, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("", "=", " ="), (tag, sign) => {
      expect(markTagOf(sign + markFormula(tag))).toBe(tag);
    }),
  );
});

test.each(["A1>3", 'N("other:x")=0', 'N("jiheng:x")=1', ""])("somebody else's formula %j has no tag", (formula) => {
  expect(markTagOf(formula)).toBeUndefined();
});

test("a colour of ours gives its severity back, others none", () => {
  for (const [severity, colour] of Object.entries(COLOURS)) expect(severityOf(colour.toLowerCase())).toBe(severity);
  expect(severityOf("#FFFF00")).toBeUndefined();
});
