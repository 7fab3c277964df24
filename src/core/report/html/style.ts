import { SEVERITIES } from "../../check/severity";

/** Colours by role, light and dark; print has the light ones, with backgrounds kept. */
const LIGHT = `--page:#fff;--soft:#f5f7fa;--line:#cfd6df;--text:#1b1f24;--dim:#56606c;--link:#0b5cad;--found:#ffd9d9;--found-line:#b3202c;--near:#fff1c2;--error:#b3202c;--warning:#8a5700;--info:#0b5cad;--good:#1a6b32`;
const DARK = `--page:#16191d;--soft:#20252b;--line:#3d4650;--text:#e8eaed;--dim:#a5afba;--link:#7ab8ff;--found:#5c1f26;--found-line:#ff8a8f;--near:#4d4116;--error:#ff8a8f;--warning:#f2b84b;--info:#7ab8ff;--good:#74d08d`;

const LAYOUT = `
*{box-sizing:border-box}
html{color-scheme:light dark}
body{margin:0 auto;padding:1.5rem 2rem 4rem;max-width:90rem;background:var(--page);color:var(--text);font:15px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC","Source Han Sans SC",system-ui,sans-serif}
h1{font-size:1.6rem;margin:0}h2{font-size:1.25rem;margin:2.2rem 0 .6rem;overflow-wrap:anywhere}h3{font-size:1.05rem;margin:1.4rem 0 .5rem}h4{font-size:.95rem;margin:1rem 0 .4rem;color:var(--dim)}
p{margin:.3rem 0}a{color:var(--link)}.dim{color:var(--dim)}.good{color:var(--good)}
.sums{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.sums li{min-width:7rem;padding:.5rem .9rem;border:1px solid var(--line);border-radius:.5rem;background:var(--soft)}
.sums b{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.filter{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;align-items:baseline;padding:.5rem .8rem;border:1px solid var(--line);border-radius:.5rem;background:var(--soft)}
.filter.own{position:static;margin:.6rem 0}
label{cursor:pointer;white-space:nowrap}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:.4rem 0;font-size:.9rem}
th,td{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;text-align:left;max-width:26rem;overflow-wrap:anywhere;white-space:pre-line}
th{background:var(--soft);font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
table.full{width:100%}
table.row thead th{color:var(--dim);font-weight:400}
table.row tbody th{color:var(--dim);font-weight:400;text-align:right}
td.found{background:var(--found);outline:2px solid var(--found-line);outline-offset:-2px;font-weight:600}
td.near{background:var(--near)}
.finding{margin:.6rem 0;padding:.5rem .9rem;border:1px solid var(--line);border-left:.3rem solid var(--line);border-radius:.3rem}
.finding .place{font-weight:600;margin-right:.6rem;white-space:nowrap}
.finding .check{float:right;margin-left:1rem;font-size:.85rem;color:var(--dim)}
.unreadable{padding:.5rem .9rem;border:1px solid var(--error);border-radius:.3rem;color:var(--error)}
summary{cursor:pointer;color:var(--link)}
`;

const PRINT = `
@page{size:A4 landscape;margin:12mm}
@media print{
body{max-width:none;padding:0;font-size:9.5pt;line-height:1.35}h1{font-size:15pt}h2{font-size:12.5pt;margin:.8rem 0 .3rem}h3{font-size:11pt;margin:.6rem 0 .2rem}.sums{margin:.4rem 0}.sums b{font-size:13pt}.finding{margin:.3rem 0;padding:.2rem .6rem}th,td{padding:.1rem .35rem}p{margin:.1rem 0}
.filter,.top{display:none}
a{color:inherit;text-decoration:none}
.workbook{break-before:page}.workbook.first{break-before:auto}
.finding,tr,.sums{break-inside:avoid}h2,h3,h4{break-after:avoid}thead{display:table-header-group}
.scroll{overflow:visible}table{font-size:8.5pt}details:not([open]){display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

/** The style of the page; `sheets` is the most that one workbook can be filtered by. */
export function style(sheets: number): string {
  const severities = SEVERITIES.map(
    (severity) =>
      `.${severity} .place,.${severity}>h3,.sums .${severity},td .${severity}{color:var(--${severity})}.finding.${severity}{border-left-color:var(--${severity})}` +
      `body:has(#show-${severity}:not(:checked)) .severity.${severity}{display:none}`,
  );
  const picks = Array.from(
    { length: sheets },
    (_, i) => `.workbook:has(.pick-${i}:checked) :is(.sheet:not(.in-${i}),.severity:not(:has(.in-${i}))){display:none}`,
  );
  return [
    `:root{${LIGHT}}@media screen and (prefers-color-scheme:dark){:root{${DARK}}}`,
    LAYOUT,
    ...severities,
    ...picks,
    PRINT,
  ].join("\n");
}
