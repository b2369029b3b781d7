import type { PathContext } from './outline.ts';

// The generators use no more of a canvas than its path; their types ask for all of it.
declare module 'd3-shape' {
  interface Arc<This, Datum> {
    context(context: PathContext): Arc<This, Datum>;
  }
  interface Line<Datum> {
    context(context: PathContext): Line<Datum>;
  }
  interface Area<Datum> {
    context(context: PathContext): Area<Datum>;
  }
  interface Link<This, LinkDatum, NodeDatum> {
    context(context: PathContext): Link<This, LinkDatum, NodeDatum>;
  }
  interface LinkRadial<This, LinkDatum, NodeDatum> {
    context(context: PathContext): LinkRadial<This, LinkDatum, NodeDatum>;
  }
  interface Symbol<This, Datum> {
    context(context: PathContext): Symbol<This, Datum>;
  }
}
