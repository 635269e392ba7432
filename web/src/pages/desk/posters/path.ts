/** The dark modules of a QR code as one path: a run of neighbours in a line is one rectangle. */
export function pathOf(modules: boolean[][]): string {
  let path = '';
  modules.forEach((line, y) => {
    let x = 0;
    while (x < line.length) {
      let end = x;
      while (line[end]) end++;
      if (end > x) path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end + 1;
    }
  });
  return path;
}
