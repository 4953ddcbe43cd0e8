import type { Locale } from '@xuetu/geodata/model';
import { remember } from '../remembered.ts';
import { store } from '../store.ts';

/** Switches the language of the whole interface and remembers it. */
export function setLocale(locale: Locale): void {
  store.setState({ locale });
  remember({ locale });
}
