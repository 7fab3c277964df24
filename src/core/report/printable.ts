/**
 * Characters that do something instead of being seen: controls (they move the cursor, ring, or begin a command to a
 * terminal), directions (they turn text round), what has no width, separators of lines, halves of characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu;

/** A text for one line of a terminal or a document: whatever in it is not seen is shown by a sign, and does nothing. */
export const printable = (text: string): string => text.replace(UNSEEN, sign);

/** The same for a text that may stand on several lines, as in the cells of a table. */
export const printableLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(printable)
    .join("\n");

/** Unicode has pictures for the oldest controls: ␛ for the one that begins a command. */
function sign(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  const hex = code.toString(16);
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
