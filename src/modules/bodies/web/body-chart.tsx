import type { Child } from 'hono/jsx';
import { boxHeight, boxWidth, type Chart, chartOf, linesOf } from '../chart.ts';
import type { BodyOfDay } from '../data/body-views.ts';
import { optionOf } from '../kinds.ts';
import { bodiesTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

/**
 * Bodies by level with their reporting lines, as a drawing. It is hidden from assistive technology and on small screens:
 * the nested list beside it says the same, with the same links.
 */
export const BodyChart = ({ reader, bodies }: { reader: Reader; bodies: readonly BodyOfDay[] }): Child => {
  const chart = chartOf(bodies);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return (
    <svg
      class="body-chart"
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Bands chart={chart} reader={reader} />
      {chart.edges.map((edge) => (
        <path
          class="body-chart__line"
          d={edge.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
          fill="none"
        />
      ))}
      {chart.edges.map((edge) => {
        const [x, y] = edge.points.at(-1) ?? [0, 0];
        const down = (edge.points.at(-2)?.[1] ?? 0) < y;
        return <path class="body-chart__tip" d={down ? `M${x} ${y}l-5 -8h10z` : `M${x} ${y}l-5 8h10z`} />;
      })}
      {chart.boxes.map(({ id, x, y }) => {
        const body = byId.get(id);
        return body ? <BodyBox reader={reader} body={body} x={x} y={y} /> : null;
      })}
    </svg>
  );
};

const Bands = ({ chart, reader }: { chart: Chart; reader: Reader }): Child => {
  const t = bodiesTexts(reader.locale);
  return (
    <>
      {chart.bands.map(({ level, y, height }) => (
        <>
          <rect class="body-chart__band" x="0" y={y} width={chart.width} height={height} rx="10" />
          <text class="body-chart__level" x="16" y={y + 25}>
            {level ? t.levelBands[level] : t.noLevel}
          </text>
        </>
      ))}
    </>
  );
};

const BodyBox = (props: { reader: Reader; body: BodyOfDay; x: number; y: number }): Child => {
  const { reader, body, x, y } = props;
  const t = bodiesTexts(reader.locale);
  const lines = linesOf(body.name);
  const kind = optionOf('body', 'kind', body.row.kind, reader.locale) ?? '';
  const small = body.pause ? `${t.paused} · ${kind}` : kind;
  return (
    <a href={reader.frame.href(`/gremien/${body.id}`)} tabindex={-1}>
      <title>{body.name}</title>
      <rect
        class={body.pause ? 'body-chart__box body-chart__box--paused' : 'body-chart__box'}
        x={x}
        y={y}
        width={boxWidth}
        height={boxHeight}
        rx="8"
      />
      {lines.map((line, index) => (
        <text class="body-chart__name" x={x + 12} y={y + 23 + index * 18}>
          {line}
        </text>
      ))}
      <text class="body-chart__small" x={x + 12} y={y + boxHeight - 11}>
        {linesOf(small, 30, 1)[0]}
      </text>
    </a>
  );
};
