/**
 * The only place a colour stands. A scene names tones by meaning; whoever renders it resolves them here: the page to
 * custom properties, a card or a picture file to hex values.
 */
export type Theme = 'light' | 'dark';

/** What each tone always means, from the first exhibit to the last. */
export const TONES = [
  // Text and the lines that carry it.
  'ink',
  // Secondary text.
  'muted',
  // Hairlines; never the only carrier of a meaning.
  'rule',
  // The ground.
  'paper',
  // The company.
  'coreweave',
  // Money owed; hatched where promised and not yet drawn.
  'debt',
  // Money lost.
  'loss',
  // Microsoft.
  'microsoft',
  // The second customer: Nvidia, as far as reports say.
  'customer-c',
  // OpenAI.
  'openai',
  // Everyone else.
  'others',
  // Money in hand or coming in.
  'cash',
  // Core Scientific.
  'core-scientific',
  // WeWork: the past.
  'wework',
] as const;

/** The name of a colour: what it stands for, not how it looks. */
export type Tone = (typeof TONES)[number];

/** The colour of each tone by theme, as `#rrggbb`. */
export const PALETTE: Readonly<Record<Theme, Readonly<Record<Tone, string>>>> = {
  light: {
    ink: '#1d1a16',
    muted: '#655d50',
    rule: '#cfc5b2',
    paper: '#f6f1e6',
    coreweave: '#c33a0a',
    debt: '#960d3e',
    loss: '#451a0c',
    microsoft: '#1d4f7c',
    'customer-c': '#5d6310',
    openai: '#7f5cb8',
    others: '#938a7b',
    cash: '#00695f',
    'core-scientific': '#926600',
    wework: '#726b60',
  },
  dark: {
    ink: '#ece4d6',
    muted: '#b0a697',
    rule: '#463f37',
    paper: '#1b1714',
    coreweave: '#ff7d42',
    debt: '#e4486e',
    loss: '#b37252',
    microsoft: '#6ba3d6',
    'customer-c': '#c9cc5a',
    openai: '#cdb5f2',
    others: '#70685c',
    cash: '#5fd3c1',
    'core-scientific': '#e9bd5c',
    wework: '#b8afa5',
  },
};

/** Tones that stand side by side in some drawing, and so must be told apart by every kind of colour vision. */
export const NEIGHBOURS: readonly (readonly [Tone, Tone])[] = [
  ['coreweave', 'debt'],
  ['coreweave', 'microsoft'],
  ['coreweave', 'cash'],
  ['coreweave', 'loss'],
  ['coreweave', 'others'],
  ['coreweave', 'wework'],
  ['coreweave', 'core-scientific'],
  ['microsoft', 'customer-c'],
  ['microsoft', 'openai'],
  ['microsoft', 'others'],
  ['customer-c', 'others'],
  ['debt', 'cash'],
  ['debt', 'loss'],
  ['loss', 'others'],
  ['cash', 'others'],
];
