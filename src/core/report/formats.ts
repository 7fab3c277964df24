import type { Format } from "./format";
import { html } from "./html/page";
import { json } from "./json";
import { markdown } from "./markdown";
import { sarif } from "./sarif";

/** The forms that a report can be written in as text. */
export const FORMATS = { json, html, sarif, markdown } as const satisfies Readonly<Record<string, Format>>;

export type FormatId = keyof typeof FORMATS;

export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];
