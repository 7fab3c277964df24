import { toFragment, type Message } from "./handover";

/** Office ends what a button has started after five minutes; a window that is left open till then could not be closed any more. */
const LONGEST = 4 * 60_000;

/** Shows a message in a small window of Excel's and waits until it is closed. Where Excel opens none, nothing is to be done. */
export function tell(message: Message): Promise<void> {
  return new Promise((resolve) => {
    try {
      Office.context.ui.displayDialogAsync(addressOf(message), sizeFor(message), ({ status, value }) => {
        if (status === Office.AsyncResultStatus.Failed) return resolve();
        try {
          whenClosed(value, resolve);
        } catch {
          resolve();
        }
      });
    } catch {
      resolve();
    }
  });
}

function whenClosed(dialog: Office.Dialog, done: () => void): void {
  const close = (): void => {
    clearTimeout(timer);
    done();
    dialog.close();
  };
  const timer = setTimeout(close, LONGEST);
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
  // The window's own cross, or a page that could not be loaded.
  dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
    clearTimeout(timer);
    done();
  });
}

/** The message travels in the fragment, which no server gets to see. */
function addressOf(message: Message): string {
  const page = new URL("message.html", location.href);
  page.hash = toFragment(message);
  return page.href;
}

/** About 360 by 200 pixels, a little more for more lines; Office wants percent of the screen. */
function sizeFor({ lines }: Message): Office.DialogOptions {
  const percent = (pixels: number, of: number): number => Math.min(80, Math.ceil((pixels / (of || 800)) * 100));
  const rows = lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / 24), 0);
  const { width, height } = globalThis.screen;
  return { width: percent(360, width), height: percent(160 + 24 * rows, height), displayInIframe: true };
}
