import fc from "fast-check";
import { quote } from "../../../src/core/quantity/quotes";

test.each([
  ["养护里程", "“养护里程”"],
  ["“三公经费”变动率", "“‘三公经费’变动率”"],
  ['"三公经费"变动率', "“‘三公经费’变动率”"],
  ["“三公经费”", "“三公经费”"],
  ["“一网通办‘好办’事项”占比", "“‘一网通办“好办”事项’占比”"],
  ["‘两头’“中间”", "“‘两头’‘中间’”"],
  ["“少了后半", "“少了后半”"],
  ["少了前半”", "“少了前半”"],
  ['55"屏幕', '“55"屏幕”'],
  ["", "“”"],
])("%s → %s", (text, expected) => expect(quote(text)).toBe(expected));

test("marks are always in pairs, nested in turn and never doubled; nothing else changes", () => {
  const marks = fc.array(fc.constantFrom("甲", "乙", "“", "”", "‘", "’", '"'), { maxLength: 12 });
  fc.assert(
    fc.property(marks, (signs) => {
      const quoted = quote(signs.join(""));
      const open: string[] = [];
      for (const sign of quoted) {
        if (sign === "“" || sign === "‘") {
          expect(sign).toBe(open.length % 2 === 0 ? "“" : "‘");
          open.push(sign);
        } else if (sign === "”" || sign === "’") expect(open.pop()).toBe(sign === "”" ? "“" : "‘");
      }
      expect(open).toEqual([]);
      expect(quoted.replace(/[^甲乙]/g, "")).toBe(signs.join("").replace(/[^甲乙]/g, ""));
    }),
  );
});
