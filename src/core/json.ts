const BYTE_ORDER_MARK = "\uFEFF";

/** The value of a JSON text, as editors write files: some put a mark in front that is none of it. Throws SyntaxError where it is none. */
export const parseJson = (text: string): unknown => JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
