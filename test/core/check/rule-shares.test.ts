import { checkTester } from "../../support/check";
import { ruled } from "../../support/sheet";

checkTester("rule-shares", [
  { title: "三项各占 1/3：不报", given: ruled("①机构健全；②制度完备；③职责明确。以上三项各占1/3权重分。") },
  { title: "四项各占 25%：不报", given: ruled("①机构健全；②制度完备；③职责明确；④台账清晰。以上四项各占25%权重分。") },
  {
    title: "列了七项，写的是六项各占 1/6",
    given: ruled(
      "①机构健全；②制度完备；③职责明确；④台账清晰；⑤公示到位；⑥监督有力；⑦档案齐全。以上六项各占1/6权重分。",
    ),
    finds: [{ at: "E3", message: "count", data: { count: "7", stated: "6" } }],
  },
  {
    title: "列了两项，写的是各占 1/3",
    given: ruled("①机构健全；②制度完备。各占1/3权重分。"),
    finds: [{ at: "E3", message: "count", data: { count: "2", stated: "3" } }],
  },
  {
    title: "三项各占 30%，合计 90%",
    given: ruled("①机构健全；②制度完备；③职责明确。以上三项各占30%权重分。"),
    finds: [{ at: "E3", message: "sum", data: { count: "3", sum: "90%" } }],
  },
  {
    title: "逐项写明权重，合计 110%",
    given: ruled("①机构健全得40%权重分；②制度完备得40%权重分；③职责明确得30%权重分。"),
    finds: [{ at: "E3", message: "sum", data: { count: "3", sum: "110%" } }],
  },
  {
    title: "先决的一项与其余各项合计 100%：不报",
    given: ruled(
      "①合同内容完整；②合同价款合理；③签订程序规范。①满足得40%权重分，在①满足的基础上，②③每满足一项得30%权重分。",
    ),
  },
  {
    title: "33.3% 三项，差数是四舍五入：不报",
    given: ruled("①机构健全；②制度完备；③职责明确。以上三项各占33.3%权重分。"),
  },
  { title: "写的是分数，不是比例：由 rule-max 报，这里不报", given: ruled("①机构健全，得4分；②制度完备，得4分。") },
]);
