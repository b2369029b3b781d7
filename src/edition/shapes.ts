import { valueAt } from '../ledger/schema-keys.ts';
import type { Shape } from './laid-words.ts';

/** Which texts of each file are words for readers, and are given in every language. */
const FRAME: Shape = {
  takeaway: 'text',
  headline: 'text',
  alt: 'text',
  subtitle: 'text',
  source: 'text',
  labels: 'texts',
};

/** The same of an exhibit. @param own what its file in the story's own language holds */
export const exhibitShape = (own: unknown): Shape => {
  const frames = valueAt(own, ['frames']);
  const names = typeof frames === 'object' && frames !== null ? Object.keys(frames) : [];
  return {
    title: 'text',
    subtitle: 'text',
    source: 'text',
    labels: 'texts',
    frames: Object.fromEntries(names.map((name) => [name, FRAME])),
  };
};

export const SHAPES = {
  story: { title: 'text', subtitle: 'text', standfirst: 'text', byline: 'text', names: 'list' },
  interface: 'texts',
  workings: 'texts',
  glossary: { entries: ['id'], of: () => ({ term: 'text', definition: 'text' }) },
  arithmetic: { entries: ['id'], of: () => ({ says: 'text', sentence: 'text' }) },
  sources: { entries: ['id'], of: () => ({ title: 'name', publisher: 'name', seen: 'text' }) },
  brief: {
    title: 'text',
    headline: 'text',
    description: 'text',
    lede: 'text',
    frames: { entries: ['frame'], of: () => ({ sentence: 'text' }) },
  },
  corrections: {
    entries: ['date', 'figure', 'frame', 'chapter'],
    of: () => ({ where: 'text', was: 'text', is: 'text' }),
  },
  ledger: {
    entries: ['id'],
    of: (entry) => ({
      statement: 'text',
      ...(valueAt(entry, ['unit']) === 'text' && { value: 'text' }),
      check: { note: 'text' },
      unused: 'text',
    }),
  },
} as const satisfies Readonly<Record<string, Shape>>;
