/** Colours of chart lines: ink for people, slate for seats, one fixed colour for each stage. */
export const CHART_COLOURS = {
  people: '#1F2D3D',
  base: '#8A94A0',
  seats: '#4C78A8',
  short: '#C0392B',
  limit: '#6A1B4D',
  axis: '#5F6B78',
  grid: '#E4E2DC',
  marked: '#1F2D3D',
} as const;

export const STAGE_COLOURS = {
  kindergarten: '#B07AA1',
  primary: '#4C78A8',
  junior: '#2A7F62',
  senior: '#8C6D31',
} as const;
