import { cutAround, item, type Format } from "./format";
import { createReport } from "./report";

/** The report object of docs/report.schema.json. */
export const json: Format = {
  body: (workbook) => item(workbook, 4),
  separator: ",",
  frame: (digests, { version, shard, across = [], ...run }) => {
    const [before, after] = cutAround((workbooks) => ({
      ...createReport(version, run, []),
      ...(shard && { shard }),
      ...(across.length > 0 && { across }),
      workbooks,
    }));
    return [`${before}[`, `${digests.length > 0 ? "\n  " : ""}]${after}\n`];
  },
};
