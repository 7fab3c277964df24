import type { Host } from "../host/host";
import type { ClientWindow } from "../host/client/load";
import type { DialogEvents, ShowDialog } from "../host/client/dialog";
import type { Language } from "../locales/translator";
import { OFFICE_THEMES } from "./theme";
import type { Theme } from "./settings";

/** A window of the add-in's, inside a frame of this page. */
export type FrameWindow = Window & ClientWindow & { readonly CSSStyleSheet: typeof CSSStyleSheet };

/** The two calls by which office.js and ready.js let the host into a frame. */
export interface Frames {
  /** Gives the bridge to a window; the scripts that it is to load, by their names beside office.js. */
  readonly attach: (window: FrameWindow) => readonly string[];
  readonly ready: (window: FrameWindow) => void;
}

export interface FrameOptions {
  readonly host: () => Host;
  readonly look: () => { readonly language: Language; readonly theme: Theme };
  readonly showDialog: ShowDialog;
  /** Where the frame is one of a dialog: whom it speaks to. */
  readonly dialogOf: (frame: Element | null) => DialogEvents | undefined;
  /** Done to each new window. */
  readonly dress: (window: FrameWindow) => void;
}

/** Makes frames clients of the host for as long as they live. */
export const createFrames = ({ host, look, showDialog, dialogOf, dress }: FrameOptions): Frames => ({
  attach: (window) => {
    dress(window);
    // As in Office, dialogs have no workbook.
    if (dialogOf(window.frameElement)) return ["ready.js"];
    window.addEventListener("pagehide", host().attach(window));
    return ["excel-web-16.00.js", "ready.js"];
  },
  ready: (window) => {
    const { language, theme } = look();
    const dialog = dialogOf(window.frameElement);
    host().ready(window, {
      displayLanguage: language,
      theme: OFFICE_THEMES[theme],
      ...(dialog ? { messageParent: dialog.message } : { showDialog }),
    });
  },
});
