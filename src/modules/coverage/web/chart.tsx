import type { Child } from 'hono/jsx';
import type { Chart } from '../sheet.ts';

/**
 * Drawings of a sheet. They use the colour of the text around them, so they follow light and dark, and say everything in
 * words and figures as well; lines differ by their dashes and marks, not by colour alone.
 */
export const ChartDrawing = ({ chart, alone = false }: { chart: Chart; alone?: boolean }): Child => {
  if (chart.kind === 'bars') return <Bars chart={chart} alone={alone} />;
  return chart.kind === 'heat' ? <Heat chart={chart} alone={alone} /> : <Lines chart={chart} alone={alone} />;
};

const ink = '#1d2433';
/** Room for the heading of a drawing that stands alone; on a page the heading stands beside it. */
const headRoom = 34;
const Frame = (props: {
  title: string;
  width: number;
  height: number;
  alone: boolean;
  /** Drawn in shares of the width, so that it takes the room it finds. */
  fluid?: boolean;
  children?: Child;
}) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    class={props.fluid ? 'coverage-chart coverage-chart--fluid' : 'coverage-chart'}
    viewBox={
      props.fluid && !props.alone
        ? undefined
        : `0 0 ${props.width} ${props.height + (props.alone ? headRoom : 0)}`
    }
    width={props.fluid && !props.alone ? '100%' : String(props.width)}
    height={String(props.height + (props.alone ? headRoom : 0))}
    {...(props.alone ? { color: ink } : {})}
    role="img"
    aria-label={props.title}
    font-family="Fira Sans, sans-serif"
    font-size="13"
    fill="currentColor"
  >
    <title>{props.title}</title>
    {props.alone ? (
      <>
        <rect width={props.width} height={props.height + headRoom} fill="#ffffff" />
        <text x="2" y="20" font-size="16" font-weight="600">
          {props.title}
        </text>
        <g transform={`translate(0 ${headRoom})`}>{props.children}</g>
      </>
    ) : (
      props.children
    )}
  </svg>
);

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** Bars below their names, as wide as there is room: nothing has to be scrolled or made smaller on a phone. */
const Bars = ({ chart, alone }: { chart: Extract<Chart, { kind: 'bars' }>; alone: boolean }) => {
  const step = 42;
  const most = Math.max(...chart.bars.map(({ value }) => value), 0.000_001);
  return (
    <Frame title={chart.title} width={720} height={chart.bars.length * step + 6} alone={alone} fluid>
      {chart.bars.map(({ label, value, text }, index) => (
        <g>
          <text x="2" y={index * step + 16}>
            <tspan font-weight="600">{text}</tspan> {shortened(label, alone ? 90 : 46)}
          </text>
          {value > 0 && (
            <rect
              x="2"
              y={index * step + 22}
              width={`${round(Math.max(0.5, (99 * value) / most))}%`}
              height={10}
              rx="3"
              fill-opacity="0.7"
            />
          )}
        </g>
      ))}
    </Frame>
  );
};

const Heat = ({ chart, alone }: { chart: Extract<Chart, { kind: 'heat' }>; alone: boolean }) => {
  const [names, column, head, step] = [190, 92, 120, 26];
  const most = Math.max(
    ...chart.rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)),
    0.000_001,
  );
  const width = names + Math.max(1, chart.columns.length) * column + 60;
  return (
    <Frame title={chart.title} width={width} height={head + chart.rows.length * step + 6} alone={alone}>
      {chart.columns.map((name, index) => (
        <text
          transform={`translate(${names + index * column + column / 2 - 6} ${head - 8}) rotate(-32)`}
          font-size="12"
        >
          {shortened(name, 24)}
        </text>
      ))}
      {chart.rows.map((row, at) => (
        <g>
          <text x={names - 10} y={head + at * step + 17} text-anchor="end">
            {shortened(row.label, 26)}
          </text>
          {row.cells.map(({ value, text }, index) => (
            <>
              <rect
                x={names + index * column}
                y={head + at * step}
                width={column - 3}
                height={step - 3}
                rx="3"
                fill-opacity={value === null ? '0' : String(round(0.04 + (0.4 * value) / most))}
                stroke="currentColor"
                stroke-opacity="0.35"
                stroke-dasharray={value === null ? '3 3' : undefined}
              />
              <text
                x={names + index * column + (column - 3) / 2}
                y={head + at * step + 16}
                text-anchor="middle"
              >
                {text}
              </text>
            </>
          ))}
        </g>
      ))}
    </Frame>
  );
};

const dashes = ['', '9 4', '2 4', '12 4 2 4', '5 3'];

const Lines = ({ chart, alone }: { chart: Extract<Chart, { kind: 'lines' }>; alone: boolean }) => {
  const [width, height, left, right, low] = [720, 300, 50, 170, 260];
  const most = Math.max(1, ...chart.lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const x = (index: number) =>
    round(left + ((width - left - right) * index) / Math.max(1, chart.points.length - 1));
  const y = (value: number) => round(low - (value / most) * (low - 20));
  const ends = spread(chart.lines.map(({ values }) => y(values.at(-1) ?? 0)));
  const every = Math.ceil(chart.points.length / 6);
  return (
    <Frame title={chart.title} width={width} height={height} alone={alone}>
      {[0, 0.5, 1].map((share) => (
        <g>
          <line
            x1={left}
            x2={width - right}
            y1={y(most * share)}
            y2={y(most * share)}
            stroke="currentColor"
            stroke-opacity="0.2"
          />
          <text x={left - 8} y={y(most * share) + 4} text-anchor="end" font-size="12">
            {String(Math.round(most * share))}
          </text>
        </g>
      ))}
      {chart.points.map((point, index) =>
        index % every === (chart.points.length - 1) % every ? (
          <text x={x(index)} y={height - 16} text-anchor="middle" font-size="12">
            {shortened(point, 14)}
          </text>
        ) : null,
      )}
      {chart.lines.map(({ label, values }, nth) => (
        <g>
          <polyline
            points={values
              .flatMap((value, index) => (value === null ? [] : [`${x(index)},${y(value)}`]))
              .join(' ')}
            fill="none"
            stroke="currentColor"
            stroke-width={nth === 0 ? '2.5' : '1.8'}
            stroke-dasharray={dashes[nth % dashes.length] || undefined}
          />
          <text x={width - right + 10} y={(ends[nth] ?? 0) + 4} font-size="12">
            {label}: {String(values.at(-1) ?? '–')}
          </text>
        </g>
      ))}
    </Frame>
  );
};

/** Heights of words beside the ends of lines, moved apart so that none covers another. */
const spread = (heights: readonly number[]): readonly number[] => {
  const apart = 16;
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  for (const [at, each] of order.entries()) {
    const before = order[at - 1];
    if (before && each.height < before.height + apart) each.height = before.height + apart;
  }
  const over = Math.max(0, (order.at(-1)?.height ?? 0) - 285);
  const found = [...heights];
  for (const { height, index } of order) found[index] = height - over;
  return found;
};

const round = (value: number): number => Math.round(value * 100) / 100;
