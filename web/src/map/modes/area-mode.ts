import { contains } from '@xuetu/geodata/geometry';
import type { AreaShape } from '@xuetu/geodata/model';
import { drawCatchment } from '@xuetu/geodata/scenario';
import { freeCatchment } from './free-catchment.ts';
import { lineMode } from './line-mode.ts';
import type { Paper } from './mode.ts';

/** 新学区: an outline drawn over the catchments becomes one of its own, for the schools of the stage that stand in it. */
export const areaMode = lineMode({
  isOutline: true,
  act: (paper, line) => {
    const shape: AreaShape = { type: 'Polygon', coordinates: [[...line, line[0]!]] };
    const schools = schoolsFor(paper, shape);
    const { id, number } = freeCatchment(paper.plan, paper);
    const free = paper.locale === 'en' ? `New catchment ${number}` : `新学区${number}`;
    const name = schools.length > 0 ? schools.map((school) => school.name).join('、') : free;
    const schoolIds = schools.map((school) => school.id);
    const { stage, sector, mayDetach } = paper;
    return drawCatchment(paper.plan, { catchment: { id, name, stage, sector, schoolIds }, shape, mayDetach });
  },
});

/** The schools of the stage in an outline: those without a catchment, or where each has one all of them. */
function schoolsFor({ plan, stage, sector, year }: Paper, shape: AreaShape) {
  const served = new Set(
    plan.catchments
      .filter((each) => each.stage === stage && each.sector === sector)
      .flatMap(({ schoolIds }) => schoolIds),
  );
  const inside = plan.schools.filter(
    ({ stages, location, selective, closedFrom = Infinity }) =>
      !selective && year < closedFrom && stages.some((each) => each.stage === stage) && contains(shape, location),
  );
  const free = inside.filter(({ id }) => !served.has(id));
  return free.length > 0 ? free : inside;
}
