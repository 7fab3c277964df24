import { areasOf } from "./read/merges";
import type { Range } from "../core/sheet/address";
import { inExcel } from "./call/run";
import { sync, type CallOptions } from "./call/sync";
import { knows } from "./requirements";

/** Cells of one sheet that something has happened to; none where the whole sheet may be another (rows inserted, …). */
export interface Happening {
  readonly sheet: string;
  readonly ranges: readonly Range[];
}

export interface Handlers {
  /** Contents have changed, by anybody but this add-in; the last of it at this time (performance.now()), some time ago. */
  readonly changed?: (happenings: readonly Happening[], at: number) => void;
  readonly selected?: (happening: Happening) => void;
}

export interface WatchOptions {
  /** Milliseconds of quiet before handlers hear of anything. */
  readonly debounce?: number;
  /** How the call that begins the listening may be waited for. */
  readonly call?: CallOptions;
}

const DEBOUNCE = 400;

/** Listens to the workbook until the returned function is called. Handlers hear of several events at once; nothing is thrown from an event. */
export async function watch(
  handlers: Handlers,
  { debounce = DEBOUNCE, call = {} }: WatchOptions = {},
): Promise<() => Promise<void>> {
  const changes = new Map<string, Range[]>();
  let selection: { readonly id: string; readonly address: string } | undefined;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const tell = async (): Promise<void> => {
    const changed = [...changes];
    const at = last;
    const selected = selection;
    changes.clear();
    selection = undefined;
    const names = await sheetNames();
    if (stopped) return;
    const happenings = changed.flatMap(([id, ranges]) => {
      const sheet = names.get(id);
      return sheet === undefined ? [] : [{ sheet, ranges }];
    });
    if (happenings.length > 0) handlers.changed?.(happenings, at);
    const sheet = selected && names.get(selected.id);
    if (selected && sheet !== undefined) handlers.selected?.({ sheet, ranges: areasOf(selected.address) });
  };
  const later = (): Promise<void> => {
    clearTimeout(timer);
    // What cannot be told now is not worth a message: the next check reads everything anew.
    timer = setTimeout(() => void tell().catch(() => undefined), debounce);
    return Promise.resolve();
  };

  const registered = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const results = [
      handlers.changed &&
        worksheets.onChanged.add((event) => {
          if (isOurs(event)) return Promise.resolve();
          last = performance.now();
          const known = changes.get(event.worksheetId) ?? [];
          const ranges = event.changeType === "RangeEdited" ? areasOf(event.address) : [];
          changes.set(event.worksheetId, ranges.length > 0 ? [...known, ...ranges] : []);
          return later();
        }),
      handlers.selected &&
        worksheets.onSelectionChanged.add((event) => {
          selection = { id: event.worksheetId, address: event.address };
          return later();
        }),
    ].filter((result) => result !== undefined);
    await sync(context, call);
    return results;
  });

  return async () => {
    stopped = true;
    clearTimeout(timer);
    const [first] = registered;
    if (!first) return;
    for (const result of registered) (result as { remove: () => void }).remove();
    await sync(first.context as Excel.RequestContext, {});
  };
}

/** True for what this add-in has written itself; an Excel that does not say so tells it like any other change. */
const isOurs = (event: Excel.WorksheetChangedEventArgs): boolean =>
  knows("WorksheetChangedEventArgs.triggerSource") && event.triggerSource === "ThisLocalAddin";

/** Names of sheets by their ids, which is what events speak of. */
const sheetNames = (): Promise<Map<string, string>> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await sync(context, {});
    return new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
