import { markupText } from '../edition/markup-text.ts';

// Names of the files of a book, and what every page of it has.

export const NOTES = 'notes.xhtml';
export const WORDS = 'words.xhtml';
export const CONTENTS = 'nav.xhtml';
export const COVER = 'cover.xhtml';
export const COVER_PICTURE = 'images/cover.png';
export const STYLE = 'style.css';
export const chapterPage = (id: string): string => `chapter-${id}.xhtml`;
export const tablesFile = (exhibit: string): string => `tables-${exhibit}.xhtml`;
export const pictureFile = (exhibit: string, frame: string): string => `images/${exhibit}.${frame}.png`;
/** The anchor of a frame's table. */
export const figureFile = (frame: string): string => `table-${frame}`;

/** A page of a book, as EPUB 3.3 has it: https://www.w3.org/TR/epub-33/#sec-xhtml */
export const bookPage = (language: string, title: string, body: string, type = 'bodymatter'): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">`,
    `<head><title>${markupText(title)}</title><link rel="stylesheet" type="text/css" href="${STYLE}"/></head>`,
    `<body epub:type="${type}">`,
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** For grey screens of six inches as for any other: no colour carries anything, and readers choose face and size. */
export const BOOK_STYLE = `
body { line-height: 1.45; }
h1, h2, h3 { line-height: 1.15; font-weight: bold; text-align: left; hyphens: none; }
h1 { margin: 1.5em 0 0.3em; }
h2 { margin: 1.6em 0 0.5em; font-size: 1.2em; page-break-after: avoid; break-after: avoid; }
.kicker { margin: 2em 0 0; font-size: 0.85em; }
.opening { margin: 0.4em 0 1.6em; font-size: 1.3em; line-height: 1.2; }
p { margin: 0 0 0.8em; }
figure { margin: 1.4em 0 0.6em; page-break-inside: avoid; break-inside: avoid; }
figure img { display: block; width: 100%; max-width: 30em; height: auto; margin: 0 auto; }
figcaption { margin: 0.2em 0 0; font-size: 0.8em; text-align: right; }
.pull { margin: 1.8em 0; font-size: 1.4em; line-height: 1.2; font-weight: bold; }
.check { margin: 1.4em 0; padding: 0.5em 0 0.1em 0.8em; border-left: 0.2em solid; }
.check-name { margin: 0 0 0.2em; font-size: 0.85em; font-weight: bold; }
.check-claim { margin: 0; }
.check-finding { font-weight: bold; }
table { width: 100%; border-collapse: collapse; font-size: 0.85em; }
caption { text-align: left; }
th, td { border-top: 1px solid; padding: 0.2em 0.5em 0.2em 0; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: bold; }
dt { font-weight: bold; }
dd { margin: 0 0 0.8em; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100%; }
aside { margin: 0 0 0.8em; font-size: 0.9em; }
body:lang(zh) { line-height: 1.75; }
h1:lang(zh), h2:lang(zh), h3:lang(zh), .opening:lang(zh), .pull:lang(zh) { line-height: 1.4; }
em:lang(zh), i:lang(zh), cite:lang(zh), dfn:lang(zh) { font-style: normal; }
em:lang(zh) { -epub-text-emphasis-style: filled dot; text-emphasis: filled dot; }
`.trimStart();
