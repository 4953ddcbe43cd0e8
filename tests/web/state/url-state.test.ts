import { STAGES } from '@xuetu/geodata/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppState } from '../../../web/src/state/app-state.ts';
import { store } from '../../../web/src/state/store.ts';
import { readUrl, writeUrl } from '../../../web/src/state/url-state.ts';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const scenario = (id: string): AppState['scenario'] => ({
  id,
  districtId: 'demo',
  name: id,
  description: '',
  edits: [],
  cursor: 0,
  archived: false,
  version: 1,
  updatedAt: '2026-01-01',
});

describe('a link', () => {
  test('reopens the view it was taken from', () => {
    fc.assert(
      fc.property(
        fc.record({
          districtId: fc.constantFrom('demo', 'edinburgh-2018'),
          scenarioId: fc.option(text, { nil: undefined }),
          stage: fc.constantFrom(...STAGES),
          sector: fc.option(text, { nil: undefined }),
          year: fc.integer({ min: 1990, max: 2100 }),
          theme: fc.constantFrom('pressure' as const, 'children' as const, 'households' as const, 'growth' as const),
          selection: fc.option(
            fc.record({
              kind: fc.constantFrom('school' as const, 'compound' as const, 'site' as const, 'catchment' as const),
              id: text,
            }),
            { nil: undefined },
          ),
          camera: fc.option(
            fc.record({
              lng: fc.integer({ min: -17_999_999, max: 17_999_999 }).map((each) => each / 1e5),
              lat: fc.integer({ min: -8_999_999, max: 8_999_999 }).map((each) => each / 1e5),
              zoom: fc.integer({ min: 700, max: 1800 }).map((each) => each / 100),
            }),
            { nil: undefined },
          ),
        }),
        ({ scenarioId, sector, selection, camera, theme, ...rest }) => {
          const state: AppState = {
            ...store.getState(),
            ...rest,
            theme,
            scenario: scenarioId === undefined ? null : scenario(scenarioId),
            sector: sector ?? null,
            selection: selection ?? null,
            camera: camera ?? null,
          };
          const read = readUrl(writeUrl(state));
          expect(read).toEqual({
            ...rest,
            ...(theme !== 'pressure' && { theme }),
            ...(scenarioId !== undefined && { scenarioId }),
            ...(sector !== undefined && { sector }),
            ...(selection && { selection }),
            ...(camera && { camera }),
          });
        },
      ),
    );
  });

  test('finds a comparison again with both of its scenarios', () => {
    const against = { id: 'b', name: '乙', edits: [], cursor: 0 };
    const state: AppState = {
      ...store.getState(),
      districtId: 'demo',
      year: 2030,
      scenario: scenario('a'),
      tool: 'compare',
      against,
    };
    expect(readUrl(writeUrl(state))).toMatchObject({ tool: 'compare', scenarioId: 'a', againstId: 'b' });
    expect(readUrl(writeUrl({ ...state, against: { ...against, id: '' } }))).not.toHaveProperty('againstId');
  });

  test('finds the siting panel and its job again', () => {
    const state: AppState = {
      ...store.getState(),
      districtId: 'demo',
      tool: 'siting',
      siting: { ...store.getState().siting, jobId: 'j1' },
    };
    expect(readUrl(writeUrl(state))).toMatchObject({ tool: 'siting', jobId: 'j1' });
    expect(readUrl(writeUrl({ ...state, tool: 'inspect' })).tool).toBeUndefined();
  });

  test('says that the base plan is compared', () => {
    const state: AppState = { ...store.getState(), districtId: 'demo', scenario: scenario('s1'), showing: 'base' };
    expect(readUrl(writeUrl(state)).showing).toBe('base');
  });

  test.each([
    '?stage=university',
    '?year=soon',
    '?select=dragon:1',
    '?select=school:',
    '?at=1,2',
    '?at=999,0,3',
    '?theme=rainbow',
  ])('ignores what it does not understand: %s', (search) => {
    expect(readUrl(search)).toEqual({});
  });

  test('is empty while no district is open', () => {
    expect(writeUrl({ ...store.getState(), districtId: null })).toBe('');
  });
});
