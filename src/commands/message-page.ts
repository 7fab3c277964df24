import type { Message } from "./handover";

const STYLE = `
:root { color-scheme: light dark; --ink: #242424; --ground: #fff; --accent: #0b7285; --on-accent: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f5f5f5; --ground: #292929; --accent: #66d9e8; --on-accent: #10222a; }
}
* { box-sizing: border-box; }
body { margin: 0; }
main {
  display: flex; flex-direction: column; min-height: 100vh; padding: 16px 20px;
  font: 14px/1.6 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans SC", sans-serif;
  color: var(--ink); background: var(--ground); overflow-wrap: anywhere;
}
[role="alert"] { flex: 1; }
h1 { margin: 0 0 8px; font-size: 16px; }
p { margin: 0 0 4px; }
button {
  align-self: flex-end; margin-top: 12px; min-width: 88px; min-height: 32px; padding: 4px 12px;
  font: inherit; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 4px;
}
button:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
`;

/** Fills the page with a message and a button; Enter and Escape close it too. What is shown is text, never markup. */
export function showMessage(
  page: Document,
  { language, title, lines, close: label }: Message,
  close: () => void,
): void {
  const add = <Name extends "style" | "main" | "div" | "h1" | "p" | "button">(
    parent: HTMLElement,
    name: Name,
    text: string,
  ): HTMLElementTagNameMap[Name] => {
    const element = page.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  page.documentElement.lang = language;
  page.title = title;
  add(page.head, "style", STYLE);
  const main = add(page.body, "main", "");
  const alert = add(main, "div", "");
  alert.setAttribute("role", "alert");
  add(alert, "h1", title);
  for (const line of lines) add(alert, "p", line);
  const button = add(main, "button", label);
  let closed = false;
  const once = (): void => {
    if (!closed) close();
    closed = true;
  };
  button.type = "button";
  button.addEventListener("click", once);
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    once();
  });
  button.focus();
}
