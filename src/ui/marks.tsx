/** The sign of the house: three knots on one line. Decorative; the brand's words stand beside it. */
export const ThreadMark = ({ size = 38 }: { size?: number }) => (
  <svg class="mark" width={size} height={size} viewBox="0 0 38 38" aria-hidden="true" focusable="false">
    <path
      class="mark__line"
      d="M4 30C10 8 17 8 19 19s9 11 15-11"
      fill="none"
      stroke-width="4"
      stroke-linecap="round"
    />
    <circle class="mark__knot" cx="4" cy="30" r="3.6" />
    <circle class="mark__knot" cx="19" cy="19" r="3.6" />
    <circle class="mark__knot" cx="34" cy="8" r="3.6" />
  </svg>
);
