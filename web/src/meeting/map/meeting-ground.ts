import type { MeetingView } from '@xuetu/geodata/story';

/** Colours of the quiet ground under the heat, by theme. The colours of values are the same in both. */
export interface MeetingGround {
  outside: string;
  land: string;
  builtup: string;
  park: string;
  water: string;
  street: string;
  boundary: string;
  catchment: string;
  label: string;
  halo: string;
  /** Edge of the circles of schools, which have to stand off catchments of their own colour. */
  edge: string;
  selection: string;
  /** Columns of seats, beside those of pupils. */
  seats: string;
}

export const MEETING_GROUNDS: Readonly<Record<MeetingView['theme'], MeetingGround>> = {
  light: {
    outside: '#E3E1DB',
    land: '#F6F5F2',
    builtup: '#EEEBE4',
    park: '#E6EDDD',
    water: '#C4DAE6',
    street: '#B9B4AB',
    boundary: '#55524C',
    catchment: '#3F4650',
    label: '#14202B',
    halo: '#FFFFFF',
    edge: '#FFFFFF',
    selection: '#111827',
    seats: '#8A949E',
  },
  dark: {
    outside: '#0B0F13',
    land: '#161D24',
    builtup: '#1B232B',
    park: '#18261F',
    water: '#1E3A4C',
    street: '#46525E',
    boundary: '#A7AFB7',
    catchment: '#C9D1D8',
    label: '#F5F8FA',
    halo: '#0B0F13',
    edge: '#F5F8FA',
    selection: '#FFFFFF',
    seats: '#9AA6B2',
  },
};
