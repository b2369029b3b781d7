/**
 * In the live preview only: what the check of all content finds, each where it stands on the page as far as it stands
 * there, and all of it folded away in a corner.
 */
import './editor.css';
import { placed } from './edit-links.ts';

/** Something the check found, with the way to its place. */
export interface LinkedFinding {
  readonly address: string;
  /** `content/chapters/en/prologue.mdx:12` */
  readonly place: string;
  /** As the check prints it. */
  readonly text: string;
  readonly message: string;
  /** Nothing is built before it is mended. */
  readonly mistake: boolean;
}

/** What the check last found. */
export interface Findings {
  readonly findings: readonly LinkedFinding[];
  /** How much it is, in words. */
  readonly summary: string;
}

function box({ findings, summary: counted }: Findings): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = 'desk-warnings';
  const summary = document.createElement('summary');
  summary.textContent = counted;
  if (findings.some(({ mistake }) => mistake)) summary.dataset['mistake'] = '';
  const list = document.createElement('ul');
  for (const { address, text, mistake } of findings.toSorted((a, b) => Number(b.mistake) - Number(a.mistake))) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = text;
    if (mistake) link.dataset['mistake'] = '';
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  details.append(summary, list);
  return details;
}

/** The first place of a word in an element. */
function rangeOf(word: string, element: HTMLElement): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(word) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return range;
  }
  return undefined;
}

/** Marks a mistake in its passage: the word that it names, or else the passage. */
function mark({ place, message }: LinkedFinding): void {
  const passage = [...document.querySelectorAll<HTMLElement>('[data-place]')].find(
    ({ dataset }) => dataset['place'] === place,
  );
  if (!passage) return;
  const [, word = ''] = /^"([^"]+)"/.exec(message) ?? [];
  const range = word === '' ? undefined : rangeOf(word, passage);
  if (range) {
    const sign = document.createElement('mark');
    sign.className = 'desk-mistake';
    sign.dataset['sign'] = 'own';
    sign.title = message;
    range.surroundContents(sign);
    return;
  }
  const sign = passage.querySelector<HTMLElement>('.desk-mistake:not([title])') ?? passage;
  if (sign === passage) passage.classList.add('desk-marked');
  sign.dataset['sign'] = 'sent';
  sign.title = message;
}

/** The findings that are marked on the page. */
let shown: readonly LinkedFinding[] = [];

/** Shows what the check last found, in place of what it found before. */
export async function showFindings(): Promise<void> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/editor/findings.json`);
  const found = response.ok ? ((await response.json()) as Findings) : { findings: [], summary: '' };
  await placed;
  withoutSigns(() => {
    shown = found.findings;
    document.querySelector('.desk-warnings')?.remove();
    if (shown.length > 0) document.body.append(box(found));
  });
}

/** Takes all marks off the page, does something to it, and marks it again. */
export function withoutSigns(work: () => void): void {
  for (const sign of document.querySelectorAll('[data-sign="sent"]')) {
    sign.classList.remove('desk-marked');
    if (sign.classList.length === 0) sign.removeAttribute('class');
    for (const name of ['title', 'data-sign']) sign.removeAttribute(name);
  }
  for (const sign of document.querySelectorAll('[data-sign="own"]')) {
    const around = sign.parentElement;
    sign.replaceWith(...sign.childNodes);
    // The text is one node again, as it was sent.
    around?.normalize();
  }
  work();
  for (const finding of shown) if (finding.mistake) mark(finding);
}

/** Marks what was found where its passages stand now. */
export const markAgain = (): void => withoutSigns(() => undefined);
