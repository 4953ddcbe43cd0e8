import { catchmentOf, schoolsOf } from '../../assignment/index.ts';
import { STAGES, type Stage, stageName } from '../../model/index.ts';
import { describeCatchment, schoolNames } from '../../reasons/index.ts';
import { heading, map, paragraph, type Say, sayIn, stageIn, stageTitle, table, whole } from '../blocks.ts';
import type { DossierSource } from '../dossier-source.ts';
import { leadingStages } from '../shortages.ts';
import type { ToldBlock, ToldChapter } from '../told-block.ts';

/** Compounds that a paper lists one by one; the descriptions of catchments name all of them. */
const PRINTED_COMPOUNDS = 20;

/** 招生地段: catchments in words with their compounds, and the school of every compound. */
export function compoundsChapter(source: DossierSource): ToldChapter {
  const { now } = source;
  const say = sayIn(source.locale);
  const title = say('招生地段与小区', 'Catchments and compounds');
  const stages = STAGES.filter((stage) => now.plan.catchments.some((each) => each.stage === stage));
  if (stages.length === 0) {
    return { id: 'compounds', title, blocks: [paragraph(say('数据中没有学区。', 'The data have no catchments.'))] };
  }
  const year = yearShown(source);
  const drawn = leadingStages(source, STAGES.length)
    .map(({ stage }) => stage)
    .filter((stage) => stages.includes(stage));
  const mapped = [...new Set([...drawn, ...stages])].slice(0, 2);
  const blocks: ToldBlock[] = [
    paragraph(
      say(
        `以下为 ${year}年的招生地段：四至以道路、铁路、河流和相邻学区表述，并列出所含小区。`,
        `The catchments as they are in ${year}: what bounds them on each side, and their compounds.`,
      ),
    ),
    ...stages.flatMap((stage) => stageBlocks(source, stage, year, mapped.includes(stage), say)),
    compoundTable(source, stages, year, say),
  ];
  return { id: 'compounds', title, blocks };
}

/** The first year in which everything that is planned stands and holds for whoever enters; the base year where nothing is planned. */
function yearShown({ now: { plan, results }, scenario }: DossierSource): number {
  if (!scenario) return plan.district.baseYear;
  const opening = plan.schools.map(({ openFrom = 0 }) => openFrom);
  const moving = plan.assignments.map(({ fromYear = 0 }) => fromYear);
  const staying = (plan.stays ?? []).map(({ until }) => until);
  const last = [...opening, ...moving, ...staying].reduce((most, each) => Math.max(most, each), plan.district.baseYear);
  return Math.min(last, results.years.at(-1)!);
}

function stageBlocks(
  { now, locale }: DossierSource,
  stage: Stage,
  year: number,
  isMapped: boolean,
  say: Say,
): ToldBlock[] {
  const { plan } = now;
  const { zh } = stageName(stage);
  const described = plan.catchments
    .filter((each) => each.stage === stage)
    .map((each) => describeCatchment(plan, each, year));
  return [
    heading(say(`${zh}招生地段`, `${stageTitle(stage, say)} catchments`)),
    ...(isMapped
      ? [
          map({
            id: `map-catchments-${stage}`,
            caption: say(`${year}年${zh}学区`, `${stageTitle(stage, say)} catchments in ${year}`),
            subject: 'catchments',
            stage,
            year,
            of: 'now',
          }),
        ]
      : []),
    table(
      `catchments-${stage}`,
      say(`${zh}招生地段一览`, `${stageTitle(stage, say)} catchments`),
      [
        { title: say('学区', 'Catchment'), width: 1.4 },
        { title: say('招生学校', 'Schools'), width: 1.6 },
        { title: say('小区', 'Compounds'), unit: say('个', 'compounds'), width: 0.7 },
        { title: say('四至与所含小区', 'Bounds and compounds'), width: 7 },
      ],
      described.map(({ name, schoolIds, compounds, text }) => [
        name[locale],
        schoolNames(plan, schoolIds)[locale],
        compounds.length,
        text[locale],
      ]),
    ),
  ];
}

function compoundTable(
  { now: { plan }, locale }: DossierSource,
  stages: readonly Stage[],
  year: number,
  say: Say,
): ToldBlock {
  const names = new Map(plan.schools.map((school) => [school.id, say(school.name, school.nameEn ?? school.name)]));
  return table(
    'compounds',
    say(`${year}年各小区的学区与学校`, `Catchment and schools of every compound in ${year}`),
    [
      { title: say('小区', 'Compound'), width: 2 },
      { title: say('编号', 'Id') },
      { title: say('学段', 'Stage') },
      { title: say('学区', 'Catchment'), width: 2 },
      { title: say('学校', 'Schools'), width: 3 },
    ],
    plan.compounds.flatMap((compound) =>
      stages.map((stage) => {
        const catchment = catchmentOf(plan, compound, stage);
        const schools = schoolsOf(plan, compound, stage, year).map(({ schoolId, share }) => {
          const name = names.get(schoolId) ?? schoolId;
          return share > 0.999 ? name : `${name} (${whole(share * 100)}%)`;
        });
        return [
          compound.name,
          compound.id,
          stageIn(stage, say),
          catchment ? (catchment.name ?? schoolNames(plan, catchment.schoolIds)[locale]) : null,
          schools.join(say('、', ', ')) || null,
        ];
      }),
    ),
    { printedRows: PRINTED_COMPOUNDS },
  );
}
