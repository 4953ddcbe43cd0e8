import { useApp } from '../state/use-app.ts';
import { mapText } from './map-texts.ts';
import { scaleBar } from './scale-bar.ts';

const WIDEST = 110;

/** What stands at the foot of every map: scale, north, source. */
export function MapMargin() {
  const locale = useApp((state) => state.locale);
  const camera = useApp((state) => state.camera);
  const district = useApp((state) => (state.base ?? state.opening)?.plan.district);
  const attribution = useApp((state) => (state.layers.basemap ? state.configuredBasemap?.attribution : undefined));
  if (!district) return null;
  const bar = camera && scaleBar(camera.lat, camera.zoom, WIDEST);
  const far = bar && bar.metres >= 1000;
  return (
    <footer className="map-margin">
      {bar && (
        <span className="map-scale" style={{ width: bar.pixels }}>
          {mapText(locale, far ? 'kilometres' : 'metres', { amount: far ? bar.metres / 1000 : bar.metres })}
        </span>
      )}
      <span className="map-north" title={mapText(locale, 'northUp')}>
        <svg viewBox="0 0 12 16" width="10" height="13" aria-hidden="true">
          <path d="M6 0 L11 15 L6 11.5 L1 15 Z" fill="currentColor" />
        </svg>
        N
      </span>
      <span className="map-source">
        {district.synthetic && <strong>{mapText(locale, 'synthetic')}</strong>}
        {mapText(locale, 'source', { source: district.source[locale] })}
        {attribution && ` · ${attribution}`}
      </span>
    </footer>
  );
}
