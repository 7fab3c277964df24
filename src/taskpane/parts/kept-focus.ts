import { useEffect, type RefObject } from "react";

const FOCUSABLE = ":is(a[href], button, input, select, textarea, [tabindex='0']):not([disabled], [hidden] *)";

/** What had the focus, what it stood in, and at which place in each. */
type Trail = readonly { readonly node: Element; readonly index: number }[];

function trailOf(element: Element, root: Element): Trail {
  const trail: { node: Element; index: number }[] = [];
  for (let node: Element | null = element; node && node !== root; node = node.parentElement)
    trail.push({ node, index: [...(node.parentElement?.children ?? [])].indexOf(node) });
  return [...trail, { node: root, index: 0 }];
}

/** What stands where the lost one stood: in the same list the one that has moved up, else what comes next in the pane. */
function successor(trail: Trail): HTMLElement | undefined {
  for (const [i, { node }] of trail.entries()) {
    if (!node.isConnected) continue;
    const from = trail[i - 1]?.index ?? 0;
    for (const child of [...node.children].slice(Math.min(from, Math.max(node.children.length - 1, 0)))) {
      const found = child.matches(FOCUSABLE) ? child : child.querySelector(FOCUSABLE);
      if (found instanceof HTMLElement) return found;
    }
  }
  return undefined;
}

/** A button may vanish with what it did. Whoever uses the keyboard then goes on from where it stood, not from nowhere. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let trail: Trail = [];
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element) trail = trailOf(target, element);
    };
    const observer = new MutationObserver(() => {
      const lost = trail[0] && !trail[0].node.isConnected;
      if (lost && document.activeElement === document.body && document.hasFocus()) successor(trail)?.focus();
    });
    element.addEventListener("focusin", remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [root]);
}
