import type { Walk } from '@xuetu/geodata/access';
import type { Plan } from '@xuetu/geodata/model';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';

/** How a reason card says schools, seats and walks. */
export function useSaid(plan: Plan) {
  const words = useWords();
  const said = useReasonWords();
  const school = (id: string): string => {
    const found = plan.schools.find((each) => each.id === id);
    return found ? nameOf(found, words.locale) : id;
  };
  const listed = (names: readonly string[]): string => names.join(words.locale === 'zh' ? '、' : ', ');
  return {
    said,
    words,
    school,
    listed,
    /** The number of a rule in the list of rules. */
    cited: (number: number): string => (words.locale === 'zh' ? `［${number}］` : ` [${number}]`),
    schools: (ids: readonly string[]) => (ids.length > 0 ? listed(ids.map(school)) : said('nobody')),
    /** 余 12 个 or 缺 12 个. */
    room: (left: number): string =>
      Number.isNaN(left)
        ? said('seatsUnknown')
        : left < 0
          ? said('seatsShort', { count: -left })
          : said('seatsLeft', { count: left }),
    walk: ({ metres, how }: Walk): string => {
      if (metres === Infinity) return said('noWay');
      if (Number.isNaN(metres)) return '–';
      const length = said('metresLong', { count: metres });
      return how === 'straight' ? said('about', { distance: length }) : length;
    },
  };
}

export type Said = ReturnType<typeof useSaid>;
