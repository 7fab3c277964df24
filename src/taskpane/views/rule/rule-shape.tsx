import { makeStyles, tokens } from "@fluentui/react-components";
import type { Shape } from "../../model/rule/shape";

const WIDTH = 36;
const HEIGHT = 22;
const EDGE = 2;

const useStyles = makeStyles({
  root: { color: tokens.colorBrandForeground1, flexShrink: 0 },
});

/** What a rule gives, as a small picture beside its name: steps, a line, or things one by one. It says nothing that the words do not say. */
export function RuleShape({ shapes }: { readonly shapes: readonly Shape[] }) {
  const styles = useStyles();
  const width = WIDTH / Math.max(1, shapes.length);
  return (
    <svg
      className={styles.root}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      aria-hidden
    >
      {shapes.map((shape, i) => (
        <g key={i} transform={`translate(${String(i * width)} 0)`}>
          <Drawn shape={shape} width={width} />
        </g>
      ))}
    </svg>
  );
}

const yOf = (y: number): number => HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE);

function Drawn({ shape: { kind, points }, width }: { readonly shape: Shape; readonly width: number }) {
  if (kind === "line") {
    const at = points.map(({ x, y }) => `${String(EDGE + x * (width - 2 * EDGE))},${String(yOf(y))}`);
    return <polyline points={at.join(" ")} fill="none" stroke="currentColor" strokeWidth={2} strokeLinejoin="round" />;
  }
  const each = (width - 2 * EDGE) / points.length;
  return points.map(({ y }, i) => (
    <rect
      key={i}
      x={EDGE + i * each + 1}
      width={Math.max(1, each - 2)}
      y={yOf(Math.max(y, 0.05))}
      height={yOf(0) - yOf(Math.max(y, 0.05))}
      fill="currentColor"
    />
  ));
}
