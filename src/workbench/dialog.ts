import type { DialogEvents, DialogSize, ShownDialog } from "../host/client/dialog";
import { button, element } from "./dom";

export interface DialogWords {
  readonly title: string;
  readonly close: string;
}

/** Shows the pages that the add-in asks for over the workbook, and knows which frame is one of them. */
export function createDialogs(words: () => DialogWords) {
  const open = new Map<Element, DialogEvents>();
  return {
    dialogOf: (frame: Element | null): DialogEvents | undefined => (frame ? open.get(frame) : undefined),
    showDialog: (url: string, { width, height }: DialogSize, events: DialogEvents): ShownDialog => {
      const { title, close } = words();
      const src = new URL(url, location.href);
      // Office, too, opens nothing but pages of the add-in's own domain.
      if (src.origin !== location.origin) throw new Error(`A dialog of another domain: ${src.origin}`);
      const frame = element("iframe", { src: src.href, title });
      const dialog = element(
        "dialog",
        { class: "dialog", "aria-label": title, style: `width:${String(width)}vw;height:${String(height)}vh` },
        element(
          "header",
          {},
          title,
          button({ class: "plain", "aria-label": close, title: close }, () => dialog.close("user"), "✕"),
        ),
        frame,
      );
      open.set(frame, events);
      // Esc closes without a value; only the opener's own closing is not told to it.
      dialog.addEventListener("close", () => {
        open.delete(frame);
        dialog.remove();
        if (dialog.returnValue !== "opener") events.closed();
      });
      document.body.append(dialog);
      dialog.showModal();
      return { close: () => dialog.close("opener") };
    },
  };
}
