import type { Plan, Stage } from '../model/index.ts';
import type { Say } from './blocks.ts';

/** 过渡办法: who changes school when, in words; empty where nobody is said to stay at the school before. */
export function transitionIn({ stays = [] }: Pick<Plan, 'stays'>, compoundId: string, stage: Stage, say: Say): string {
  const stay = stays.find((each) => each.compoundId === compoundId && each.stage === stage);
  if (!stay) return '';
  return stay.ends === 'by-grade'
    ? say(
        `${stay.until}年秋季及以后入学的新生到新学校；此前入学的在读学生留在原学校，直到本学段毕业。${stay.siblings ? '有哥哥姐姐在原学校就读的新生，可以随哥哥姐姐入读原学校。' : ''}`,
        `Those who begin in the autumn of ${stay.until} or later go to the new school; whoever began before stays to the end of the stage.${stay.siblings ? ' Those whose elder sibling is at the old school may go there too.' : ''}`,
      )
    : say(
        `在读学生留在原学校，到 ${stay.until}年秋季一并转到新学校。`,
        `Pupils stay where they are until the autumn of ${stay.until}, when all change together.`,
      );
}
