import { audit } from "../../../src/core/audit";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import { policyFor } from "../../../src/core/policy/options";
import { NATIONAL, policy } from "../../../src/core/policy/resolve";
import { auditAnswering, questionsIn, withAnswer } from "../../../src/core/questions";
import { reportQuestions } from "../../../src/core/report/question";
import { readDecisions, withDecisions } from "../../../src/core/state/sections";
import { translator } from "../../../src/locales/cli";
import { sheetOf, workbookOf } from "../../support/sheet";

interface Form {
  readonly title?: string;
  readonly department?: string;
  readonly unit?: string;
  readonly sheet?: string;
  readonly execution?: string;
}

/** A unit's form with a cost that was not kept, which the policies score differently. */
const form = ({
  title = "项目支出绩效自评表",
  department = "市水务局",
  unit = "河道管理所",
  sheet = "自评表",
  execution = "10",
}: Form) =>
  sheetOf(
    `
  ${title}
  项目名称 | 堤岸加固
  主管部门 | ${department} | | 实施单位 | ${unit}
  项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
  | 年度资金总额 | 50 | 50 | 40 | ${execution} | 80% |
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
  产出指标 | 数量指标 | 加固堤岸长度 | ≥12公里 | 12公里 | 40 | |
  产出指标 | 时效指标 | 抢险响应时间 | ≤2小时 | 3小时 | 10 | |
  效益指标 | 社会效益 | 受益人数 | ≥3000人 | 3200人 | 30 | |
  满意度指标 | 满意度 | 群众满意度 | ≥95% | 96% | 10 | |`,
    sheet,
  );

const book = (...forms: readonly Form[]) =>
  workbookOf(...forms.map((each, i) => form({ sheet: `自评表${String(i + 1)}`, ...each })));

/** The policy that is proposed, and the words that speak for it. */
function proposedIn(workbook: ReturnType<typeof book>): string {
  const { proposal } = audit(workbook);
  return proposal ? `${proposal.doubt.question!.answers[0]!.id}: ${proposal.doubt.data["words"]!}` : "";
}

test.each<[string, readonly Form[], string]>([
  ["主管部门写着自治区", [{ department: "内蒙古自治区水利厅" }], "neimenggu: 内蒙古自治区水利厅"],
  ["标题以省名开头", [{ title: "2024年四川水利项目支出绩效自评表" }], "sichuan: 2024年四川水利项目支出绩效自评表"],
  ["实施单位前有编码，写的是市", [{ unit: "325-柳州市河道管理所" }], "guangxi: 325-柳州市河道管理所"],
  ["工作表名称写着盟", [{ sheet: "兴安盟" }], "neimenggu: 兴安盟"],
  ["预算执行 20 分的表", [{ execution: "20" }], "hubei: F5 20"],
  ["写着市，预算执行 20 分", [{ department: "荆州市水利局", execution: "20" }], "hubei: 荆州市水利局"],
  ["写着县，县有自己的做法", [{ department: "稷山县水利局" }], "shanxi: 稷山县水利局"],
  ["同一省的两张表", [{ unit: "成都市河道所" }, { unit: "绵阳市河道所" }], "sichuan: 成都市河道所"],
  ["没有写哪里", [{}], ""],
  ["写着的省没有自己的办法", [{ department: "山东省水利厅" }], ""],
  ["省名在中间，是路名", [{ unit: "市四川北路街道办事处" }], ""],
  ["湖北的单位，预算执行 10 分", [{ department: "湖北省水利厅" }], ""],
  ["预算执行 20 分，写着别的省", [{ department: "浙江省水利厅", execution: "20" }], ""],
  ["几张表写着不同的省", [{ unit: "成都市河道所" }, { unit: "包头市河道所" }], ""],
])("%s", (_, forms, expected) => {
  expect(proposedIn(book(...forms))).toBe(expected);
});

const hohhot = book({ department: "呼和浩特市水务局" });
/** The score of the response time: 3 hours where 2 were the limit. */
const ofResponse = ({ tables }: ReturnType<typeof audit>) => tables[0]!.indicators[1]!.result;

test("未回答时仍按通用办法计分，问一次；回答保存在工作簿中，不再问", () => {
  const result = audit(hohhot);
  expect(ofResponse(result).state).toBe("needs-judgement");
  expect(reportQuestions(result, translator("zh-CN"))).toEqual([
    {
      id: "policy",
      sheet: "自评表1",
      about: "policy",
      text: "表上写着“呼和浩特市水务局”，没有指定计分办法：按哪个办法计分？",
      choices: [
        { id: "neimenggu", text: "内蒙古自治区做法" },
        { id: "national", text: "全国通用办法" },
      ],
    },
  ]);
  const [asked] = questionsIn(result);
  for (const [answer, score] of [
    ["neimenggu", "0"],
    ["national", undefined],
  ] as const) {
    const decisions = withAnswer(hohhot.sheets[0]!, NO_DECISIONS, asked!, answer);
    const kept = readDecisions({ sections: withDecisions({}, decisions), plans: [] });
    const again = audit(hohhot, policyFor(kept.options, NATIONAL), kept);
    expect(questionsIn(again)).toEqual([]);
    const of = ofResponse(again);
    expect(of.state === "scored" ? String(of.score) : undefined).toBe(score);
  }
});

test("带着回答检查：按回答的办法计分", () => {
  const result = auditAnswering(hohhot, NATIONAL, NO_DECISIONS, [{ question: "policy", answer: "neimenggu" }]);
  expect(result.policy.id).toBe("neimenggu");
  expect(ofResponse(result)).toMatchObject({ state: "scored" });
});

test.each([
  ["工作簿或用户已经选了办法", NATIONAL, { policy: "national" }],
  ["按别的办法检查", policy("sichuan")!, {}],
])("%s：不问", (_, used, options) => {
  expect(audit(hohhot, used, { ...NO_DECISIONS, options }).proposal).toBeUndefined();
});

test("指标体系、监控表不按办法计分：不问", () => {
  const framework = sheetOf(`
    内蒙古自治区水利项目绩效评价指标体系
    一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 评分标准
    产出 | 产出数量 | 堤岸加固完成率 | 50 | 实际加固与计划加固之比 | 得分=完成率×50
    效益 | 项目效益 | 安全度汛 | 50 | 汛期是否安全 | 安全度汛得满分，否则不得分`);
  expect(audit(workbookOf(framework)).proposal).toBeUndefined();
});
