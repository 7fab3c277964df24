import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Line } from "../../model/findings/sift";
import { FindingLine } from "./finding";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** Up to so many findings are all on the page at once. */
const WHOLE = 200;

/** Findings of a longer list that come and go together. */
const BLOCK = 50;

/** What a closed line is high, until the block was measured. */
const LINE = 29;

interface Props {
  /** The findings of one group. */
  readonly lines: readonly Line[];
  /** How many findings all groups have together. */
  readonly all: number;
  /** The finding that the keyboard has gone to. */
  readonly reached: string | undefined;
  readonly onExplain: (check: string) => void;
}

/** The lines of a group; of a long list only the blocks near to what is seen are on the page. */
export function Blocks({ lines, all, ...rest }: Props) {
  const size = all > WHOLE ? BLOCK : lines.length;
  const starts = Array.from({ length: Math.ceil(lines.length / size) }, (_, i) => i * size);
  return starts.map((start) => (
    <Block
      key={start}
      part={lines.slice(start, start + size)}
      start={start}
      count={lines.length}
      whole={all <= WHOLE}
      {...rest}
    />
  ));
}

interface BlockProps extends Pick<Props, "reached" | "onExplain"> {
  readonly part: readonly Line[];
  /** How many findings of the group come before it. */
  readonly start: number;
  /** How many findings the group has. */
  readonly count: number;
  /** True where the list is short enough to be on the page as a whole. */
  readonly whole: boolean;
}

/** Some lines after each other: as a list where they can be seen, else as a space of their height. */
function Block({ part, start, count, whole, reached, onExplain }: BlockProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { near, height } = useNear(box, !whole, part.length * LINE);
  // What somebody has opened, and may be typing in, must not go.
  const [kept, keep] = useState(false);
  const isShown = whole || near || kept || part.some(({ key }) => key === reached);
  return (
    <div ref={box} {...(!isShown && { style: { height } })}>
      {isShown && (
        <ul className={styles.list}>
          {part.map((line, i) => (
            <FindingLine
              key={line.key}
              line={line}
              at={start + i + 1}
              of={count}
              onExplain={onExplain}
              onOpen={() => keep(true)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether a box is seen or about to be, and the height that it had when it was. */
function useNear(box: RefObject<HTMLDivElement | null>, wanted: boolean, least: number) {
  // A page without observers shows everything.
  const watches = wanted && "IntersectionObserver" in globalThis;
  const [place, setPlace] = useState({ near: !watches, height: least });
  useEffect(() => {
    const element = box.current;
    if (!watches || !element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? false;
        setPlace(({ height }) => ({ near, height: element.childElementCount > 0 ? element.offsetHeight : height }));
      },
      { root: element.closest("#view"), rootMargin: "600px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [watches, box]);
  return place;
}
