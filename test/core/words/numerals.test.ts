import { chineseNumeral } from "../../../src/core/words/numerals";
import { rows } from "../quantity/table";

test.each(
  rows(`
      零 | 0
      〇 | 0
      一 | 1
      两 | 2
      九 | 9
      十 | 10
      十二 | 12
      一十二 | 12
      二十 | 20
      九十九 | 99
      一百 | 100
      两百 | 200
      一百零五 | 105
      一百一十五 | 115
      三百二十一 | 321
      一千 | 1000
      两千零五 | 2005
      一千零五十 | 1050
      九千九百九十九 | 9999`),
)("%s 是 %s", (text, number) => {
  expect(chineseNumeral(text!)?.toFixed()).toBe(number);
});

// 约数（三五）、口语（一百五）、词语（百、千）、编号（二〇二三）不是数。
test.each([
  "",
  "百",
  "千",
  "百十",
  "三五",
  "十十",
  "一百五",
  "一千二",
  "零五",
  "一百零",
  "二〇二三",
  "两十",
  "十两",
  "一零百",
  "万",
  "3",
  "优",
  "一十百",
  "零零",
])("%s 不是数", (text) => {
  expect(chineseNumeral(text)).toBeUndefined();
});
