/** Lines of the signs, on a square of 24. */
const LINES = {
  story: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11',
  freeze: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a4 4 0 1 0 0-8a4 4 0 0 0 0 8z',
  decide: 'M6 3h9l4 4v14H6zM15 3v4h4M9 14l2.5 2.5L16 12',
} as const;

/** Sign of something to be done in the head of a meeting, for those whose window has no room for its name. */
export function VerbIcon({ of }: { of: keyof typeof LINES }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={LINES[of]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  );
}
