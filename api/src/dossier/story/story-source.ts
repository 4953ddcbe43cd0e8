import { dataVersion, quoted, sourceLine } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';
import type { Dependencies } from '../../dependencies.ts';
import type { PlanLibrary } from '../../simulations/plan-library.ts';
import type { SnapshotLibrary } from '../../snapshots/snapshot-library.ts';
import { openStory } from '../../stories/open-story.ts';
import { localDay } from '../local-day.ts';
import type { PaperRequest } from '../paper-request.ts';
import { createStoryPlans } from './story-plans.ts';
import type { ToldStory, ToldView } from './told-story.ts';

/** Views that become slides: more are no meeting. */
const MOST_SLIDES = 20;

interface Wiring extends Pick<Dependencies, 'database' | 'now' | 'version'> {
  plans: PlanLibrary;
  snapshots: SnapshotLibrary;
}

/** Reads a story and every plan that its views name. Throws a `Failure` where there is no such district or story. */
export async function storySource(
  wiring: Wiring,
  districtId: string,
  request: Omit<PaperRequest, 'story'> & { story: string },
  locale: Locale,
): Promise<ToldStory> {
  const { plans, database, now: clock, version: program } = wiring;
  const { plan, hash } = await plans.base(districtId);
  const { district } = plan;
  const story = await openStory(database, districtId, request.story);
  const storyPlans = createStoryPlans(wiring, districtId, locale);
  const views: ToldView[] = [];
  for (const saved of story.views.slice(0, MOST_SLIDES)) views.push({ saved, plans: await storyPlans.of(saved) });
  const date = request.date ?? localDay(clock());
  const read = storyPlans.read();
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  return {
    dossier: {
      locale,
      title: story.name,
      district: district.name[locale],
      scenario: read.map(({ name }) => name).join(say('、', ', ')),
      date,
      dataVersion: dataVersion(hash, 0, locale),
      mapApproval: request.mapApproval ?? '',
      sourceLine: sourceLine(district, locale),
      summary: views.flatMap(({ saved }, i) => (saved.caption === '' ? [] : [`${i + 1}. ${saved.caption}`])),
      chapters: [],
      recipe: {
        commands: [commandOf(districtId, request, date, locale)],
        inputs: [
          { name: say('程序版本', 'Program'), value: program },
          {
            name: say('汇报提纲', 'Story'),
            value: `${story.id} · ${say('第 ', 'version ')}${story.version}${say(' 版', '')}`,
          },
          { name: say('基础数据（SHA-256）', 'Base plan (SHA-256)'), value: hash },
          ...read.filter(({ value }) => value !== hash),
        ],
      },
    },
    views,
    length: story.views.length,
  };
}

function commandOf(
  districtId: string,
  { story, mapApproval, smallCounts }: Pick<PaperRequest, 'mapApproval' | 'smallCounts'> & { story: string },
  date: string,
  locale: Locale,
): string {
  const words = ['export', districtId, '--what', 'dossier', '--format', 'pptx', '--story', story, '--lang', locale];
  const wishes = [...(smallCounts ? ['--small-counts'] : []), ...(mapApproval ? ['--map-approval', mapApproval] : [])];
  return ['npm run -s xuetu --', ...[...words, '--date', date, ...wishes, '--out', 'story.pptx'].map(quoted)].join(' ');
}
