import { WIDE } from '../styles/wide.ts';
import { alongCord, spread } from './chapter-markers.ts';

const fuse = document.querySelector<HTMLElement>('[data-fuse]');
const cord = fuse?.querySelector<HTMLElement>('[data-cord]');
const ember = fuse?.querySelector<HTMLElement>('[data-ember]');
const markers = [...(fuse?.querySelectorAll<HTMLAnchorElement>('[data-knot]') ?? [])];
const chapters = markers.map((marker) => document.getElementById(marker.hash.slice(1)));

/** Where chapters begin on the page and how far it scrolls: measured when its layout changes. */
let tops: readonly number[] = [];
/** Where on the cord their markers stand, 0 to 1. */
let places: readonly number[] = [];
let length = 0;
let at = -1;
/** How much of the cord is shown burnt, px. */
let burnt = -1;

/** How much of the story lies above a place in it, 0 to 1. */
const share = (top: number): number => (length <= 0 ? 0 : Math.min(1, Math.max(0, top / length)));

/** The tap target of a chapter's marker, a knot in the cord, CSS px. */
const MARKER = 24;
/** Whether the fuse runs down the margin rather than along the top. */
export const upright = matchMedia(WIDE);
/** The cord's length, px. */
let line = 0;

/**
 * Places the markers where their chapters begin: by place on the page, so that the cord shows how long each is, as far
 * as tap targets allow.
 */
function placeMarkers(): void {
  length = document.documentElement.scrollHeight - window.innerHeight;
  tops = chapters.map((chapter) => (chapter?.getBoundingClientRect().top ?? 0) + window.scrollY);
  line = Math.max(cord?.offsetWidth ?? 0, cord?.offsetHeight ?? 0);
  places = spread(tops.map(share), line > 0 ? MARKER / line : 0);
  markers.forEach((marker, i) => marker.style.setProperty('--at', String(places[i] ?? 0)));
  fuse?.setAttribute('data-tied', '');
}

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Scale of the ember at a place along the cord, px: it flickers as the reader scrolls on, and rests with them. An
 * animation would keep every device drawing.
 */
const flicker = (place: number): number => (calm.matches ? 1 : 1 + 0.18 * Math.sin(place * 1.9));

/**
 * Writes transforms alone, with ready values: the compositor then moves both, without style recalculation, layout or
 * paint.
 */
function burnTo(place: number): void {
  burnt = place;
  const axis = upright.matches ? 'Y' : 'X';
  if (cord) cord.style.transform = `scale${axis}(${line > 0 ? 1 - place / line : 1})`;
  if (ember) ember.style.transform = `translate${axis}(${place}px) scale(${flicker(place).toFixed(2)})`;
}

/** Burns the cord up to the reader's place and marks the chapter being read. */
export function moveFuse({ top, height }: { readonly top: number; readonly height: number }): void {
  const read = alongCord(share(top), tops.map(share), places);
  // By halves of a pixel: most frames of a scroll move the ember by less, and leave it alone.
  const burning = Math.round(read * line * 2) / 2;
  if (burning !== burnt) burnTo(burning);
  const middle = top + height * 0.5;
  const now = tops.findLastIndex((begin) => begin <= middle);
  if (now === at) return;
  markers[at]?.removeAttribute('aria-current');
  markers[now]?.setAttribute('aria-current', 'true');
  at = now;
}

if (fuse)
  new ResizeObserver(() => {
    placeMarkers();
    burnt = -1;
    moveFuse({ top: window.scrollY, height: window.innerHeight });
  }).observe(document.body);
