import { fieldsOf } from "../fields";
import { defineCheck } from "../check";

/** 表上要求填写的项目名称、主管部门、实施单位或年度目标空着 */
export const metaMissing = defineCheck({
  id: "meta-missing",
  severity: "warning",
  group: "Form",
  needs: ["own-form"],
  messages: ["missing"],
  run: ({ scored: { table, indicators }, sheet, report }) => {
    // A form that nobody has filled in was not handed in.
    if (indicators.every(({ reading: { target } }) => target.kind === "blank")) return;
    const fields = fieldsOf(sheet, table);
    const given = new Set(fields.flatMap(({ key, text }) => (text === "" ? [] : [key])));
    for (const { key, label, address, text } of fields)
      if (text === "" && ASKED.has(key) && !given.has(key))
        report({ address, message: "missing", data: { label }, related: [] });
  },
});

const ASKED: ReadonlySet<string> = new Set(["project", "department", "unit", "goal"]);
