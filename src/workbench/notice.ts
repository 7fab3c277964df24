import { button, element } from "./dom";

/** One line under the ribbon that tells what happened, until it is closed or something else happens. */
export function createNotice(close: () => string) {
  const root = element("div", { class: "notices", "aria-live": "polite" });
  const clear = (): void => root.replaceChildren();
  return {
    root,
    clear,
    /** `alert` for what went wrong, `status` for what is merely good to know. */
    show: (role: "alert" | "status", text: string): void => {
      const dismiss = button({ class: "plain", "aria-label": close(), title: close() }, clear, "✕");
      root.replaceChildren(element("div", { class: `notice ${role}`, role }, element("span", {}, text), dismiss));
    },
  };
}
