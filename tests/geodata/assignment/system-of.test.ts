import { systemOf } from '@xuetu/geodata/assignment';
import { describe, expect, it } from 'vitest';

describe('a school follows', () => {
  it('its own grade system where nothing changes', () => {
    expect(systemOf({ system: '63' }, 2030)).toBe('63');
  });

  it('another one from the autumn of a change on, the latest of several, whatever their order', () => {
    const school = {
      system: '63',
      systemChanges: [
        { year: 2031, system: '63' },
        { year: 2028, system: '54' },
      ],
    };
    expect([2027, 2028, 2030, 2031].map((year) => systemOf(school, year))).toEqual(['63', '54', '54', '63']);
  });
});
