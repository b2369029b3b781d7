import { z } from 'astro/zod';
import { phrase, text } from './interface-texts.ts';

// What only editors see: the live preview with guide and desk, and every frame beside its step.

export const preview = z.strictObject({
  /** Over the mistakes that stand in place of a page. */
  toMend: text,
  comesBack: text,
  /** How much of it is marked on a page. */
  found: phrase('mistakes', 'warnings'),
  edit: text,
  editStep: text,
  editWords: text,
  editExhibit: text,
});

export const guide = z.strictObject({ title: text, description: phrase('story') });

export const desk = z.strictObject({
  heading: text,
  description: phrase('story'),
  counted: phrase('list', 'count'),
  waiting: text,
  unverified: text,
  unused: text,
  terms: text,
  recheck: text,
  postscript: text,
  changed: text,
  longest: text,
  cards: text,
});

/** Marks in the story as plain text. */
export const copied = z.strictObject({
  setLarge: phrase('text'),
  note: phrase('text'),
  claim: phrase('claim'),
  finding: phrase('finding'),
  endOfCheck: text,
  frame: phrase('number', 'frame'),
  takeaway: phrase('takeaway'),
  end: phrase('number'),
});

export const storyboard = z.strictObject({
  heading: text,
  description: phrase('story'),
  lede: phrase('count'),
  chapters: text,
  all: text,
  chapter: phrase('kicker', 'title'),
  counted: phrase('chapter', 'count'),
  asOf: phrase('story', 'day'),
  frame: phrase('number', 'title', 'frame'),
  check: phrase('claim', 'finding'),
  alt: text,
  step: text,
  words: text,
  drawing: text,
  inStory: text,
  ownPage: text,
  desktopLight: text,
  desktopDark: text,
  phoneLight: text,
  phoneDark: text,
  fullSize: phrase('picture'),
  /** Over the same in the story's own language, where the storyboard is of another. */
  beside: phrase('language'),
  /** The same where it has changed since the other language was last revised. */
  besideChanged: phrase('language'),
});
