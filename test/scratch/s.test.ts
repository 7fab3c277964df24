import { likelihoods } from "../../src/core/recognise/columns/model";
import { profileOf } from "../../src/core/recognise/columns/profile";
import { traitsOf } from "../../src/core/recognise/columns/traits";
test("x", () => {
  const out: string[] = [];
  for (const t of ["2","100","85.5","≥50个","50个","=60个","100%","98%","明显提升","健全","部门业务整合数","指标5：视频会议运维","维护协议进行协商","产出指标","社会效益指标","个","定量","偏差原因：个别项目因建设周期较长，未完成。","2023年12月"]) {
    const l = [...likelihoods(profileOf({ cells: [traitsOf(t)], texts: [t], merged: 0 }, 1))].sort((a,b)=>b[1]-a[1]).slice(0,7);
    out.push(t + "  " + l.map(([m,v])=>`${m} ${v.toFixed(1)}`).join("  "));
  }
  console.log(out.join("\n"));
});
