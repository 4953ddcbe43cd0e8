import { ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Suspense, useEffect, useRef } from 'react';
import { store } from '../state/store.ts';
import { useApp } from '../state/use-app.ts';
import './map.css';
import { lazily } from '../panels/shared/lazily.ts';
import { MapMargin } from './map-margin.tsx';
import { mapText } from './map-texts.ts';
import { mapViewOf } from './map-view.ts';
import { createPlanMap, type PlanMap } from './plan-map.ts';

const Legend = lazily(async () => ({ default: (await import('./legend.tsx')).Legend }));
const PenBar = lazily(async () => ({ default: (await import('./pen/pen-bar.tsx')).PenBar }));

/** The map of the open district with its legend, scale and source. A new district is a new map. */
export function MapCanvas() {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<PlanMap | null>(null);
  const locale = useApp((state) => state.locale);
  const plan = useApp((state) => (state.base ?? state.opening)?.plan);
  const basemap = useApp((state) => state.configuredBasemap);
  useEffect(() => {
    const view = mapViewOf(store.getState());
    if (!container.current || !view || view.base.plan !== plan || view.configuredBasemap !== basemap) return;
    const made = createPlanMap(container.current, view);
    map.current = made;
    return () => {
      map.current = null;
      made.remove();
    };
  }, [plan, basemap]);
  const isPainted = useApp((state) => state.painted && state.base !== null);
  const t = mapText.bind(null, locale);
  return (
    <section className="map" aria-label={t('map')}>
      <div ref={container} className="map-canvas" />
      <div className="map-buttons">
        <Button
          icon={<PlusOutlined />}
          aria-label={t('zoomIn')}
          title={t('zoomIn')}
          onClick={() => map.current?.zoomBy(1)}
        />
        <Button
          icon={<MinusOutlined />}
          aria-label={t('zoomOut')}
          title={t('zoomOut')}
          onClick={() => map.current?.zoomBy(-1)}
        />
        <Button
          icon={<ExpandOutlined />}
          aria-label={t('wholeDistrict')}
          title={t('wholeDistrict')}
          onClick={() => map.current?.showAll()}
        />
      </div>
      {isPainted && (
        <Suspense>
          <PenBar />
        </Suspense>
      )}
      <Suspense>
        <Legend />
      </Suspense>
      <MapMargin />
    </section>
  );
}
