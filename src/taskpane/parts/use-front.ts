import { useState } from "react";
import { flushSync } from "react-dom";

/** Something that is shown in front of a view, which stays as it is behind it: when it closes the focus goes back to where it came from. */
export function useFront<Shown>() {
  const [front, setFront] = useState<{ readonly shows: Shown; readonly opener: Element | null }>();
  return {
    shown: front?.shows,
    open: (shows: Shown): void => setFront({ shows, opener: document.activeElement }),
    close: (): void => {
      flushSync(() => setFront(undefined));
      if (front?.opener instanceof HTMLElement) front.opener.focus();
    },
  };
}
