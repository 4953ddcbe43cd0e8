import { Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { CompoundsTab } from './compounds-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { LayersTab } from './layers-tab.tsx';
import './left-panel.css';
import { SchoolsTab } from './schools-tab.tsx';

/** Layers, findings, and everything on the map as lists that a keyboard reaches. */
export function LeftPanel() {
  const { t, count } = useWords();
  const simulated = useApp(shown);
  const loading = useApp((state) => state.loading === 'plan');
  const severe = useApp(severeThisYear);
  const [tab, setTab] = useState('findings');
  if (!simulated) return loading ? <Skeleton active className="panel-skeleton" paragraph={{ rows: 10 }} /> : null;
  return (
    <Tabs
      className="left-panel"
      size="small"
      activeKey={tab}
      onChange={setTab}
      destroyOnHidden
      items={[
        { key: 'layers', label: t('layers'), children: <LayersTab plan={simulated.plan} /> },
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
          children: <FindingsTab />,
        },
        { key: 'schools', label: t('schools'), children: <SchoolsTab simulated={simulated} /> },
        { key: 'compounds', label: t('compounds'), children: <CompoundsTab simulated={simulated} /> },
      ]}
    />
  );
}

function severeThisYear(state: Parameters<typeof shown>[0]): number {
  const findings = shown(state)?.findings ?? [];
  return findings.filter((each) => each.year === state.year && each.severity === 'severe').length;
}
