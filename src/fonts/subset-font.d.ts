declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** Axes of a variable font pinned to one value each. */
    variationAxes?: Readonly<Record<string, number>>;
  }
  export default function subset(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
