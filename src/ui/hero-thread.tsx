import { useWords } from './words.ts';

const knots: readonly { x: number; y: number; textX: number; textY: number; end?: boolean }[] = [
  { x: 24, y: 240, textX: 42, textY: 262 },
  { x: 109.9, y: 97.1, textX: 62, textY: 72 },
  { x: 190, y: 150, textX: 208, textY: 146 },
  { x: 259.1, y: 233.3, textX: 218, textY: 272 },
  { x: 348, y: 149.2, textX: 368, textY: 162 },
  { x: 496, y: 62, textX: 512, textY: 36, end: true },
];

/** The thread of the house as a picture, for start pages: from the need to its effect. */
export const HeroThread = (props: { title?: string; labels?: readonly string[] }) => {
  const words = useWords();
  const labels = props.labels ?? words.hero.knots;
  return (
    <svg class="hero" viewBox="0 0 520 290" role="img" aria-label={props.title ?? words.hero.title}>
      <path class="hero__line" d="M24 240C90 60 150 60 190 150s90 120 140 30S430 34 496 62" fill="none" />
      {knots.map((knot, index) => (
        <>
          <circle class="hero__knot" cx={knot.x} cy={knot.y} r="9" />
          <text class="hero__word" x={knot.textX} y={knot.textY} text-anchor={knot.end ? 'end' : 'start'}>
            {labels[index] ?? ''}
          </text>
        </>
      ))}
    </svg>
  );
};
