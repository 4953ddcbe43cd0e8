import { paragraph, sayIn, table } from '../blocks.ts';
import type { Recipe } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { ToldChapter } from '../told-block.ts';

/** 复算方法: the recipe of the dossier, for people. */
export function recipeChapter(
  { locale, siting, snapshot, scenario }: DossierSource,
  { commands, inputs }: Recipe,
): ToldChapter {
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
      ...(snapshot
        ? [
            paragraph(
              say(
                `本报告讲述 ${snapshot.at.slice(0, 10)} 冻结的数据快照：学校、学段和年份的数字、预警与缺口照快照所记，按年级和按小区的学生数、不确定范围由本程序用同一方案重算。`,
                `This paper tells the snapshot of ${snapshot.at.slice(0, 10)}: numbers of schools, stages and years, findings and shortages are those it froze; pupils by grade and compound, and bands, are worked out again from the same plan.`,
              ),
            ),
          ]
        : scenario
          ? [
              paragraph(
                say(
                  '情景方案此后若有改动，导出命令（--expect-edits）会拒绝执行，不会悄悄写出另一份报告。',
                  'Where the scenario has changed since, the export (--expect-edits) refuses instead of writing another paper without a word.',
                ),
              ),
            ]
          : []),
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
