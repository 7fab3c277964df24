const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

// Control characters that HTML does not allow, not even as references.

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A piece of HTML that is safe as it stands; everything else is text and gets escaped. */
export interface Html {
  readonly html: string;
}

export type Content = Html | string | number | undefined | false | readonly Content[];

export const raw = (html: string): Html => ({ html });

export const escapeHtml = (text: string): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

export function render(content: Content): string {
  if (content === undefined || content === false) return "";
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  return "html" in content ? content.html : content.map(render).join("");
}

const VOID = new Set(["input", "meta", "br"]);

/** An element: `h("td.found", {id: "x"}, "text")`. Attributes that are false or undefined are left out; true ones have no value. */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Content[]
): Html {
  const [tag, ...classes] = name.split(".") as [string, ...string[]];
  const all = classes.length > 0 ? { class: classes.join(" "), ...attributes } : attributes;
  const pairs = Object.entries(all).map(([key, value]) => {
    if (value === undefined || value === false) return "";
    return value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`;
  });
  const open = `<${tag}${pairs.join("")}>`;
  return raw(VOID.has(tag) ? open : `${open}${render(children)}</${tag}>`);
}

/** A table with a header line; columns with `number` are set to the right. */
export function dataTable(
  className: string,
  columns: readonly { readonly title: string; readonly number?: boolean; readonly wide?: boolean }[],
  rows: readonly (readonly Content[])[],
): Html {
  const kind = (i: number): string => {
    if (columns[i]?.number) return ".number";
    return columns[i]?.wide ? ".wide" : "";
  };
  return h(
    "div.scroll",
    {},
    h(
      `table.${className}`,
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          columns.map(({ title }, i) => h(`th${kind(i)}`, { scope: "col" }, title)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((cells) =>
          h(
            "tr",
            {},
            cells.map((cell, i) => h(`td${kind(i)}`, {}, cell)),
          ),
        ),
      ),
    ),
  );
}
