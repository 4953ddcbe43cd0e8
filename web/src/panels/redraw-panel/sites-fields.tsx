import { BUILD_WEIGHT } from '@xuetu/geodata/siting/redraw/weights';
import { Checkbox, InputNumber, Select } from 'antd';
import { useMemo } from 'react';
import { changeRedraw } from '../../state/actions/change-redraw.ts';
import { openPlan } from '../../state/selectors/open-plan.ts';
import { useApp } from '../../state/use-app.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { RedrawField } from './redraw-field.tsx';

/** Whether new schools are sited as well: on which candidate sites, how many at most, and what building weighs. */
export function SitesFields() {
  const { said } = useRedrawWords();
  const sites = useApp((state) => state.redraw.draft.sites);
  const all = useApp((state) => openPlan(state)?.sites);
  const stage = useApp((state) => state.stage);
  const possible = useMemo(
    () => (all ?? []).filter(({ options }) => options.some((option) => option.stage === stage)),
    [all, stage],
  );
  const change = (next: Partial<Record<keyof NonNullable<typeof sites>, unknown>>) =>
    changeRedraw({
      sites: Object.fromEntries(Object.entries({ ...sites, ...next }).filter(([, value]) => value !== undefined)),
    });
  return (
    <fieldset>
      <Checkbox
        checked={sites !== undefined}
        disabled={possible.length === 0 && !sites}
        onChange={({ target }) => changeRedraw({ sites: target.checked ? {} : undefined })}
      >
        {said('redrawSites')}
      </Checkbox>
      {possible.length === 0 && <p className="panel-note">{said('redrawSitesMissing')}</p>}
      {sites && (
        <>
          <p className="panel-note">{said('redrawSitesNote')}</p>
          <RedrawField label={said('redrawSitesWhich')}>
            {(id) => (
              <Select<string[]>
                id={id}
                mode="multiple"
                value={(sites.ids ?? []).filter((each) => possible.some((site) => site.id === each))}
                placeholder={said('redrawSitesAll')}
                showSearch={{ optionFilterProp: 'label' }}
                options={possible.map((site) => ({ value: site.id, label: site.name }))}
                onChange={(ids) => change({ ids: ids.length > 0 ? ids : undefined })}
              />
            )}
          </RedrawField>
          <RedrawField label={said('redrawSitesMost')}>
            {(id) => (
              <InputNumber<number>
                id={id}
                min={1}
                max={50}
                precision={0}
                value={sites.most ?? null}
                placeholder={said('redrawSitesNoLimit')}
                onChange={(most) => change({ most: most ?? undefined })}
              />
            )}
          </RedrawField>
          <RedrawField label={said('redrawBuildWeight')}>
            {(id) => (
              <InputNumber<number>
                id={id}
                min={0}
                max={1000}
                step={1}
                value={sites.buildWeight ?? BUILD_WEIGHT}
                onChange={(next) => change({ buildWeight: next ?? undefined })}
              />
            )}
          </RedrawField>
        </>
      )}
    </fieldset>
  );
}
