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

const counted = (count: number, one: string, more: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];

function box(findings: readonly LinkedFinding[]): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = 'desk-warnings';
  const summary = document.createElement('summary');
  const mistakes = findings.filter(({ mistake }) => mistake).length;
  summary.textContent = [
    ...counted(mistakes, 'mistake', 'mistakes'),
    ...counted(findings.length - mistakes, 'warning', 'warnings'),
  ].join(', ');
  if (mistakes > 0) summary.dataset['mistake'] = '';
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
    sign.title = message;
    range.surroundContents(sign);
    return;
  }
  const sign = passage.querySelector<HTMLElement>('.desk-mistake:not([title])') ?? passage;
  if (sign === passage) passage.classList.add('desk-marked');
  sign.title = message;
}

const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/editor/findings.json`);
const findings = response.ok ? ((await response.json()) as readonly LinkedFinding[]) : [];
if (findings.length > 0) {
  document.body.append(box(findings));
  await placed;
  for (const finding of findings) if (finding.mistake) mark(finding);
}
