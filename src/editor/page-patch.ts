import { frameOfStep } from '../scroll/frame-of-step.ts';

/**
 * What page scripts hold on to: put in anew or taken away, it would be known to none of them. Its texts and attributes
 * may change.
 */
const HELD = '[data-exhibit], [data-step], [data-drawn], astro-island, form, script';
/** Attributes by which scripts know what they hold. */
const KNOWN_BY = ['id', 'class', 'data-exhibit', 'data-frame', 'data-scrubbed'];

const isElement = (node: Node | undefined): node is Element => node?.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;
const isHeld = (node: Node): boolean => isElement(node) && (node.matches(HELD) || node.querySelector(HELD) !== null);

/**
 * Brings an open page to what the server sends now, as far as it differs from what the server sent before (a three-way
 * merge): whatever scripts have made of the rest stays, live stages, places and settings among it.
 */
export class PagePatch {
  /** The page as it was last sent. */
  #sent: Document;
  /** The nodes of the open page by those that were sent. */
  readonly #live = new WeakMap<Node, Node>();

  /** To be made before any other script has touched the page. */
  constructor(page: Document) {
    this.#sent = page.cloneNode(true) as Document;
    this.#pair(this.#sent, page);
    withoutChance(this.#sent);
    asSent(this.#sent);
  }

  /**
   * @param now the page as it is sent now
   * @returns what makes the open page like it, with nothing done yet, none if it is; undefined if only loading it anew
   *   does
   */
  to(now: Document): readonly (() => void)[] | undefined {
    withoutChance(now);
    const changes: (() => void)[] = [() => (this.#sent = now)];
    if (!this.#plan(this.#sent.documentElement, now.documentElement, changes)) return undefined;
    if (changes.length > 1) return changes;
    this.#sent = now;
    return [];
  }

  #pair(sent: Node, live: Node): void {
    this.#live.set(sent, live);
    const [children, own] = [sent.childNodes, live.childNodes];
    children.forEach((child, i) => {
      const twin = own[i];
      if (twin) this.#pair(child, twin);
    });
  }

  /** A part that is the same as before stands for the same nodes of the page. */
  #keep(before: Node, now: Node): void {
    const live = this.#live.get(before);
    if (live) this.#live.set(now, live);
    now.childNodes.forEach((child, i) => {
      const same = before.childNodes[i];
      if (same) this.#keep(same, child);
    });
  }

  #plan(before: Element, now: Element, changes: (() => void)[]): boolean {
    if (before.isEqualNode(now)) {
      this.#keep(before, now);
      return true;
    }
    const live = this.#live.get(before);
    if (!isElement(live) || before.localName !== now.localName || !mayChange(before, now)) return false;
    this.#live.set(now, live);
    if (before.matches('[data-drawn]')) {
      planDrawn(now, live, changes);
      return true;
    }
    planAttributes(before, now, live, changes);
    return this.#planChildren(before, now, live, changes);
  }

  #planChildren(before: Element, now: Element, live: Element, changes: (() => void)[]): boolean {
    const [old, fresh] = [ownNodes(before), ownNodes(now)];
    const isSame = (i: number, j: number): boolean => Boolean(fresh[j] && old[i]?.isEqualNode(fresh[j]));
    const least = Math.min(old.length, fresh.length);
    let [start, end] = [0, 0];
    while (start < least && isSame(start, start)) start += 1;
    while (end < least - start && isSame(old.length - 1 - end, fresh.length - 1 - end)) end += 1;
    for (let i = 0; i < start; i += 1) this.#keepAt(old[i], fresh[i]);
    for (let i = 1; i <= end; i += 1) this.#keepAt(old.at(-i), fresh.at(-i));
    const gone = old.slice(start, old.length - end);
    const come = fresh.slice(start, fresh.length - end);
    if (areAlike(gone, come)) return gone.every((each, i) => this.#planNode(each, come[i], changes));
    if (!before.closest('.chapter') || [...gone, ...come].some(isHeld)) return false;
    const last = old[start - 1];
    changes.push(() => {
      for (const each of gone) (this.#live.get(each) as ChildNode | undefined)?.remove();
      // What scripts have put at the end stays there.
      const previous = last && this.#live.get(last);
      const next = previous ? previous.nextSibling : live.firstChild;
      for (const each of come) {
        const own = document.importNode(each, true);
        this.#pair(each, own);
        live.insertBefore(own, next);
      }
    });
    return true;
  }

  #keepAt(before: Node | undefined, now: Node | undefined): void {
    if (before && now) this.#keep(before, now);
  }

  #planNode(before: Node, now: Node | undefined, changes: (() => void)[]): boolean {
    if (isElement(before) && isElement(now)) return this.#plan(before, now, changes);
    const live = this.#live.get(before);
    if (!isText(now) || !isText(live)) return false;
    this.#live.set(now, live);
    if (live.data !== now.data) changes.push(() => (live.data = now.data));
    return true;
  }
}

/** Takes off a page what scripts in it have done before it was read whole: see inline-scripts.ts. */
function asSent(page: Document): void {
  const root = page.documentElement;
  for (const name of root.getAttributeNames()) if (name.startsWith('data-')) root.removeAttribute(name);
  for (const exhibit of root.querySelectorAll<HTMLElement>('[data-exhibit]')) {
    const first = exhibit.querySelector('[data-step]');
    exhibit.dataset['frame'] = first ? frameOfStep(first) : '';
  }
  // Or the reading, which may have begun.
  for (const sign of page.querySelectorAll('[data-described]'))
    for (const name of ['role', 'aria-label']) sign.removeAttribute(name);
}

/** What stands on a stage until it is live: a drawing of the server’s, or by now a picture in its place, that stays. */
function planDrawn(now: Element, live: Element, changes: (() => void)[]): void {
  changes.push(() => {
    if (live.querySelector('svg'))
      live.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
  });
}

/** The style and the scripts of all islands. */
const OF_ISLANDS = /^astro-island,|\(self\.Astro\b|"astro-island"/;

/** The sign at an island’s end by which Astro knows that it has been read whole, if it was asked before it had. */
const READ_WHOLE = 'astro:end';

/**
 * Takes off a page what differs each time it is made or read: how long its islands took, before which of them, the
 * first to be made, Astro puts what all of them need, and the sign that it takes away where an island came in two goes.
 */
function withoutChance(page: Document): void {
  for (const island of page.querySelectorAll('astro-island')) {
    for (const name of ['server-render-time', 'client-render-time']) island.removeAttribute(name);
    const { lastChild } = island;
    if (lastChild?.nodeType === Node.COMMENT_NODE && lastChild.nodeValue === READ_WHOLE) lastChild.remove();
  }
  for (const element of page.querySelectorAll('body style, body script:not([src], [type])'))
    if (OF_ISLANDS.test(element.textContent)) element.remove();
}

/** What the page itself holds: Vite sees to the styles of what scripts bring. */
const ownNodes = ({ childNodes }: Element): readonly ChildNode[] =>
  [...childNodes].filter((node) => !isElement(node) || !node.matches('style[data-vite-dev-id]'));

/** Whether two runs of nodes differ only within: then each stays. */
const areAlike = (gone: readonly Node[], come: readonly Node[]): boolean =>
  gone.length === come.length &&
  gone.every((each, i) => {
    const twin = come[i];
    return isElement(each) ? isElement(twin) && each.localName === twin.localName : isText(each) && isText(twin);
  });

/** Whether the open page can take a change of this element, whatever is changed within it. */
function mayChange(before: Element, now: Element): boolean {
  if (before.localName === 'script') return before.getAttribute('type') === 'application/ld+json';
  if (['style', 'link', 'input', 'select'].includes(before.localName)) return false;
  // A picture keeps its address when it is drawn anew, and a browser what it has fetched from there.
  if (before.localName === 'astro-island') return document.documentElement.dataset['reading'] === 'scroll';
  if (!before.matches('[data-exhibit], [data-step]')) return true;
  return KNOWN_BY.every((name) => before.getAttribute(name) === now.getAttribute(name));
}

function planAttributes(before: Element, now: Element, live: Element, changes: (() => void)[]): void {
  const names = new Set([...before.getAttributeNames(), ...now.getAttributeNames()]);
  for (const name of names) {
    const value = now.getAttribute(name);
    if (before.getAttribute(name) === value) continue;
    changes.push(() => {
      // An island takes new properties only while it bears the sign that the server made it.
      if (live.localName === 'astro-island' && name === 'props') live.setAttribute('ssr', '');
      if (value === null) live.removeAttribute(name);
      else live.setAttribute(name, value);
    });
  }
}
