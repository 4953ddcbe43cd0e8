import type { Alternative } from '@xuetu/geodata/siting';
import { useMemo } from 'react';
import { openTool } from '../../state/actions/open-tool.ts';
import { select } from '../../state/actions/select.ts';
import { useWords } from '../../words/use-words.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { Section } from '../shared/section.tsx';
import { redrawnCompounds } from './alternative-rows.ts';
import { CostTerms } from './cost-terms.tsx';

/** One alternative in full: why it differs, what it does each year, and every action with its cost. */
export function AlternativeDetail({ alternative }: { alternative: Alternative }) {
  const words = useWords();
  const { t, name } = words;
  const title = name(alternative.name);
  const spec = useMemo<ChartSpec>(
    () => ({
      label: words.t('shortageEffectLabel', { name: name(alternative.name) }),
      categories: alternative.shortage.map((each) => String(each.year)),
      unit: words.t('seatsUnit'),
      series: [
        {
          name: words.t('shortageBefore'),
          kind: 'bar',
          colour: CHART_COLOURS.base,
          values: alternative.shortage.map((each) => each.before),
        },
        {
          name: words.t('shortageAfter'),
          kind: 'bar',
          colour: CHART_COLOURS.short,
          values: alternative.shortage.map((each) => each.after),
        },
      ],
      height: 180,
    }),
    [words, name, alternative],
  );
  return (
    <>
      <p className="rationale">{name(alternative.rationale)}</p>
      <Section title={t('shortageEffect')}>
        <Chart spec={spec} />
      </Section>
      <Section title={t('actionsOf', { name: title, count: alternative.actions.length })}>
        <Actions alternative={alternative} />
      </Section>
      <CostTerms alternative={alternative} />
    </>
  );
}

function Actions({ alternative }: { alternative: Alternative }) {
  const { t } = useWords();
  const redrawn = redrawnCompounds(alternative);
  if (alternative.actions.length === 0) return <p className="rationale">{t('noBuilding', { count: redrawn })}</p>;
  return (
    <>
      <ActionTable alternative={alternative} />
      {redrawn > 0 && <p className="panel-note">{t('alsoRedrawn', { count: redrawn })}</p>}
    </>
  );
}

function ActionTable({ alternative }: { alternative: Alternative }) {
  const words = useWords();
  const { t } = words;
  return (
    <table className="numbers actions">
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('action')}</th>
          <th scope="col">{t('opens')}</th>
          <th scope="col">{t('classes')}</th>
          <th scope="col">{t('seats')}</th>
          <th scope="col">{t('cost')}</th>
        </tr>
      </thead>
      <tbody>
        {alternative.actions.map((action) => (
          <tr key={`${action.kind}/${action.siteId ?? action.schoolId}/${action.stage}/${action.year}`}>
            <th scope="row">
              <button
                type="button"
                className="link"
                onClick={() => {
                  const id = action.siteId ?? action.schoolId;
                  if (id) select({ kind: action.siteId ? 'site' : 'school', id }, { fly: true });
                  openTool('siting');
                }}
              >
                {action.name}
              </button>
            </th>
            <td>{`${t(action.kind === 'build' ? 'actionBuild' : 'actionExtend')} · ${words.stage(action.stage)}`}</td>
            <td>{words.year(action.year)}</td>
            <td>{words.count(action.classes)}</td>
            <td>{words.count(action.seats)}</td>
            <td>{words.wan(action.costWan)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td />
          <td />
          <td>{words.count(alternative.actions.reduce((sum, each) => sum + each.classes, 0))}</td>
          <td>{words.count(alternative.seatsAdded)}</td>
          <td>{words.wan(alternative.costWan)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
