import { stagesOf } from '../state/selectors/stages-of.ts';
import { useApp } from '../state/use-app.ts';
import { wordsOf } from '../words/formats.ts';
import { BROKEN_RULE, type ColourClass, GROUND, NO_DATA, PRESSURE_CLASSES } from './colours.ts';
import { groundClasses, hasAreas } from './legend-classes.ts';
import { mapText } from './map-texts.ts';
import { type MapView, mapViewOf } from './map-view.ts';
import { radiusFactor, schoolRadius } from './school-radius.ts';

/** On a low screen the legend starts folded, and on a narrow one beside the siting panel, so that it does not cover the map. */
const ROOMY = globalThis.innerHeight >= 800;
const IS_WIDE = globalThis.innerWidth >= 1600;
const SIZES = [200, 1000, 2500];

/** What the colours, sizes and signs on the map mean, from the same classes that paint it. */
export function Legend() {
  const locale = useApp((state) => state.locale);
  const theme = useApp((state) => state.theme);
  const stage = useApp((state) => state.stage);
  const layers = useApp((state) => state.layers);
  const zoom = useApp((state) => Math.round((state.camera?.zoom ?? 11) * 4) / 4);
  const simulated = useApp((state) => mapViewOf(state)?.simulated);
  const base = useApp((state) => state.base);
  const hasPreview = useApp((state) => mapViewOf(state)?.preview !== undefined);
  const isSiting = useApp((state) => state.tool === 'siting');
  const hasReach = useApp((state) => (mapViewOf(state)?.reach?.length ?? 0) > 0);
  if (!simulated || !base) return null;
  const hasNew = simulated.plan.schools.some((each) => !base.plan.schools.some(({ id }) => id === each.id));
  const classes = groundClasses({ theme, simulated });
  const t = mapText.bind(null, locale);
  return (
    <details className="legend" open={ROOMY && (IS_WIDE || !isSiting)}>
      <summary>{t('legend')}</summary>
      <p className="legend-title">{titleOf({ theme, stage, locale, simulated })}</p>
      {classes.length === 0 && <p className="legend-note">{t('noCompounds')}</p>}
      <ul className="legend-classes">
        {classes.map((each) => (
          <Swatch key={each.key} shown={each} theme={theme} label={each.name[locale]} />
        ))}
        <li>
          <span className="legend-swatch legend-hatch" style={{ color: NO_DATA.colour }} />
          {NO_DATA.name[locale]}
        </li>
      </ul>
      {layers.schools && (
        <>
          {theme !== 'pressure' && (
            <>
              <p className="legend-title">{t('pressure')}</p>
              <ul className="legend-row">
                {PRESSURE_CLASSES.map((each) => (
                  <li key={each.key} title={each.name[locale]}>
                    <span className="legend-dot" style={{ background: each.colour }} />
                    {percentRange(each)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Circles zoom={zoom} label={t('circles')} />
          <ul className="legend-classes">
            <li>
              <span className="legend-ring" style={{ borderColor: BROKEN_RULE.colour }} />
              {BROKEN_RULE.name[locale]}
            </li>
            {stagesOf(simulated.plan).length > 1 && (
              <li>
                <span className="legend-other" style={{ background: GROUND.otherSchool }} />
                {t('otherSchool')}
              </li>
            )}
            {hasReach && (
              <li>
                <span className="legend-reach" style={{ borderColor: GROUND.selection }} />
                {t('reach')}
              </li>
            )}
            {hasNew && (
              <li>
                <span className="legend-new" style={{ borderColor: GROUND.site }} />
                {t('newSchools')}
              </li>
            )}
            {hasPreview && (
              <li>
                <span className="legend-preview" style={{ borderColor: GROUND.draftLabel }} />
                {t('preview')}
              </li>
            )}
            {layers.sites && simulated.plan.sites.length > 0 && (
              <li>
                <span className="legend-site" style={{ borderColor: GROUND.site }} />
                {t('site')}
              </li>
            )}
          </ul>
          <p className="legend-note">{t('marks')}</p>
        </>
      )}
    </details>
  );
}

/** What the ground scale measures, with its unit. */
function titleOf(shown: Pick<MapView, 'theme' | 'stage' | 'locale' | 'simulated'>): string {
  const { theme, stage, locale, simulated } = shown;
  const words = wordsOf(locale);
  if (theme === 'pressure') return mapText(locale, 'pressure');
  if (theme === 'growth') {
    return mapText(locale, 'growth', {
      stage: words.stage(stage),
      year: words.year(simulated.plan.district.baseYear),
    });
  }
  const unit = mapText(locale, hasAreas(simulated.plan) ? `${theme}PerKm2` : `${theme}Each`);
  return mapText(locale, theme === 'children' ? 'childrenHere' : 'households', { stage: words.stage(stage), unit });
}

/** Under seat pressure the ground is a pale fill in a strong border, the circles are solid: the swatch shows both. */
function Swatch({ shown, theme, label }: { shown: ColourClass; theme: MapView['theme']; label: string }) {
  return (
    <li>
      {theme === 'pressure' ? (
        <span className="legend-swatch" style={{ background: `${shown.colour}33`, borderColor: shown.colour }}>
          <span className="legend-dot" style={{ background: shown.colour }} />
        </span>
      ) : (
        <span className="legend-swatch" style={{ background: shown.colour, borderColor: GROUND.compoundLine }} />
      )}
      {label}
    </li>
  );
}

/** The bounds of a class of seat pressure alone, for a legend in which it is the second scale. */
function percentRange({ from }: ColourClass): string {
  const bound = (share: number) => `${Math.round(share * 100)}%`;
  const to = PRESSURE_CLASSES.find((each) => each.from > from)?.from;
  if (to === undefined) return `> ${bound(from)}`;
  return from === 0 ? `< ${bound(to)}` : `${Math.round(from * 100)}–${bound(to)}`;
}

/** Circles as large as the map draws them at this zoom. */
function Circles({ zoom, label }: { zoom: number; label: string }) {
  const factor = radiusFactor(zoom);
  return (
    <div className="legend-circles">
      <p className="legend-title">{label}</p>
      <ul>
        {SIZES.map((pupils) => (
          <li key={pupils}>
            <span style={{ width: schoolRadius(pupils) * factor * 2, height: schoolRadius(pupils) * factor * 2 }} />
            {pupils.toLocaleString('en')}
          </li>
        ))}
      </ul>
    </div>
  );
}
