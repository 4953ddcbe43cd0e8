import type { MeetingView } from '@xuetu/geodata/story';
import type { Words } from './formats.ts';
import type { StoryText } from './use-story-words.ts';

/** What a saved picture shows, in a few words: year and stage, what lies on the ground, how it is compared. */
export function viewSummary(view: MeetingView, words: Words, said: StoryText): string[] {
  const { year, stage, page, heat, columns, arcs, compare } = view;
  return [
    words.year(year),
    words.stage(stage),
    page === 'grid' ? said('ofPage_grid') : said(`ofHeat_${heat}`),
    page === 'map' && columns && said('ofColumns'),
    page === 'map' && arcs && said('ofArcs'),
    page === 'map' && compare === 'swipe' && said('ofSwipe'),
    page === 'map' && compare === 'beside' && said('ofBeside'),
  ].filter((each) => each !== false);
}
