import fc from "fast-check";
import { cellText } from "../../../src/core/report/markdown";
import { printable, printableLines } from "../../../src/core/report/printable";

const CASES: readonly (readonly [what: string, text: string, shown: string])[] = [
  ["plain text", "养护里程 ≥10公里，“达标”😀", "养护里程 ≥10公里，“达标”😀"],
  ["a colour", "\u001b[31m红\u001b[0m", "␛[31m红␛[0m"],
  ["a title with a bell", "\u001b]0;标题\u0007", "␛]0;标题␇"],
  ["the commands of eight bits", "\u009b2J\u009d0;x\u009c", "\\u009b2J\\u009d0;x\\u009c"],
  ["back to the beginning of the line", "假\r真", "假␍真"],
  ["back over what was said", "100\b\b\b99\u007f", "100␈␈␈99␡"],
  [
    "text that runs the other way",
    "甲\u202excod.\u202c\u2066乙\u2069\u200f",
    "甲\\u202excod.\\u202c\\u2066乙\\u2069\\u200f",
  ],
  ["what has no width", "甲\u200b乙\ufeff\u{e0041}", "甲\\u200b乙\\ufeff\\u{e0041}"],
  ["lines of other kinds", "甲\u2028乙\u2029丙\u0085丁", "甲\\u2028乙\\u2029丙\\u0085丁"],
  ["half a character", "甲\ud83d乙", "甲\\ud83d乙"],
  ["nothing at all", "甲\u0000", "甲␀"],
];

describe("text for a terminal", () => {
  it.each(CASES)("%s is seen and does nothing", (_, text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(printableLines(text.replace("\r", ""))).toBe(shown.replace("␍", ""));
  });

  it("stays on its line, or on lines where it may have them", () => {
    expect(printable("甲\r\n  ✓ 未发现问题。")).toBe("甲␍␊  ✓ 未发现问题。");
    expect(printableLines("甲\r\n乙\r丙\n丁")).toBe("甲\n乙\n丙\n丁");
  });

  it("has nothing left that is not seen, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe("text in Markdown", () => {
  it.each([
    ["a | b \\| c", "a \\| b \\\\\\| c"],
    ["`x` ``` <b>&amp;</b>", "\\`x\\` \\`\\`\\` \\<b\\>&amp;amp;\\</b\\>"],
    ["甲\r\n乙\n\n丙", "甲<br>乙<br><br>丙"],
    ["- 项", "\\- 项"],
    ["+ 项", "\\+ 项"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["1. 项", "1\\. 项"],
    ["12) 项", "12\\) 项"],
    ["-3.5", "-3.5"],
    ["12.5", "12.5"],
    ["=SUM(A1)", "=SUM(A1)"],
    ["# 甲", "\\# 甲"],
    ["$$x$$", "\\$\\$x\\$\\$"],
    ["\u001b[31m甲\u202e", "␛\\[31m甲\\\\u202e"],
  ])("%j is %j", (text, markdown) => {
    expect(cellText(text)).toBe(markdown);
  });

  it("leaves no markup unescaped and no line open, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bare = cellText(text)
          .replaceAll("<br>", "")
          .replace(/\\[!-/:-@[-`{-~]/g, "");
        expect(bare).not.toMatch(/[\\|`*_[\]<>#~$\n\r]/);
      }),
    );
  });
});
