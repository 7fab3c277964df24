import type { Policy } from "../policy/policy";
import type { Translate } from "../translate";
import type { AcceptedIn } from "./accepted";
import type { Layout, ProjectData } from "./layout";
import type { Page } from "./page";
import type { TemplateRow } from "./row";

/** What a template is made of. */
export interface TemplateRequest {
  readonly layout: Layout;
  readonly policy: Policy;
  readonly project: ProjectData;
  /** In their order; rows of one level stand beside each other. */
  readonly rows: readonly TemplateRow[];
  /** Says beside a cell what may be filled in. */
  readonly translate: Translate;
}

/** A form on its way. */
export interface Form extends TemplateRequest {
  readonly page: Page;
  readonly accepted: AcceptedIn;
  /** Columns in front of the table's own: that of the word beside it. */
  readonly before: number;
  readonly width: number;
  readonly widths: readonly number[];
}

/** The budget's cells that the total speaks of; none where the form has no points for the execution. */
export interface BudgetBlock {
  readonly weight?: string | undefined;
  readonly rate?: string | undefined;
  readonly score?: string | undefined;
}
