import type { CanvasPath_D3Shape } from 'd3-shape';

// The generators use no more of a canvas than its path; their types ask for all of it.
declare module 'd3-shape' {
  interface Arc<This, Datum> {
    context(context: CanvasPath_D3Shape): Arc<This, Datum>;
  }
  interface Line<Datum> {
    context(context: CanvasPath_D3Shape): Line<Datum>;
  }
  interface Area<Datum> {
    context(context: CanvasPath_D3Shape): Area<Datum>;
  }
  interface Link<This, LinkDatum, NodeDatum> {
    context(context: CanvasPath_D3Shape): Link<This, LinkDatum, NodeDatum>;
  }
  interface LinkRadial<This, LinkDatum, NodeDatum> {
    context(context: CanvasPath_D3Shape): LinkRadial<This, LinkDatum, NodeDatum>;
  }
  interface Symbol<This, Datum> {
    context(context: CanvasPath_D3Shape): Symbol<This, Datum>;
  }
}
