import library from 'pptxgenjs';

/** The class itself: the types of the library are those of its CommonJS form, what Node loads is its module. */
export const PptxGen = library as unknown as typeof library.default;
export type Deck = InstanceType<typeof library.default>;
export type Slide = ReturnType<Deck['addSlide']>;
export type ChartType = Parameters<Slide['addChart']>[0];
