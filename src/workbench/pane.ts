import { button, element } from "./dom";
import { NARROWEST_PANE, paneWidth, WIDEST_PANE } from "./settings";

export interface PaneWords {
  readonly title: string;
  readonly label: string;
  readonly close: string;
  readonly resize: string;
}

export interface PaneActions {
  readonly closed: () => void;
  /** The user has moved the edge to here. */
  readonly resized: (width: number) => void;
}

/** Pixels by which an arrow key moves the edge. */
const STEP = 10;

/** The task pane beside the grid, with an edge that can be dragged or moved with the arrow keys. */
export function createPane(parent: HTMLElement, { closed, resized }: PaneActions) {
  const title = element("span", {});
  const close = button({ class: "plain" }, closed, "✕");
  const frame = element("iframe", {});
  const pane = element("aside", { class: "pane", hidden: true }, element("header", {}, title, close), frame);
  const edge = element("div", {
    class: "edge",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "vertical",
    hidden: true,
    "aria-valuemin": NARROWEST_PANE,
    "aria-valuemax": WIDEST_PANE,
  });
  let [page, width]: [string | undefined, number] = [undefined, NARROWEST_PANE];
  const resize = (to: number): void => {
    width = paneWidth(to);
    pane.style.width = `${String(width)}px`;
    edge.setAttribute("aria-valuenow", String(width));
  };
  edge.addEventListener("keydown", ({ key }) => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[key];
    if (by === undefined) return;
    resize(width + by);
    resized(width);
  });
  edge.addEventListener("pointerdown", (event) => {
    // Captured, the pointer is not lost to the frames on both sides.
    edge.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX);
  });
  edge.addEventListener("lostpointercapture", () => resized(width));
  parent.append(edge, pane);
  return {
    frame,
    resize,
    /** The page that is shown; undefined where the pane is closed. */
    page: () => page,
    show: (address: string): void => {
      if (page !== address) frame.src = address;
      page = address;
      pane.hidden = edge.hidden = false;
    },
    hide: (): void => {
      page = undefined;
      pane.hidden = edge.hidden = true;
      frame.removeAttribute("src");
    },
    reload: (): void => {
      if (page !== undefined) frame.contentWindow?.location.reload();
    },
    name: (words: PaneWords): void => {
      title.textContent = frame.title = words.title;
      pane.setAttribute("aria-label", words.label);
      edge.setAttribute("aria-label", words.resize);
      close.setAttribute("aria-label", words.close);
      close.title = words.close;
    },
  };
}
