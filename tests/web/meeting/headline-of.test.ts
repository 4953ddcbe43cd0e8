import { describe, expect, test } from 'vitest';
import { headlineNote } from '../../../web/src/meeting/panels/headline-note.ts';
import { headlineOf } from '../../../web/src/meeting/panels/headline-of.ts';
import { wordsOf } from '../../../web/src/words/formats.ts';
import { meetingTexts } from '../../../web/src/words/use-meeting-words.ts';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

const zh = meetingTexts(wordsOf('zh'));
const en = meetingTexts(wordsOf('en'));
const REGISTER = Object.fromEntries(Array.from({ length: 15 }, (_, age) => [age, age < 6 ? 10 : 20]));
const BIRTHS = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [2015 + i, 10]));
const pupils = Object.fromEntries([1, 2, 3, 4, 5, 6].map((grade) => [`g${grade}`, 20]));

/** 120 pupils beside a school of 100 seats, fewer every year. */
function aSmallTown(seats: number) {
  return aPlan()
    .withSchool('小学', { seats, at: [117, 36], pupils })
    .withCatchment('小学')
    .withCompound('小区', { at: [117, 36], areaId: '镇', children: REGISTER })
    .withBirths('镇', BIRTHS)
    .build();
}

describe('the headline of a meeting', () => {
  const figures = someFigures(aSmallTown(100), 'primary');
  const view = { page: 'map', stage: 'primary', year: 2025 } as const;

  test('has its number, year and stage, and says which year is the base year', () => {
    expect(headlineOf(zh, figures, { ...view, heat: 'children' }, undefined)).toEqual({
      value: '120 名学龄儿童',
      when: '2025年 · 小学',
      comparisons: ['基准年'],
    });
    expect(headlineOf(en, figures, { ...view, heat: 'children' }, undefined)?.value).toBe('120 children');
  });

  test('says beside missing seats how they are counted, and by the other count how many there are', () => {
    const note = (words: typeof zh, heat: 'pressure' | 'none' | 'children') =>
      headlineNote(words, figures, { ...view, heat });
    expect(note(zh, 'pressure')).toBe('只算步行 1.8 公里内分得到的学位；按划片学校计：缺 20 个学位');
    expect(note(en, 'none')).toBe('By assigned school; for seats within a walk of 1.8 km see “Pressure”');
    expect(note(zh, 'children')).toBe('');
  });

  test('compares a later year with the base year', () => {
    const later = headlineOf(zh, figures, { ...view, heat: 'children', year: 2027 }, undefined)!;
    expect(later).toEqual({ value: '100 名学龄儿童', when: '2027年 · 小学', comparisons: ['比 2025年 少 20'] });
    expect(headlineOf(zh, figures, { ...view, heat: 'growth', year: 2027 }, undefined)?.value).toBe(
      '比 2025年 少 20 名儿童',
    );
  });

  test('counts children without a seat in reach, seats short, empty seats, metres and crowded schools', () => {
    const value = (heat: 'pressure' | 'none' | 'empty' | 'walk') =>
      headlineOf(zh, figures, { ...view, heat }, undefined)?.value;
    expect(value('pressure')).toBe('20 名儿童步行范围内缺学位');
    expect(value('none')).toBe('缺 20 个学位');
    expect(value('empty')).toBe('0 个空余学位');
    expect(value('walk')).toBe('上学平均步行 0 米');
    expect(headlineOf(zh, figures, { ...view, page: 'grid', heat: 'none' }, undefined)?.value).toBe('1 所学校超过学位');
  });

  test('of a scenario names what the present plan has in the same year', () => {
    const scenario = someFigures(aSmallTown(150), 'primary', '扩建');
    const said = headlineOf(zh, scenario, { ...view, heat: 'pressure' }, figures);
    expect(said?.value).toBe('0 名儿童步行范围内缺学位');
    expect(said?.comparisons).toEqual(['基准年', '现状方案同年 20 名儿童步行范围内缺学位']);
  });

  test('waits for numbers that are still worked out instead of saying zero', () => {
    expect(headlineOf(zh, { ...figures, stages: {} }, { ...view, heat: 'pressure' }, undefined)).toBeUndefined();
    expect(headlineOf(zh, figures, { ...view, heat: 'children', year: 1999 }, undefined)).toBeUndefined();
  });

  test('says so where later years cannot be computed', () => {
    const unknown = someFigures({ ...aSmallTown(100), births: [] }, 'primary');
    const said = headlineOf(zh, unknown, { ...view, heat: 'children', year: 2027 }, undefined);
    const nothing = { value: '未计算', when: '2027年 · 小学', comparisons: [] };
    expect(said).toEqual(nothing);
    const bare = aPlan().withSchool('小学', {}).withCatchment('小学').withCompound('小区', {}).build();
    for (const asked of [
      { page: 'map', heat: 'none' },
      { page: 'map', heat: 'empty' },
      { page: 'grid', heat: 'none' },
    ] as const)
      expect(headlineOf(zh, someFigures(bare, 'primary'), { ...view, ...asked, year: 2027 }, undefined)).toEqual(
        nothing,
      );
  });

  test('compares with no year and no plan in which there was nothing to measure', () => {
    const town = (openFrom?: number) =>
      aPlan()
        .withSchool('小学', {
          seats: 100,
          at: [117, 36],
          pupils: openFrom ? {} : pupils,
          ...(openFrom && { openFrom }),
        })
        .withCatchment('小学')
        .withCompound('小区', { at: [117.01, 36], areaId: '镇', children: REGISTER })
        .withBirths('镇', BIRTHS)
        .build();
    const opened = someFigures(town(2027), 'primary', '新建');
    const never = someFigures(town(2040), 'primary');
    const said = headlineOf(zh, opened, { ...view, heat: 'walk', year: 2027 }, never)!;
    expect(said.value).toMatch(/^上学平均步行 /);
    expect(said.comparisons).toEqual([]);
  });

  test('calls walks the same that differ by less than is said', () => {
    const [near, far] = [117.01, 117.0111];
    const plan = aPlan()
      .withSchool('小学', { seats: 100, at: [117, 36], pupils })
      .withCatchment('小学')
      .withCompound('近', { at: [near, 36], areaId: '近', children: REGISTER })
      .withCompound('远', { at: [far, 36], areaId: '远', children: { ...REGISTER, 5: 40 } })
      .withBirths('近', BIRTHS)
      .withBirths('远', BIRTHS)
      .build();
    const found = someFigures(plan, 'primary');
    const said = headlineOf(zh, found, { ...view, heat: 'walk', year: 2026 }, undefined)!;
    expect(said.comparisons).toEqual(['与 2025年 相同']);
  });
});
