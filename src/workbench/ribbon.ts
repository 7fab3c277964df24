import type { Translate } from "../core/translate";
import { button, element } from "./dom";
import type { Ribbon, RibbonButton } from "./manifest";

/** What the ribbon shows of the state of things. */
export interface RibbonState {
  /** The page that the pane shows; undefined where it is closed. */
  readonly page: string | undefined;
  /** The button whose function is at work. */
  readonly busy: string | undefined;
}

export interface DrawnRibbon {
  readonly root: HTMLElement;
  readonly show: (state: RibbonState) => void;
}

/** Excel's own tabs that a manifest may name. */
const OFFICE_TABS = ["TabHome", "TabInsert", "TabPageLayoutExcel", "TabFormulas", "TabData", "TabReview", "TabView"];

/** Draws what the manifest asks for: a tab, groups, buttons with their tips, and its mistakes. */
export function drawRibbon(ribbon: Ribbon, translate: Translate, press: (pressed: RibbonButton) => void): DrawnRibbon {
  const drawn = ribbon.groups.map((group) => {
    const buttons = group.buttons.map((each) => [each, drawButton(each, () => press(each))] as const);
    const label = element("div", { class: "group-label", "aria-hidden": "true" }, group.label);
    const row = element("div", { class: "group-buttons" }, ...buttons.map(([, made]) => made));
    return { buttons, root: element("div", { class: "group", role: "group", "aria-label": group.label }, row, label) };
  });
  const told = new Set(ribbon.problems.map(({ code, about }) => translate(`workbench.manifest.${code}`, { about })));
  const problems = [...told].map((each) => element("li", {}, each));
  const root = element(
    "section",
    { class: "ribbon", "aria-label": translate("workbench.ribbon") },
    element("div", { class: "tab" }, element("span", {}, tabLabel(ribbon, translate))),
    element("div", { class: "groups" }, ...drawn.map((group) => group.root)),
    ...(problems.length > 0 ? [element("ul", { class: "problems", role: "alert" }, ...problems)] : []),
  );
  const buttons = drawn.flatMap((group) => group.buttons);
  return {
    root,
    show: ({ page, busy }) => {
      for (const [{ id, action }, made] of buttons) {
        if (action?.kind === "pane") made.setAttribute("aria-pressed", String(action.page === page));
        made.toggleAttribute("disabled", action === undefined || (busy !== undefined && action.kind === "function"));
        made.setAttribute("aria-busy", String(busy === id));
      }
    },
  };
}

function drawButton({ label, title, description, icon }: RibbonButton, press: () => void): HTMLButtonElement {
  const picture = icon === undefined ? [] : [element("img", { src: icon, alt: "", width: 32, height: 32 })];
  const tip = [title, description].filter((line) => line !== "").join("\n");
  return button({ class: "command", title: tip }, press, ...picture, element("span", {}, label));
}

function tabLabel({ tab, name }: Ribbon, translate: Translate): string {
  if (tab.label !== undefined) return tab.label;
  return OFFICE_TABS.includes(tab.id) ? translate(`workbench.tabs.${tab.id}`) : tab.id || name;
}
