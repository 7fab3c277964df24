import type { Associated } from "./command";
import { element } from "./dom";

/** The hidden page with the functions behind the ribbon's buttons, loaded when one of them is first asked for. */
export function createFunctions(parent: HTMLElement) {
  let frame: HTMLIFrameElement | undefined;
  const load = async (src: string): Promise<HTMLIFrameElement> => {
    const made = element("iframe", { src, hidden: true });
    const loaded = new Promise((resolve) => made.addEventListener("load", resolve, { once: true }));
    parent.append(made);
    await loaded;
    return made;
  };
  return {
    /** What the page has associated; undefined where it is no page of an add-in. */
    of: async (page: string | undefined): Promise<Associated | undefined> => {
      if (page === undefined) return undefined;
      frame ??= await load(page);
      const { Office: office } = frame.contentWindow as { Office?: { actions?: { associated?: Associated } } };
      return office?.actions?.associated;
    },
    /** The next one asked for loads the page anew. */
    forget: (): void => {
      frame?.remove();
      frame = undefined;
    },
  };
}
