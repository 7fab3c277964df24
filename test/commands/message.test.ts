/** @jest-environment jsdom */
import { fromFragment, toFragment, type Message } from "../../src/commands/handover";
import { showMessage } from "../../src/commands/message-page";
import { ExcelError, InterruptedWrite, type ExcelErrorCode } from "../../src/excel";
import { translator } from "../../src/locales/commands";
import zhCN from "../../src/locales/zh-CN/excel.json";
import { failureSentences, say } from "../../src/session";

const sentencesOf = (error: unknown, translate: Parameters<typeof say>[0]): string[] =>
  failureSentences(error).map((sentence) => say(translate, sentence));

const message: Message = {
  language: "zh-CN",
  title: "一键校验",
  lines: ["第一行 & 100% #1", "<img src=x onerror=alert(1)>"],
  close: "关闭",
};

describe("a message on its way", () => {
  test("comes out as it went in", () => {
    expect(fromFragment(new URL(`https://localhost/message.html${toFragment(message)}`).hash)).toEqual(message);
  });

  test("bears what Office.js puts before and behind it", () => {
    const fragment = toFragment(message).slice(1);
    expect(fromFragment(`#&_serializer_version=2${fragment}&_xdm_Info=a|b|c`)).toEqual(message);
  });

  test.each([
    ["#"],
    [""],
    ["#&message="],
    ["#&message=%"],
    ["#&message=null"],
    ["#&message=%7B%22title%22%3A1%7D"],
    [`#&message=${encodeURIComponent(JSON.stringify({ ...message, lines: [1] }))}`],
  ])("is none of ours: %s", (fragment) => {
    expect(fromFragment(fragment)).toBeUndefined();
  });

  test("every failure fits into an address, in both languages", () => {
    const detail = "长".repeat(5000);
    for (const language of ["zh-CN", "en-US"] as const)
      for (const code of Object.keys(zhCN.excel.errors) as ExcelErrorCode[]) {
        const params = {
          ...Object.fromEntries(["sheet", "cell", "limit", "version", "seconds"].map((key) => [key, "12"])),
        };
        const lines = sentencesOf(new ExcelError(code, { ...params, detail }), translator(language));
        // Schemas of Office give addresses 2,048 characters.
        expect(
          `https://tools.example.gov.cn/jiheng/message.html${toFragment({ ...message, lines })}`.length,
        ).toBeLessThan(2048);
      }
  });
});

describe("what went wrong, in sentences", () => {
  const translate = translator("zh-CN");

  test("of a write that was broken off it is told what stands in the workbook", () => {
    const edit = (sheet: string) =>
      ({ sheet, address: { row: 1, column: 1 }, before: { kind: "blank" }, after: { kind: "blank" } }) as const;
    const cause = new ExcelError("connection");
    const lines = (applied: string[], unsure: string[]): string[] =>
      sentencesOf(new InterruptedWrite(cause, applied.map(edit), [], unsure), translate).slice(1);
    expect(lines([], [])).toEqual(["没有写入任何单元格。"]);
    expect(lines(["甲", "甲", "乙"], [])).toEqual(["已完整写入：甲、乙。其他工作表没有改动。"]);
    expect(lines([], ["丙"])).toEqual([expect.stringContaining("无法确认是否写入：丙。")]);
    expect(lines(["甲", "丙"], ["丙"])).toHaveLength(2);
  });

  test("what is not Excel's is told as unexpected", () => {
    expect(sentencesOf(new TypeError("x is not a function"), translate)).toEqual([
      expect.stringContaining("TypeError: x is not a function"),
    ]);
  });
});

describe("the page of a message", () => {
  // The document keeps the listeners of earlier tests; each has a count of its own.
  let count = { closed: 0 };

  beforeEach(() => {
    const own = { closed: 0 };
    count = own;
    document.documentElement.innerHTML = "<head></head><body></body>";
    showMessage(document, message, () => own.closed++);
  });

  test("shows text as text, announced, in its language", () => {
    const alert = document.querySelector('[role="alert"]')!;
    expect([...alert.children].map(({ textContent }) => textContent)).toEqual([message.title, ...message.lines]);
    expect(document.querySelector("img")).toBeNull();
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(document.title).toBe("一键校验");
  });

  test("the button has the focus and closes", () => {
    const button = document.querySelector("button")!;
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe("关闭");
    button.click();
    button.click();
    expect(count.closed).toBe(1);
  });

  test.each([
    ["Escape", 1],
    ["Enter", 1],
    ["a", 0],
    ["Tab", 0],
  ])("the key %s closes it %i times", (key, times) => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    expect(count.closed).toBe(times);
  });
});
