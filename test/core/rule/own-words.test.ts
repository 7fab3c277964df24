import { answerRule } from "../../../src/core/rule/answer";
import { contextOf, valuesOf } from "./support";

// Kinds of rules in words of our own, written before the readings were: the points cell, the cell beside it where the things
// stand, what is given, and what it scores.

interface Own {
  readonly known: string;
  readonly text: string;
  readonly beside?: string;
  readonly given: string;
  readonly scores: string;
}

const scoresOf = ({ known, text, beside, given }: Own): string => {
  const context = { ...contextOf(known), ...(beside && { beside: [{ cell: "points" as const, text: beside }] }) };
  return given
    .split("；")
    .map((values) => {
      const { score, why, inputs } = answerRule(text, context, (asked) => valuesOf(asked, values)).answer;
      const count = values.split(" ").length;
      return inputs.length === count ? (score ?? why) : `${String(inputs.length)} inputs`;
    })
    .join("；");
};

const own = (known: string, text: string, given: string, scores: string, beside?: string): Own => ({
  known,
  text,
  given,
  scores,
  ...(beside && { beside }),
});

const OWN: Readonly<Record<string, readonly Own[]>> = {
  "one kind of unit or the other": [
    own(
      "2",
      "完成松材线虫病普查任务的，疫区得2分，非疫区得1分；未完成不得分。",
      "是 疫区；是 非疫区；否 疫区",
      "2；1；0",
    ),
    own(
      "5",
      "山区县造林面积达到3000亩得5分，平原县造林面积达到1000亩得5分，否则不得分。",
      "山区县 3200；山区县 2000；平原县 1200；平原县 900",
      "5；0；5；0",
    ),
    own(
      "4",
      "养老床位使用率不低于60%的，城区得4分，农村得3分；每降低1个百分点，城区扣0.2分，农村扣0.1分，扣完为止。",
      "60% 城区；55% 城区；55% 农村；70% 农村",
      "4；3；2.5；3",
    ),
    own(
      "3",
      "建立疫苗追溯系统的，有接种单位的乡镇得3分，无接种单位的乡镇得2分，否则不得分。",
      "是 有接种单位的乡镇；是 无接种单位的乡镇；否 无接种单位的乡镇",
      "3；2；0",
    ),
    own(
      "6",
      "试点县：制定实施方案得4分，建成示范点得2分；非试点县：制定实施方案得6分。",
      "试点县 是 否；试点县 是 是；非试点县 是 否",
      "4；6；6",
    ),
    own(
      "1",
      "（12）开展粮油仓储安全检查的，产销平衡区和主销区得0.5分，主产区得1分，否则得0分。",
      "是 主产区；是 产销平衡区和主销区；否 主产区",
      "1；0.5；0",
    ),
    own(
      "5",
      "公路养护优良率，国省道达到90%得5分，农村公路达到80%得5分，达不到的不得分。",
      "92% 国省道；85% 国省道；85% 农村公路；79% 农村公路",
      "5；0；5；0",
    ),
    own(
      "3",
      "政务数据目录编制率达到100%的，牵头部门计3分，配合部门计2分；每低5%扣0.5分。",
      "100% 牵头部门；90% 牵头部门；95% 配合部门",
      "3；2；1.5",
    ),
  ],
  "each of a list": [
    own(
      "10",
      "下列五项每满足一项得20%权重分：一是有林长公示牌，二是有巡护台账，三是有考核办法，四是有经费保障，五是有信息平台。",
      "是 是 是 是 是；是 否 是 否 是",
      "10；6",
    ),
    own(
      "4",
      "评价内容包括：一是机构设置合理，二是岗位职责明确，三是人员持证上岗，四是值班制度健全。每有一项符合得1分。",
      "是 是 是 否；否 否 否 否",
      "3；0",
    ),
    own(
      "6",
      "以下三项，每达到一项得2分：（1）养护计划经审批；（2）养护记录齐全；（3）养护质量验收合格。",
      "是 是 否；否 否 是",
      "4；2",
    ),
    own(
      "5",
      "具备下列条件之一的得1分，最高5分：①有接种室；②有留观室；③有冷链设备；④有应急药品；⑤有信息化终端。",
      "是 是 否 否 否；是 是 是 是 是",
      "2；5",
    ),
    own(
      "8",
      "第一，制定应急预案；第二，组织应急演练；第三，储备应急物资；第四，落实应急值守。上述四项各占25%。",
      "是 是 否 否；是 是 是 是",
      "4；8",
    ),
    own("6", "从以下三方面评价，每方面2分：1.目标明确；2.指标量化；3.预算匹配。", "是 否 是；否 否 否", "4；0"),
  ],
  "shares of what stands in another cell": [
    own(
      "10",
      "要点1占权重的30%，要点2占权重的30%，要点3占权重的40%，符合得分，不符合不得分。",
      "是 否 是；是 是 是",
      "7；10",
      "1.立项依据充分；2.程序规范；3.目标合理。",
    ),
    own("9", "标准①4分，标准②3分，标准③2分。", "是 是 否；否 否 是", "7；2", "①有管护协议；②有管护记录；③有检查通报。"),
    own("6", "各评价要点平均分配分值。", "是 是 否；否 否 否", "4；0", "①制度健全；②执行到位；③档案完整。"),
    own(
      "10",
      "满足全部得10分，满足两项得7分，满足一项得4分，均不满足不得分。",
      "是 是 是；是 否 是；否 是 否；否 否 否",
      "10；7；4；0",
      "①有养护预算；②有养护合同；③有考核办法。",
    ),
    own(
      "5",
      "三项均符合的得5分，符合其中两项的得3分，仅符合一项的得1分，都不符合得0分。",
      "是 是 是；否 是 是；否 否 是；否 否 否",
      "5；3；1；0",
      "1.选址合理；2.设施齐全；3.服务公开。",
    ),
    own(
      "4",
      "评价要点每符合一项得相应分值，各要点分值均等。",
      "是 否 否 是；是 是 是 是",
      "2；4",
      "①预案完备；②物资充足；③队伍健全；④演练到位。",
    ),
    own(
      "4",
      "第①项1分、第②项1.5分、第③项1.5分，不符合的不得分。",
      "是 否 是；否 是 是",
      "2.5；3",
      "①目标明确；②细化分解；③清晰可衡量。",
    ),
    own(
      "3",
      "每一评价要点1分，符合得分，否则不得分。",
      "是 是 否；是 是 是",
      "2；3",
      "①采购合规；②合同完整；③验收规范。",
    ),
    own(
      "5",
      "符合全部要点，得满分；每有一个要点不符合，扣20%权重分。",
      "0；2",
      "5；3",
      "①依据充分；②程序规范；③论证到位；④审批完整；⑤材料齐备。",
    ),
  ],
};

describe.each(Object.entries(OWN))("%s", (_, rules) => {
  test.each(rules)("[$known] $text: $given", (rule) => {
    expect(scoresOf(rule)).toBe(rule.scores);
  });
});
