import { Decimal } from "decimal.js";
import { printQuantity, readQuantity, type Quantity } from "../../../src/core/quantity/quantity";
import { unitOf } from "../../../src/core/quantity/units";
import { rows } from "./table";

test.each(
  rows(`
      ≥ 95 ％ | ≥95%
      不少于三次 | ≥3次
      96.80% | 96.80%
      1,234.50万元 | 1234.50万元
      完成20篇以上 | ≥20篇
      控制在5%以内 | ≤5%
      5～10个 | 5个-10个
      2023年12月31日之前 | 2023年12月31日前
      有效 提升 | 有效提升
      #N/A | #N/A
      —— |`),
)("%s 写作 %s", (text, printed = "") => {
  expect(printQuantity(readQuantity(text!))).toBe(printed);
});

const figure = (value: string, unit?: string): Quantity => ({
  kind: "figure",
  amount: {
    value: new Decimal(value),
    decimals: new Decimal(value).decimalPlaces(),
    ...(unit && { unit: unitOf(unit) }),
  },
});

test("会被读成别的东西的数和单位用方括号隔开", () => {
  expect(printQuantity(figure("2023.5"))).toBe("2023.5[]");
  expect(printQuantity(figure("5", "版"))).toBe("5[版]");
  expect(printQuantity(figure("5", "个"))).toBe("5个");
  expect(readQuantity("2023.5[]")).toEqual(figure("2023.5"));
  expect(readQuantity("5[版]")).toEqual(figure("5", "版"));
  const range: Quantity = {
    kind: "range",
    low: { value: new Decimal(1), decimals: 0, unit: unitOf("版") },
    high: { value: new Decimal(3), decimals: 0, unit: unitOf("版") },
  };
  expect(printQuantity(range)).toBe("1[版]-3[版]");
  expect(readQuantity("1[版]-3[版]")).toEqual(range);
});
