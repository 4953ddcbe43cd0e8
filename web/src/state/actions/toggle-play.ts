import { store } from '../store.ts';
import { setYear } from './set-year.ts';

/** Milliseconds each year is shown while playing. */
const YEAR_MILLISECONDS = 900;

let timer: ReturnType<typeof setInterval> | undefined;

/** Plays the years from the one shown, from the first where the last is shown; stops at the end or when called again. */
export function togglePlay(): void {
  if (store.getState().playing) {
    stop();
    return;
  }
  const years = store.getState().base?.results.years;
  if (!years?.length) return;
  if (store.getState().year >= years.at(-1)!) setYear(years[0]!);
  store.setState({ playing: true });
  timer = setInterval(() => advance(years.at(-1)!), YEAR_MILLISECONDS);
}

function advance(last: number): void {
  const { year, playing } = store.getState();
  if (!playing || year >= last) {
    stop();
    return;
  }
  setYear(year + 1);
  if (year + 1 >= last) stop();
}

function stop(): void {
  clearInterval(timer);
  timer = undefined;
  store.setState({ playing: false });
}
