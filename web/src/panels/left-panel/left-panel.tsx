import { type ReactNode, Suspense, useState } from 'react';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { Tabs } from '../shared/tabs.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { FindingsTab } from './findings-tab.tsx';
import './left-panel.css';
import { lazily } from '../shared/lazily.ts';

const LayersTab = lazily(async () => ({ default: (await import('./layers-tab.tsx')).LayersTab }));
const RulesTab = lazily(async () => ({ default: (await import('./rules-tab.tsx')).RulesTab }));
const SchoolsTab = lazily(async () => ({ default: (await import('./schools-tab.tsx')).SchoolsTab }));
const CompoundsTab = lazily(async () => ({ default: (await import('./compounds-tab.tsx')).CompoundsTab }));

/** Layers, findings, and everything on the map as lists that a keyboard reaches. */
export function LeftPanel() {
  const { t, count } = useWords();
  const simulated = useApp(shown);
  const severe = useApp(severeThisYear);
  const [tab, setTab] = useState('findings');
  if (!simulated) return <Waiting rows={12} />;
  return (
    <Tabs
      label={t('leftPanel')}
      active={tab}
      onChange={setTab}
      tabs={[
        { key: 'layers', label: t('layers'), children: () => whenLoaded(<LayersTab plan={simulated.plan} />) },
        {
          key: 'findings',
          label: (
            <>
              {t('findings')}
              {severe > 0 && (
                <span className="tab-count" title={t('severeThisYear', { count: severe })}>
                  {count(severe)}
                </span>
              )}
            </>
          ),
          children: () => <FindingsTab />,
        },
        { key: 'rules', label: t('rules'), children: () => whenLoaded(<RulesTab simulated={simulated} />) },
        { key: 'schools', label: t('schools'), children: () => whenLoaded(<SchoolsTab simulated={simulated} />) },
        { key: 'compounds', label: t('compounds'), children: () => whenLoaded(<CompoundsTab simulated={simulated} />) },
      ]}
    />
  );
}

function whenLoaded(tab: ReactNode): ReactNode {
  return <Suspense fallback={<Waiting rows={8} />}>{tab}</Suspense>;
}

function severeThisYear(state: Parameters<typeof shown>[0]): number {
  const findings = shown(state)?.findings ?? [];
  return findings.filter((each) => each.year === state.year && each.severity === 'severe').length;
}
