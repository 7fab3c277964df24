import { conflict } from "../../../core/edit/conflicts";
import { contentOf } from "../../../core/sheet/content";
import type { Edit } from "../../../core/edit/plan";
import type { Finding } from "../../../core/check/check";
import { cellAt, type Workbook } from "../../../core/sheet/sheet";

/** The edit that puts a finding right for certain; undefined where there is none, or where its cell is locked, covered or a formula. */
export function fixOf({ sheet: name, check, fix }: Finding, { sheets }: Workbook): Edit | undefined {
  const sheet = sheets.find((each) => each.name === name);
  if (!fix || !sheet) return undefined;
  const cell = cellAt(sheet, fix.address);
  const edit: Edit = {
    sheet: name,
    address: fix.address,
    before: contentOf(cell),
    after: { kind: "number", value: fix.value },
    why: { id: "fix", data: { check } },
  };
  return cell?.formula === undefined && !conflict(sheet, edit) ? edit : undefined;
}
