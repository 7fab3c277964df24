import { compareFiles } from "../check/across/compare";
import type { Place } from "../check/across/across";
import type { Compared } from "../check/across/compared";
import { CHECKS } from "../check/registry";
import type { Severity } from "../check/severity";
import { printAddress } from "../sheet/address";
import type { Translate } from "../translate";

/** A cell of one of the files of a run. */
export interface PlaceReport {
  readonly path: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What two files say of each other: where it was found, and the other places, the one that the message names first. */
export interface AcrossReport extends PlaceReport {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly others: readonly PlaceReport[];
}

const severities = new Map(CHECKS.map(({ id, severity }) => [id, severity]));

/** What the tables of the files of a run say of each other; those of one file are compared in its own report. */
export const reportAcross = (compared: readonly Compared[], translate: Translate): AcrossReport[] =>
  compareFiles(compared).map(({ check, severity, message, data, at, others, expected, actual }) => ({
    check,
    severity: severity ?? severities.get(check) ?? "warning",
    ...placeOf(at),
    message: translate(`checks.${check}.${message}`, data),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    others: others.map(placeOf),
  }));

const placeOf = ({ file, sheet, address }: Place): PlaceReport => ({ path: file, sheet, cell: printAddress(address) });

/** A place as reports print it. */
export const printedPlace = ({ path, sheet, cell }: PlaceReport): string => `${path} ${sheet}!${cell}`;
