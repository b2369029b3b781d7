import { PALETTE, TONES, type Theme } from '../scene/palette.ts';
import { HATCHED } from './hatched.ts';
import { FAINT } from './mark-paint.ts';

const declare = (theme: Theme): string => TONES.map((tone) => `--${tone}:${PALETTE[theme][tone]}`).join(';');

/** Rules that colour a drawing's marks by tone; they read the custom properties below. */
const MARKS = [
  ...TONES.map((tone) => `.tone-${tone}{--tone:var(--${tone})}`),
  '.mark.solid,.mark.text{fill:var(--tone)}',
  `.mark.faint{fill:var(--tone);fill-opacity:${FAINT}}`,
  '.mark.outline,.mark.line{fill:none;stroke:var(--tone)}',
  '.stroke{stop-color:var(--tone)}',
  ...HATCHED.map((tone) => `.mark.hatch.tone-${tone}{fill:url(#hatch-${tone})}`),
].join('\n');

/** A peak's own hatches, in its own colours. */
const DARK_HATCHES = HATCHED.map((tone) => `.dark .mark.hatch.tone-${tone}{fill:url(#night-${tone})}`).join('\n');

/**
 * The palette for the page: custom properties for both themes and the rules that colour marks. A reader's own choice of
 * theme, `data-theme` on the root, wins over the system's. Paper is light.
 */
export const pageCss = (): string =>
  [
    '@layer tokens{',
    `:root{color-scheme:light dark;${declare('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${declare('dark')}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${declare('dark')}}}`,
    ':root[data-theme=light]{color-scheme:light}',
    // A dark section (`peak` of an exhibit) is printed on black, whatever the theme; without its stage it is as the
    // others.
    `@media screen and (forced-colors:none){[data-reading=scroll] .dark{color-scheme:dark;${declare('dark')}}}`,
    '}@layer base{',
    // The ground of a picture shown in a theme that is not the page's.
    `.in-light{color-scheme:only light;background:${PALETTE.light.paper}}`,
    `.in-dark{color-scheme:only dark;background:${PALETTE.dark.paper}}`,
    MARKS,
    DARK_HATCHES,
    '}@layer states{',
    // A reader who asks for more contrast gets no greys in text and rules.
    '@media (prefers-contrast:more){:root,[data-reading=scroll] .dark{--muted:var(--ink);--rule:var(--ink)}}',
    '}@layer print{',
    '@media print{:root{color-scheme:light}}',
    '}',
  ].join('\n');

/** The palette for a picture file, which follows the system's theme alone. */
export const fileCss = (): string =>
  [`svg{${declare('light')}}`, `@media (prefers-color-scheme:dark){svg{${declare('dark')}}}`, MARKS].join('\n');
