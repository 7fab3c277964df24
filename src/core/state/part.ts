import { bytesOf } from "../bytes";
import { NewerState } from "./newer";
import { EMPTY, stateFromJson, stateToJson, UNREADABLE, VERSION, versionOf, type State } from "./state";

/** By this namespace the part is known, in Excel and in the file. */
export const NAMESPACE = "urn:jiheng:state:1";

/** Plans that can be undone. */
const MOST_PLANS = 10;
/** A part must go with one call beside what is written. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The state as an XML part: JSON in one CDATA section. The oldest plans go where there are too many, or too large ones. */
export function stateToXml(state: State): string {
  let plans = state.plans.slice(-MOST_PLANS);
  for (;;) {
    const xml = printed({ ...state, plans });
    if (plans.length === 0 || bytesOf(xml) <= MOST_BYTES) return xml;
    plans = plans.slice(1);
  }
}

function printed(state: State): string {
  const json = JSON.stringify(stateToJson(state))
    // The end of the section, and two characters that XML does not know, can only stand inside of JSON's strings.
    .replaceAll("]]>", "]]\\u003e")
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return `<state xmlns="${NAMESPACE}"><![CDATA[${json}]]></state>`;
}

/** Reads a part; one that is broken says so, one of a later version is not to be touched. */
export function stateFromXml(xml: string): State {
  const text = textOf(xml);
  if (text === undefined) return UNREADABLE;
  // Somebody has emptied it: nothing is in it that could be lost.
  if (text.trim() === "") return EMPTY;
  const json = parsed(text);
  const version = versionOf(json);
  if (version !== undefined && version > VERSION) throw new NewerState(version);
  return version === undefined ? UNREADABLE : stateFromJson(json);
}

/** The text of the root element, whether or not somebody has written its CDATA section as plain text meanwhile; undefined where it has none. */
function textOf(xml: string): string | undefined {
  if (/<(?:\w+:)?state\b[^>]*\/>\s*$/.test(xml)) return "";
  const inner = /<(?:\w+:)?state\b[^>]*>([^]*)<\/(?:\w+:)?state\s*>/.exec(xml)?.[1];
  let whole = true;
  const text = inner?.replace(
    /<!\[CDATA\[([^]*?)\]\]>|&(\w+|#\d+|#x[0-9a-f]+);/gi,
    (_, data: string | undefined, entity: string | undefined) => {
      const said = data ?? (entity === undefined ? undefined : unescaped(entity));
      if (said === undefined) whole = false;
      return said ?? "";
    },
  );
  return whole ? text : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What a reference stands for; undefined for a character that XML or Unicode does not have. */
function unescaped(entity: string): string | undefined {
  if (!entity.startsWith("#")) return Object.hasOwn(ENTITIES, entity) ? ENTITIES[entity] : undefined;
  const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(character) ? character : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
