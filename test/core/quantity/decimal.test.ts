import { Decimal } from "decimal.js";
import { fromDouble, plain, round, sum } from "../../../src/core/quantity/decimal";

test.each([
  [79.59999999999999, "79.6"],
  [9.800000000000001, "9.8"],
  [0.1 + 0.2, "0.3"],
  [1.005, "1.005"],
  [96.8, "96.8"],
  [12867, "12867"],
  [8137.25, "8137.25"],
  [1e15, "1000000000000000"],
  [1e21, "1000000000000000000000"],
  [1e-7, "0.0000001"],
  [-4.35, "-4.35"],
  [0, "0"],
])("双精度 %p 是 %s", (double, text) => {
  expect(plain(fromDouble(double))).toBe(text);
});

test.each([
  ["1.005", 2, "1.01"],
  ["2.675", 2, "2.68"],
  ["9.994", 2, "9.99"],
  ["9.995", 2, "10"],
  ["4.5", 0, "5"],
  ["-1.005", 2, "-1.01"],
  ["7.1", 2, "7.1"],
])("%s 保留 %d 位小数，四舍五入得 %s", (value, decimals, text) => {
  expect(plain(round(new Decimal(value), decimals))).toBe(text);
});

test("合计不带二进制误差", () => {
  expect(plain(sum([0.1, 0.2, 0.3, 79.59999999999999].map(fromDouble)))).toBe("80.2");
  expect(plain(sum([]))).toBe("0");
});
