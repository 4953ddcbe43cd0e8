/** The part of pdfmake that is used here; the library brings no types. */
declare module 'pdfmake' {
  interface PdfMake {
    fonts: Record<string, Record<string, readonly (string | undefined)[]>>;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  }
  const pdfmake: PdfMake;
  export = pdfmake;
}
