const STEP = 0.02;
const LARGE_STEP = 0.1;

/** The keys that move the divider while it has the focus. Those that turn pages stay the meeting's, since a remote sends them. */
export const DIVIDER_KEYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;

/** Where a key moves the divider, as a share of the width; undefined for a key that does not move it. */
export function dividerStep(divider: number, key: string, isLarge: boolean): number | undefined {
  const step = isLarge ? LARGE_STEP : STEP;
  const moves: Record<(typeof DIVIDER_KEYS)[number], number> = {
    ArrowLeft: divider - step,
    ArrowRight: divider + step,
    Home: 0,
    End: 1,
  };
  const found = DIVIDER_KEYS.find((each) => each === key);
  return found && dividerAt(moves[found]);
}

/** A share of the width, held inside of it and to a thousandth, which is as fine as a link tells it. */
export function dividerAt(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 1000;
}
