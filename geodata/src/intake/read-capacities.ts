import type { SchoolStage, Stage } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import type { Layer, Located } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, textAt } from './read-cell.ts';
import type { SchoolDraft } from './read-schools.ts';

type CapacityLayer = Layer<ImportConfig['capacities'][number]>;
type Schools = ReadonlyMap<string, Located<SchoolDraft>>;

interface Building {
  seats?: number;
  classes?: number;
  rooms?: number;
  total?: number;
}

/**
 * Completes schools with seats, classes, rooms and total pupils (of the base year) from files with other keys. Such files
 * are wider than the district, so keys without a school are passed over; a school may have several rows.
 */
export function readCapacities(config: ImportConfig, layers: CapacityLayer[], schools: Schools): void {
  for (const layer of layers) {
    const rows = rowsByKey(layer);
    const left = { schools: 0, pupils: 0 };
    for (const { item } of schools.values()) {
      const own = rows.get(item.id.slice(layer.source.dropIdCharacters ?? 0)) ?? [];
      for (const stage of item.stages) {
        const buildings = own.map((row) => buildingAt(layer, row, stage.stage)).filter(hasNumbers);
        const kept = layer.source.repeats === 'largest' ? largest(buildings) : added(buildings);
        if (kept) apply(config, item, stage, kept);
        if (layer.source.repeats === 'largest' && buildings.length > 1) {
          left.schools += 1;
          left.pupils += (added(buildings)?.total ?? 0) - (kept?.total ?? 0);
        }
      }
    }
    if (left.schools > 0) layer.problems.add(buildingsLeftOut(layer, left));
  }
}

function rowsByKey(layer: CapacityLayer): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const row of layer.rows) {
    const key = textAt(layer, row, layer.source.columns.schoolId);
    if (key !== undefined) rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

function buildingAt(layer: CapacityLayer, row: number, stage: Stage): Building {
  const { seats, classes, rooms, total } = layer.source.columns;
  const few = { whole: true, min: 0, max: MOST.classes };
  return {
    seats: numberAt(layer, row, seats?.[stage], { whole: true, min: 0, max: MOST.pupils }),
    classes: numberAt(layer, row, classes?.[stage], few),
    rooms: numberAt(layer, row, rooms?.[stage], few),
    total: numberAt(layer, row, total?.[stage], { min: 0, max: MOST.pupils }),
  };
}

function hasNumbers(building: Building): boolean {
  return Object.values(building).some((value) => value !== undefined);
}

function largest(buildings: Building[]): Building | undefined {
  return buildings.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1) || (b.seats ?? -1) - (a.seats ?? -1))[0];
}

function added(buildings: Building[]): Building | undefined {
  if (buildings.length === 0) return undefined;
  const sum = (key: keyof Building) =>
    buildings.reduce<number | undefined>(
      (total, { [key]: value }) => (value === undefined ? total : (total ?? 0) + value),
      undefined,
    );
  return { seats: sum('seats'), classes: sum('classes'), rooms: sum('rooms'), total: sum('total') };
}

function apply(config: ImportConfig, school: SchoolDraft, stage: SchoolStage, { total, ...numbers }: Building): void {
  Object.assign(stage, Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)));
  if (total === undefined) return;
  const known = school.enrolment.find(({ year }) => year === config.baseYear);
  if (known) known.byStage = { ...known.byStage, [stage.stage]: total };
  else school.enrolment.push({ year: config.baseYear, byStage: { [stage.stage]: total } });
}

function buildingsLeftOut(layer: CapacityLayer, left: { schools: number; pupils: number }) {
  const { file } = layer.table;
  return {
    severity: 'warning' as const,
    code: 'buildings-left-out',
    file,
    found: String(left.schools),
    message: {
      zh: `${file}：有 ${left.schools} 所学校在多处校舍办学，按配置只计学生最多的校舍，其余校舍的 ${left.pupils} 名学生未计入。`,
      en: `${file}: ${left.schools} schools use several buildings; as the config says only the one with the most pupils counts, and ${left.pupils} pupils in the others are left out.`,
    },
  };
}
