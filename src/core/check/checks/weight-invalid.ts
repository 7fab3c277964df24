import { isTakenOff } from "../../table/extra";
import { defineCheck } from "../check";

/** 指标没有分值，或分值不是大于 0 的数 */
export const weightInvalid = defineCheck({
  id: "weight-invalid",
  severity: "error",
  group: "Weights",
  needs: ["weights"],
  messages: ["missing", "not-positive", "not-a-number"],
  run: ({ scored: { table }, report }) => {
    for (const indicator of table.indicators) {
      const { weight } = indicator.entries;
      if (!weight || weight.value?.gt(0) || (weight.value && isTakenOff(indicator))) continue;
      const wrong = weight.value ? "not-positive" : "not-a-number";
      const message = weight.text === "" ? "missing" : wrong;
      report({ address: weight.address, message, data: { text: weight.text }, actual: weight.text, related: [] });
    }
  },
});
