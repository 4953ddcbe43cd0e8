import type { MeetingView } from '@xuetu/geodata/story';
import { type BareMap, bareMap } from './bare-map.ts';

/** A map that nobody takes holds memory of the graphics card for nothing. */
const KEPT_MILLISECONDS = 60_000;

let spare: BareMap | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Makes the map of a meeting that is likely to open, out of sight: a graphics context and its programs take longer than everything else on the way
 * to the first heat.
 */
export function keepSpareMap(view: MeetingView): void {
  clearTimeout(waiting);
  waiting = setTimeout(dropSpare, KEPT_MILLISECONDS);
  if (spare) return;
  const element = elementOf();
  element.style.cssText = 'position: fixed; inset: 0; visibility: hidden; pointer-events: none';
  document.body.append(element);
  spare = bareMap(element, view);
}

/** A bare map inside a container, the spare one if there is one. */
export function bareMapIn(container: HTMLElement, view: MeetingView): BareMap {
  if (!spare) {
    const element = elementOf();
    container.append(element);
    return bareMap(element, view);
  }
  const taken = spare;
  clearTimeout(waiting);
  spare = undefined;
  taken.element.removeAttribute('style');
  container.append(taken.element);
  taken.map.resize();
  return taken;
}

function dropSpare(): void {
  spare?.map.remove();
  spare?.element.remove();
  spare = undefined;
}

function elementOf(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'meeting-canvas';
  return element;
}
