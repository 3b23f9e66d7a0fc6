import type { Child } from 'hono/jsx';

/** The shapes of the fields (Leistungsfelder). Colour AND shape, drawn as SVG so that print and forced colours keep them. */
export const fieldMarks = [
  'school',
  'youth',
  'health',
  'culture',
  'sport',
  'admin',
  'family',
  'generic',
] as const;
export type FieldMark = (typeof fieldMarks)[number];
export const isFieldMark = (value: string): value is FieldMark =>
  (fieldMarks as readonly string[]).includes(value);

const shapes: Record<FieldMark, Child> = {
  school: <path d="M1 1h10v10H1z" />,
  youth: <circle cx="6" cy="6" r="5.4" />,
  health: <path d="M4.2.6h3.6v3.6h3.6v3.6H7.8v3.6H4.2V7.8H.6V4.2h3.6z" />,
  culture: <path d="M6 .6 11.6 11.2H.4z" />,
  sport: <path d="M6 .2 11.8 6 6 11.8.2 6z" />,
  admin: <path d="M.6 3.6h10.8v4.8H.6z" />,
  family: <path d="M.6 11V6a5.4 5.4 0 0 1 10.8 0v5z" />,
  generic: (
    <path d="M6 .6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 6 .6zm0 3a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z" />
  ),
};

export const FieldShape = ({ mark }: { mark: FieldMark }) => (
  <svg
    class={`field-shape field-shape--${mark}`}
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden="true"
    focusable="false"
  >
    {shapes[mark]}
  </svg>
);
