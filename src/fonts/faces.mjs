/**
 * The faces of the story: which font each comes from, and how it is cut. A variable font is pinned to one weight and
 * one optical size, because a pinned subset weighs a fifth of the whole. `drawn` are those that exhibits are lettered
 * in.
 */
export const FACES = /** @type {const} */ ({
  display: {
    family: 'Newsreader Display',
    package: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    axes: { opsz: 54, wght: 540 },
    weight: 500,
    style: 'normal',
    drawn: true,
  },
  text: {
    family: 'Newsreader Text',
    package: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    axes: { opsz: 17, wght: 400 },
    weight: 400,
    style: 'normal',
    drawn: true,
  },
  'text-italic': {
    family: 'Newsreader Text',
    package: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2',
    axes: { opsz: 17, wght: 400 },
    weight: 400,
    style: 'italic',
    drawn: false,
  },
  'text-strong': {
    family: 'Newsreader Text',
    package: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    axes: { opsz: 17, wght: 650 },
    weight: 650,
    style: 'normal',
    drawn: false,
  },
  label: {
    family: 'IBM Plex Sans',
    package: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
    axes: undefined,
    weight: 400,
    style: 'normal',
    drawn: true,
  },
  'label-strong': {
    family: 'IBM Plex Sans',
    package: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
    axes: undefined,
    weight: 600,
    style: 'normal',
    drawn: true,
  },
});

/** Characters kept in every face: English with its punctuation, currency, a few signs and the accents of names. */
export const CHARACTERS =
  Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('') +
  '\u00a0\u2009\u202f‘’“”–—…·•×−±≈≥≤½£€§©°→←↑↓′″' +
  'ÀÁÂÄÅÇÈÉÊËÍÎÏÑÓÔÖØÚÜàáâäåçèéêëíîïñóôöøúüßæœ';

/**
 * What stands beside each face of drawings for Chinese: a serif and a sans of Google's Noto, which Adobe drew as Source
 * Han. Each package has the font in a hundred and more files, variable in weight.
 */
export const HAN_FACES = /** @type {const} */ ({
  display: { family: 'Noto Serif SC', package: '@fontsource-variable/noto-serif-sc', weight: 600 },
  label: { family: 'Noto Sans SC', package: '@fontsource-variable/noto-sans-sc', weight: 400 },
  'label-strong': { family: 'Noto Sans SC', package: '@fontsource-variable/noto-sans-sc', weight: 600 },
});

/** Serif and sans faces for Chinese that readers' systems have: Apple's, Adobe's and Google's, Microsoft's. */
export const SONG = ['Songti SC', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'SimSun', 'serif'];
/** The same without serifs. */
export const HEI = [
  'PingFang SC',
  'Source Han Sans SC',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Microsoft YaHei',
  'sans-serif',
];

/**
 * The Chinese face beside one that exhibits are lettered in: the few words in the face of prose have the headlines'.
 *
 * @param {'display' | 'text' | keyof typeof HAN_FACES} face
 * @returns {keyof typeof HAN_FACES}
 */
export const hanFaceOf = (face) => (face === 'text' ? 'display' : face);

/** Characters kept in every Chinese face, drawn or not: punctuation, and what figures and dates are written with. */
export const HAN_CHARACTERS =
  '，。、；：？！“”‘’（）《》—…·～' + '〇一二三四五六七八九十百千万亿年月日第季度美元英镑兆吉瓦倍个百分点基至约';
