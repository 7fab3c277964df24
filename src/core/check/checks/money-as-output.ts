import { unitIn, type Quantity } from "../../quantity/quantity";
import { normalise } from "../../words/notation";
import { isRatio, type Unit } from "../../quantity/units";
import type { Indicator } from "../../table/table";
import { defineCheck } from "../check";
import { ranges } from "../printed";

const RATE =
  /(?:资金|预算|经费|款项|工程款|货款|合同款|尾款|进度款)(?:及时|足额|按时|全部)*(?:支付|拨付|执行|到位|使用|支出|结算|完成)(?:及时|足额|完成)*(?:率|进度|比例)$|^(?:支付|执行|支出)(?:率|进度)$/;
const AMOUNT =
  /(?:资金|经费|费用|费|预算|款项|工程款|货款|支出|成本)(?:投入|使用|支出|支付|拨付|安排|执行)?(?:总?金额|总?额|总额度|规模|总数|总量|数额|数)?$|(?:总|项目|资金|经费)投入$|^(?:投入|支付|支出|采购|执行)(?:总?金额|总?额|数)$|(?:项目|工程|设备|实际|累计|全年)(?:支付|支出|投入|采购|购置)(?:总?金额|总?额)$/;
/** Money for other people: paying it out is what such a project is for. */
const HANDED_OUT =
  /补贴|补助|补偿|救助|救灾|救济|奖|津贴|抚恤|慰问|低保|养老|优抚|工资|薪|待遇|贷|贴息|资助|助学|学费|生活费|医疗|保险|保费|赔|捐|扶持|支持|帮扶|减免/;
/** Money that the project brings in, saves or is only about; and rates per head. */
const OTHERS =
  /税|罚|收入|收费|消费|居民|节约|节省|节支|结余|降低|减少|引进|引资|撬动|带动|争取|筹|募|融资|收回|回收|追回|挽回|盘活|到账|科研|横向|农副|农产品|涉案|审计|评审|审核|核减|监管|监督|检查|归集|征收|缴|担保|交易|分配|下达|人均|户均|每|单位成本|平均|标准|控制|测算|编制/;

/** 资金支付率、预算执行率或项目自身的支出列为数量、质量指标 */
export const moneyAsOutput = defineCheck({
  id: "money-as-output",
  severity: "warning",
  group: "Form",
  kinds: ["self-evaluation", "monitoring", "target-declaration", "framework", "score-sheet"],
  messages: ["rate", "amount"],
  run: ({ scored, report }) => {
    const { project = "" } = scored.table.meta;
    for (const { indicator, reading } of scored.indicators) {
      const group = outputGroup(indicator);
      const address = indicator.level3.address;
      const name = reading.name.replace(/\([^()]*\)$/, "");
      if (!group || !address || HANDED_OUT.test(name) || OTHERS.test(name)) continue;
      const unit = unitIn(reading.target) ?? unitIn(reading.actual);
      const isRate = RATE.test(name) && (!unit || isRatio(unit));
      // What a subsidy project pays out is what it is for.
      const isAmount =
        !isRate && AMOUNT.test(name) && countsMoney(name, unit, reading.target) && !HANDED_OUT.test(project);
      if (isRate || isAmount)
        report({
          address,
          message: isRate ? "rate" : "amount",
          data: { name: reading.name, group },
          actual: indicator.level3.name,
          related: ranges([indicator.entries.target]),
        });
    }
  },
});

const OUTPUT_GROUP = /^(?:产出)?(?<group>数量|质量)(?:指标)?$/;

/** 数量 or 质量, where the indicator is an output of either kind. */
function outputGroup({ level1, level2 }: Indicator): string | undefined {
  if (level1.role !== "output" && level1.role !== undefined) return undefined;
  return OUTPUT_GROUP.exec(normalise(level2.name))?.groups?.["group"];
}

/** A sum without a unit is money where its name ends in 金额. */
const countsMoney = (name: string, unit: Unit | undefined, target: Quantity): boolean =>
  unit ? unit.dimension === "money" : target.kind === "figure" && name.endsWith("额");
