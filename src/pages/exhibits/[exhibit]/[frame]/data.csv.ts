import type { APIRoute, GetStaticPaths } from 'astro';
import type { Frame } from '../../../../exhibits/exhibit.ts';
import { edition, wordsOf, type Plate } from '../../../../prose/edition.ts';
import { site } from '../../../../prose/site.ts';
import { tableCsv } from '../../../../share/csv.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    plate.exhibit.frames.map((frame) => ({
      params: { exhibit: plate.exhibit.id, frame: frame.id },
      props: { plate, frame },
    })),
  )) satisfies GetStaticPaths;

/** The data behind a frame. */
export const GET: APIRoute<{ plate: Plate; frame: Frame }> = ({ props }) =>
  new Response(tableCsv(props.frame.table(book.numbers, wordsOf(props.plate, props.frame.id))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
