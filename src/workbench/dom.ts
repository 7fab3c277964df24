type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element; attributes that are false or undefined are left out, texts become text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : String(value));
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(attributes: Attributes, onClick: () => void, ...children: readonly (Node | string)[]) {
  const made = element("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", onClick);
  return made;
}

/** A labelled list to choose from; values and the words for them. */
export function choice(
  { label, value }: { readonly label: string; readonly value: string },
  options: readonly (readonly [value: string, words: string])[],
  onChoose: (value: string) => void,
): HTMLLabelElement {
  const select = element(
    "select",
    {},
    ...options.map(([each, words]) => element("option", { value: each, selected: each === value }, words)),
  );
  select.addEventListener("change", () => {
    onChoose(select.value);
  });
  return element("label", { class: "choice" }, element("span", {}, label), select);
}
