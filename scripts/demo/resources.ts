import type { Resources, Stage } from '@xuetu/geodata/model';
import { type DemoSchool, pupilsIn } from './enrolment.ts';
import { seededRandom } from './random.ts';

/** What an ordinary school has for 100 pupils, for one pupil, or for one classroom; a little over the evaluation's thresholds. */
const ORDINARY: Partial<Record<Stage, { qualified: number; teachingM2: number; sportsM2: number; yuan: number }>> = {
  primary: { qualified: 5, teachingM2: 232, sportsM2: 380, yuan: 2350 },
  junior: { qualified: 6.4, teachingM2: 330, sportsM2: 560, yuan: 3000 },
};

/** Old schools have better teachers, new ones better rooms, village schools much room and few specialists. */
const STANDING = {
  old: { lead: 1.5, arts: 1.05, equipment: 1.05 },
  new: { lead: 0.9, arts: 1, equipment: 1.25 },
  town: { lead: 0.95, arts: 0.95, equipment: 0.95 },
  village: { lead: 0.7, arts: 0.9, equipment: 1.1 },
};

/**
 * What a school has for one stage (办学资源). Teachers follow the pupils, rooms and grounds follow the classrooms, so that a crowded
 * school falls short per pupil.
 */
export function resourcesOf(school: DemoSchool, stage: Stage): Required<Resources> | undefined {
  const ordinary = ORDINARY[stage];
  const pupils = pupilsIn(school, stage);
  const rooms = school.offers.find((offer) => offer.stage === stage)?.rooms ?? 0;
  if (!ordinary || pupils === 0) return undefined;
  const standing = STANDING[standingOf(school)];
  const random = seededRandom(Number(school.id.slice(2)) * 10 + stage.length);
  const about = (value: number) => Math.round(value * random.between(0.94, 1.06));
  return {
    qualifiedTeachers: about((pupils / 100) * ordinary.qualified),
    leadTeachers: about((pupils / 100) * 1.15 * standing.lead),
    artsSportsTeachers: Math.max(1, about((pupils / 100) * 1.05 * standing.arts)),
    teachingAreaM2: about(rooms * ordinary.teachingM2),
    sportsAreaM2: about(rooms * ordinary.sportsM2),
    equipmentYuan: about(pupils * ordinary.yuan * standing.equipment),
    multimediaRooms: Math.round(rooms * 1.15),
  };
}

function standingOf(school: DemoSchool): keyof typeof STANDING {
  if (school.openFrom) return 'new';
  if ('near' in school.seat) return 'village';
  return school.areaId === 'core' ? 'old' : 'town';
}
