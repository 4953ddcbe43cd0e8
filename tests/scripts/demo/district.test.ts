import type { Stage } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import type { DemoCatchment } from '../../../scripts/demo/catchments.ts';
import { makeDistrict } from '../../../scripts/demo/district.ts';
import { type DemoSchool, gradesOf, pupilsIn } from '../../../scripts/demo/enrolment.ts';
import { BOUNDARY } from '../../../scripts/demo/ground.ts';
import type { Point } from '../../../scripts/demo/ground-plane.ts';
import { ringArea, ringHolds } from '../../../scripts/demo/planar.ts';

const district = makeDistrict();
const STAGES: Stage[] = ['kindergarten', 'primary', 'junior'];

function catchmentsOf(stage: Stage): DemoCatchment[] {
  return district.catchments.filter((catchment) => catchment.stage === stage);
}

function holds({ polygons }: DemoCatchment, place: Point): boolean {
  return polygons.some(
    ([outside, ...holes]) => ringHolds(outside!, place) && !holes.some((hole) => ringHolds(hole, place)),
  );
}

function pupils(school: DemoSchool): number {
  return school.stages.reduce((sum, stage) => sum + pupilsIn(school, stage), 0);
}

function largestClassOf(school: DemoSchool): number {
  const newest = school.enrolment.at(-1)!.byGrade;
  const grades = school.stages.flatMap((stage) => gradesOf(school, stage));
  return Math.max(...grades.map((grade) => Math.ceil(newest[grade]! / school.classesByGrade[grade]!)));
}

describe('the demonstration district', () => {
  it('has the size that the bureaus reported: 33 schools, 37 kindergartens, 584 compounds, about 20,000 pupils', () => {
    const schools = district.schools.filter((school) => school.stages[0] !== 'kindergarten');
    const total = schools.reduce((sum, school) => sum + pupils(school), 0);
    expect(schools).toHaveLength(33);
    expect(district.schools).toHaveLength(70);
    expect(district.compounds).toHaveLength(584);
    expect(district.sites).toHaveLength(20);
    expect(Math.abs(total - 20_231)).toBeLessThan(500);
    expect(Math.abs(ringArea(BOUNDARY) / 1e6 - 150)).toBeLessThan(5);
  });

  it.each(STAGES)('has %s catchments that cover exactly its ground and hold every compound once', (stage) => {
    const catchments = catchmentsOf(stage);
    const covered = catchments
      .flatMap(({ polygons }) => polygons.flat())
      .reduce((sum, ring) => sum + ringArea(ring), 0);
    expect(Math.abs(covered - ringArea(BOUNDARY))).toBeLessThan(300);
    const served = catchments.flatMap(({ compounds }) => compounds);
    expect(served).toHaveLength(584);
    expect(new Set(served).size).toBe(584);
  });

  it.each(STAGES)('has every %s school inside its own catchment', (stage) => {
    for (const catchment of catchmentsOf(stage)) {
      expect(catchment.polygons).toHaveLength(1);
      for (const school of catchment.schools) expect(holds(catchment, school.location), school.name).toBe(true);
    }
  });

  it('shows schools that are too large, classes that are too large and village schools under 100 pupils', () => {
    const primaries = district.schools.filter(({ stages }) => stages.join() === 'primary');
    expect(primaries.filter((school) => pupils(school) > 2000)).toHaveLength(2);
    expect(district.schools.filter(({ stages }) => stages.length > 1).some((school) => pupils(school) > 2500)).toBe(
      true,
    );
    const crowded = district.schools.filter(({ stages }) => stages[0] !== 'kindergarten').map(largestClassOf);
    expect(crowded.filter((size) => size >= 56).length).toBeGreaterThanOrEqual(4);
    expect(crowded.filter((size) => size >= 66).length).toBeGreaterThanOrEqual(2);
    expect(primaries.filter((school) => pupils(school) < 100).length).toBeGreaterThanOrEqual(4);
  });

  it('counts the children of six 五四 grades only once: the junior schools of 五四 serve the ground of its primaries', () => {
    const ground = (stage: Stage, system: string) =>
      catchmentsOf(stage)
        .filter(({ schools }) => schools[0]!.system === system)
        .flatMap(({ faces }) => [...faces])
        .sort((a, b) => a - b);
    expect(ground('junior', '54')).toEqual(ground('primary', '54'));
  });

  it('gives every compound, school and site a name of its own', () => {
    for (const named of [district.compounds, district.schools, district.sites]) {
      expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
    }
  });
});
