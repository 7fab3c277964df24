import { readOperator, splitOperator } from "../../../src/core/quantity/operators";
import { rows } from "./table";

test.each(
  rows(`
      ≥ | ≥
      >= | ≥
      => | ≥
      ≥= | ≥
      大于等于 | ≥
      大于或等于 | ≥
      大于或者等于 | ≥
      高于等于 | ≥
      不低于 | ≥
      不得低于 | ≥
      不少于 | ≥
      至少 | ≥
      起码 | ≥
      以上 | ≥
      及以上 | ≥
      ≥(大于等于) | ≥
      大于等于(≥) | ≥
      ≤ | ≤
      <= | ≤
      小于等于 | ≤
      不高于 | ≤
      不超过 | ≤
      不得超过 | ≤
      不大于 | ≤
      不多于 | ≤
      至多 | ≤
      最多 | ≤
      以内 | ≤
      以下 | ≤
      > | >
      大于 | >
      超过 | >
      < | <
      小于 | <
      低于 | <
      = | =
      == | =
      等于 | =
      正向 |
      反向 |
      定性 |
      ≥95 |
      大 |
      ≥(小于等于) |
      ≥≤ |
      |`),
)("指标方向一列：%s → %s", (text, operator = "") => {
  expect(readOperator(text ?? "") ?? "").toBe(operator);
});

test.each(
  rows(`
      ≥95% | ≥ | 95%
      95%以上 | ≥ | 95%
      95%(含)以上 | ≥ | 95%
      95%以上(含) | ≥ | 95%
      ≥95%以上 | ≥ | 95%
      >95%以上 | > | 95%
      控制在5%以内 | ≤ | 5%
      控制在5% | | 控制在5%
      ≤5天内 | ≤ | 5天
      <5天内 | < | 5天
      <5%以上 | < | 5%以上
      ≥5%以内 | ≥ | 5%以内
      =5%以上 | = | 5%以上
      95% | | 95%
      95%≥ | | 95%≥
      及时 | | 及时`),
)("从前面或后面取下符号：%s", (text, operator, rest) => {
  const split = splitOperator(text!);
  expect([split.operator ?? "", split.rest]).toEqual([operator, rest]);
});
