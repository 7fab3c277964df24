import { showDialog } from "../excel";
import { toFragment, type Message } from "./handover";

/** Tells in a small window what the sheet cannot show, and waits until it is read. Where Excel opens none, nothing is to be done. */
export async function tell(message: Message): Promise<void> {
  await showDialog(addressOf(message), sizeFor(message));
}

/** The message travels in the fragment, which no server gets to see. */
function addressOf(message: Message): string {
  const page = new URL("message.html", location.href);
  page.hash = toFragment(message);
  return page.href;
}

/** About 360 by 200 pixels, higher for more lines; Office wants percent of the screen. */
function sizeFor({ lines }: Message): { readonly width: number; readonly height: number } {
  const percent = (pixels: number, of: number): number => Math.min(80, Math.ceil((pixels / (of || 800)) * 100));
  const rows = lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / 24), 0);
  const { width, height } = globalThis.screen;
  return { width: percent(360, width), height: percent(140 + 26 * rows, height) };
}
