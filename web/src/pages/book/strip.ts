/** Brings a chosen button of a strip into its view, sideways only: the page itself stays where it is. */
export function showInStrip(strip: HTMLElement | null, chosen: HTMLElement | null | undefined) {
  if (!strip || !chosen) return;
  const { scrollLeft, clientWidth } = strip;
  const inView =
    chosen.offsetLeft >= scrollLeft && chosen.offsetLeft + chosen.offsetWidth <= scrollLeft + clientWidth;
  if (!inView) strip.scrollTo({ left: chosen.offsetLeft - (clientWidth - chosen.offsetWidth) / 2 });
}
