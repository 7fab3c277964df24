import { unescapeString } from "../xml/text";
import { readXml } from "../xml/events";

/** The shared strings of a workbook: runs joined, phonetic guides left out. */
export function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  let current = "";
  let phonetic = 0;
  let inText = false;
  readXml(text, part, {
    open: ({ local }) => {
      if (local === "si") current = "";
      else if (local === "rPh") phonetic++;
      else if (local === "t") inText = phonetic === 0;
    },
    close: ({ local }) => {
      if (local === "si") strings.push(unescapeString(current));
      else if (local === "rPh") phonetic--;
      else if (local === "t") inText = false;
    },
    text: (piece) => {
      if (inText) current += piece;
    },
  });
  return strings;
}
