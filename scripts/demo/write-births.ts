import { birthsInYear } from './births.ts';
import type { AreaId, DemoCompound } from './compounds.ts';

const AREAS: [AreaId, string][] = [
  ['core', '新城街道'],
  ['south', '云泊镇'],
  ['north', '柳坞镇'],
];
const FIRST_YEAR = 2008;
const LAST_YEAR = 2025;

/** Births by area and calendar year as published: the district's curve, shared as the children of each age are. */
export function birthsCsv(compounds: DemoCompound[]): string {
  const rows = AREAS.flatMap(([id, name]) =>
    Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => {
      const year = FIRST_YEAR + i;
      const count = Math.round(birthsInYear(year) * shareOf(id, LAST_YEAR - year, compounds));
      return [id, name, year, count, '公布'].join(',');
    }),
  );
  return `\uFEFF片区代码,片区名称,年份,出生人数,口径\r\n${rows.join('\r\n')}\r\n`;
}

function shareOf(id: AreaId, age: number, compounds: DemoCompound[]): number {
  const total = compounds.reduce((sum, { children }) => sum + children[age]!, 0);
  const here = compounds.filter(({ areaId }) => areaId === id).reduce((sum, { children }) => sum + children[age]!, 0);
  return here / total;
}
