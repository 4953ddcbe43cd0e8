const STEP = 0.02;
const LARGE_STEP = 0.1;

/** Where a key moves the divider, as a share of the width; undefined for a key that does not move it. */
export function dividerStep(divider: number, key: string, isLarge: boolean): number | undefined {
  const step = isLarge ? LARGE_STEP : STEP;
  const wanted = {
    ArrowLeft: divider - step,
    ArrowRight: divider + step,
    PageDown: divider - LARGE_STEP,
    PageUp: divider + LARGE_STEP,
    Home: 0,
    End: 1,
  }[key];
  return wanted === undefined ? undefined : dividerAt(wanted);
}

/** A share of the width, held inside of it and to a thousandth, which is as fine as a link tells it. */
export function dividerAt(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 1000;
}
