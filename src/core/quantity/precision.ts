import { Decimal } from "decimal.js";

/** A sum is wrong when it differs by more than this (docs/checks/README.md). */
const SUM_TOLERANCE = new Decimal("0.005");

export const sumAgrees = (stated: Decimal, exact: Decimal): boolean => stated.minus(exact).abs().lte(SUM_TOLERANCE);

const HALF_UNITS = Array.from({ length: 16 }, (_, decimals) => new Decimal(10).pow(-decimals).div(2));

/** True where a figure is right to its own printed precision: within half a unit of its last printed digit. */
export const agrees = (value: Decimal, decimals: number, exact: Decimal): boolean =>
  value.minus(exact).abs().lte(HALF_UNITS[Math.min(decimals, 15)]!);
