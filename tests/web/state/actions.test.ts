import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filterFindings } from '../../../web/src/state/actions/filter-findings.ts';
import { select } from '../../../web/src/state/actions/select.ts';
import { setStage } from '../../../web/src/state/actions/set-stage.ts';
import { setYear } from '../../../web/src/state/actions/set-year.ts';
import { stepBack } from '../../../web/src/state/actions/step-back.ts';
import { togglePlay } from '../../../web/src/state/actions/toggle-play.ts';
import { filteredFindings } from '../../../web/src/state/selectors/filtered-findings.ts';
import { selected } from '../../../web/src/state/selectors/selected.ts';
import { shown } from '../../../web/src/state/selectors/shown.ts';
import { store } from '../../../web/src/state/store.ts';
import { aPlan } from '../../support/a-plan.ts';
import { simulated } from '../../support/a-view.ts';

const pupils = { g1: 600, g2: 600, g3: 600, g4: 600, g5: 600, g6: 600 };
const base = simulated(
  aPlan()
    .withSchool('大校', { seats: 3000, pupils, at: [117.05, 36.02] })
    .withSchool('小校', { seats: 500, pupils: { g1: 30 } })
    .withCatchment('大校', { sector: 'nd' })
    .withCatchment('大校', { sector: 'rc' })
    .withCatchment('小校', { sector: 'nd', stage: 'junior' })
    .build(),
);
const opened = { ...store.getState(), districtId: 'test', base, current: base, year: 2025 };

beforeEach(() => {
  store.setState(opened, true);
  return () => vi.useRealTimers();
});

describe('years', () => {
  test('stay inside what was simulated', () => {
    setYear(1900);
    expect(store.getState().year).toBe(2025);
    setYear(2999);
    expect(store.getState().year).toBe(base.results.years.at(-1));
  });

  test('play one every 900 ms and stop at the last', () => {
    vi.useFakeTimers();
    togglePlay();
    vi.advanceTimersByTime(1800);
    expect(store.getState()).toMatchObject({ year: 2027, playing: true });
    vi.advanceTimersByTime(900 * 20);
    expect(store.getState()).toMatchObject({ year: base.results.years.at(-1), playing: false });
  });

  test('play again from the first when the last is shown, and stop where told', () => {
    vi.useFakeTimers();
    setYear(2999);
    togglePlay();
    expect(store.getState()).toMatchObject({ year: 2025, playing: true });
    togglePlay();
    vi.advanceTimersByTime(5000);
    expect(store.getState()).toMatchObject({ year: 2025, playing: false });
  });
});

describe('selection', () => {
  test('is one for everything and can be flown to', () => {
    select({ kind: 'school', id: '大校' }, { fly: true });
    expect(selected(store.getState())?.item).toBe(base.plan.schools.find((each) => each.id === '大校'));
    expect(store.getState().flyTo).toMatchObject({ lng: 117.05, lat: 36.02 });
  });

  test('of something the plan does not have is nothing', () => {
    select({ kind: 'school', id: '没有' });
    expect(selected(store.getState())).toBeNull();
  });

  test('Escape leaves playing first, then the siting panel, then the selection', () => {
    store.setState({ selection: { kind: 'school', id: '大校' }, tool: 'siting' });
    togglePlay();
    stepBack();
    expect(store.getState()).toMatchObject({ playing: false, tool: 'siting' });
    stepBack();
    expect(store.getState()).toMatchObject({ tool: 'inspect', selection: { id: '大校' } });
    stepBack();
    expect(store.getState().selection).toBeNull();
  });
});

describe('stages', () => {
  test('keep the sector where the new stage has it and drop it where not', () => {
    store.setState({ sector: 'nd' });
    setStage('junior');
    expect(store.getState()).toMatchObject({ stage: 'junior', sector: 'nd' });
    store.setState({ stage: 'primary', sector: 'rc' });
    setStage('junior');
    expect(store.getState().sector).toBeNull();
  });
});

describe('findings', () => {
  test('of the year on the slider are listed worst first, or those of all years', () => {
    const now = filteredFindings(store.getState());
    expect(now.length).toBeGreaterThan(0);
    expect(now.every((each) => each.year === 2025)).toBe(true);
    expect(now[0]?.severity).toBe('severe');
    filterFindings({ year: 'all', rule: now[0]?.rule });
    const all = filteredFindings(store.getState());
    expect(new Set(all.map((each) => each.rule)).size).toBe(1);
    expect(filteredFindings(store.getState())).toBe(all);
  });

  test('are those of the version shown', () => {
    const other = simulated(
      aPlan()
        .withSchool('小校', { seats: 500, pupils: { g1: 30 } })
        .build(),
    );
    store.setState({ current: other });
    expect(shown(store.getState())).toBe(other);
    store.setState({ showing: 'base' });
    expect(shown(store.getState())).toBe(base);
  });
});
