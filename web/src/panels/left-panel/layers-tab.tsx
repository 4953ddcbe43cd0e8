import type { Plan } from '@xuetu/geodata/model';
import { Checkbox, Radio } from 'antd';
import { DANGER_KINDS } from '../../map/layers/danger-layers.ts';
import { setSector } from '../../state/actions/set-sector.ts';
import { setTheme } from '../../state/actions/set-theme.ts';
import { toggleLayer } from '../../state/actions/toggle-layer.ts';
import type { LayerKey, MapTheme } from '../../state/app-state.ts';
import { sectorsOf } from '../../state/selectors/sectors-of.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import { sectorName } from './sector-name.ts';

const THEMES = [
  { theme: 'pressure', name: 'themePressure', hint: 'themePressureHint' },
  { theme: 'children', name: 'themeChildren', hint: 'themeChildrenHint' },
  { theme: 'households', name: 'themeHouseholds', hint: 'themeHouseholdsHint' },
  { theme: 'growth', name: 'themeGrowth', hint: 'themeGrowthHint' },
] as const satisfies { theme: MapTheme; name: string; hint: string }[];

/** Themes that colour compounds; a district without compounds has nothing to colour. */
const OF_COMPOUNDS: MapTheme[] = ['children', 'households', 'growth'];

const LAYERS = [
  { key: 'schools', name: 'layerSchools' },
  { key: 'catchments', name: 'layerCatchments' },
  { key: 'compounds', name: 'layerCompounds' },
  { key: 'sites', name: 'layerSites' },
  { key: 'streets', name: 'layerStreets' },
  { key: 'railway', name: 'layerRailway' },
  { key: 'water', name: 'layerWater' },
  { key: 'parks', name: 'layerParks' },
  { key: 'dangers', name: 'layerDangers' },
  { key: 'basemap', name: 'layerBasemap' },
] as const satisfies { key: LayerKey; name: string }[];

/** What colours the ground, and which layers are drawn. */
export function LayersTab({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const theme = useApp((state) => state.theme);
  const layers = useApp((state) => state.layers);
  const hasBasemap = useApp((state) => state.configuredBasemap !== null);
  return (
    <div className="tab-body">
      <Section title={t('theme')}>
        <Radio.Group
          className="choice-column"
          aria-label={t('theme')}
          value={theme}
          onChange={(event) => setTheme(event.target.value)}
        >
          {THEMES.map((each) => (
            <Radio
              key={each.theme}
              value={each.theme}
              disabled={plan.compounds.length === 0 && OF_COMPOUNDS.includes(each.theme)}
            >
              {t(each.name)}
              <small>{t(each.hint)}</small>
            </Radio>
          ))}
        </Radio.Group>
      </Section>
      <SectorChoice plan={plan} />
      <Section title={t('shownLayers')}>
        <div className="choice-column two">
          {LAYERS.filter(({ key }) => (key === 'basemap' ? hasBasemap : isInPlan(plan, key))).map((each) => (
            <Checkbox key={each.key} checked={layers[each.key]} onChange={() => toggleLayer(each.key)}>
              {t(each.name)}
            </Checkbox>
          ))}
        </div>
      </Section>
    </div>
  );
}

/** Whether the district has anything that a layer would draw. */
function isInPlan(plan: Plan, key: LayerKey): boolean {
  const has = (...kinds: Plan['landscape'][number]['kind'][]) =>
    plan.landscape.some((each) => kinds.includes(each.kind));
  const drawn: Record<Exclude<LayerKey, 'basemap'>, boolean> = {
    schools: plan.schools.length > 0,
    catchments: plan.catchments.length > 0,
    compounds: plan.compounds.length > 0,
    sites: plan.sites.length > 0,
    streets: plan.streets.length > 0,
    railway: has('railway'),
    water: has('water', 'river'),
    parks: has('park'),
    dangers: has(...DANGER_KINDS),
  };
  return key === 'basemap' || drawn[key];
}

/** Where a city runs several sets of catchments over the same ground, which of them is drawn. */
function SectorChoice({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const stage = useApp((state) => state.stage);
  const sector = useApp((state) => state.sector);
  const sectors = sectorsOf(plan, stage);
  if (sectors.length < 2) return null;
  return (
    <Section title={t('sector')}>
      <Radio.Group
        className="choice-column"
        aria-label={t('sector')}
        value={sector ?? sectors[0]}
        options={sectors.map((each) => ({ value: each, label: sectorName(t, each) }))}
        onChange={(event) => setSector(event.target.value)}
      />
    </Section>
  );
}
