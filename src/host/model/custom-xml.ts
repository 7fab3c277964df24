/** A custom XML part: data that add-ins keep in a workbook. */
export interface CustomPart {
  readonly id: string;
  xml: string;
}

/** The namespace of the root element; undefined where the text is no XML. */
export function namespaceOf(xml: string): string | undefined {
  const root = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*)*<([^\s/>!?]+)((?:\s[^>]*)?)>/.exec(xml);
  if (!root) return undefined;
  const [, name, attributes] = root;
  const colon = name!.indexOf(":");
  const declared = colon < 0 ? "xmlns" : `xmlns:${name!.slice(0, colon)}`;
  const match = new RegExp(`\\s${declared}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes!);
  return match?.[1] ?? match?.[2] ?? "";
}
