import { paragraph, sayIn, table } from '../blocks.ts';
import type { Recipe } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { ToldChapter } from '../told-block.ts';

/** 复算方法: the recipe of the dossier, for people. */
export function recipeChapter({ locale, siting }: DossierSource, { commands, inputs }: Recipe): ToldChapter {
  const say = sayIn(locale);
  return {
    id: 'recipe',
    title: say('复算方法', 'How to make it again'),
    blocks: [
      paragraph(
        say(
          '在存有同一数据的机器上运行以下命令，得到同样的数字和同样的报告；输入不同，下表中的散列值也不同。',
          'On a machine with the same data these commands give the same numbers and the same paper; where the input differs the hashes below do too.',
        ),
      ),
      { kind: 'commands', lines: commands },
      table(
        'recipe',
        say('输入、参数与求解结果', 'Inputs, parameters and what came out'),
        [
          { title: say('项目', 'Item'), width: 2 },
          { title: say('取值', 'Value'), width: 6 },
        ],
        inputs.map(({ name, value }) => [name, value]),
        {
          notes: siting?.proposal
            ? [
                say(
                  '选址求解有时间限制，机器快慢不同时可能停在不同的方案上；下界和差距说明各自离最优有多远。',
                  'Siting runs for a limited time: a faster or slower machine may stop at another answer; bound and gap say how far each is from the best.',
                ),
              ]
            : [],
        },
      ),
    ],
  };
}
