import { remembered } from '../remembered.ts';
import { store } from '../store.ts';

/** Takes up the language and the panels of the last visit. */
export function restore(): void {
  const { locale, panels } = remembered();
  store.setState((state) => ({
    locale: locale === 'zh' || locale === 'en' ? locale : state.locale,
    panels: { ...state.panels, ...panels },
  }));
}
