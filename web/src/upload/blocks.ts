/** How a file is cut into the blocks of a block blob: which bytes, under which name, in which order. */
export interface Layout {
  readonly size: number;
  readonly blockSize: number;
  readonly count: number;
}

/** Blob Storage takes at most this many blocks in one blob. */
export const mostBlocks = 50_000;

export function layOut(size: number, blockSize: number): Layout {
  if (!Number.isSafeInteger(size) || size <= 0)
    throw new RangeError(`A file of ${size} bytes cannot be cut into blocks.`);
  if (!Number.isSafeInteger(blockSize) || blockSize <= 0)
    throw new RangeError(`A block of ${blockSize} bytes is none.`);
  const count = Math.ceil(size / blockSize);
  if (count > mostBlocks)
    throw new RangeError(`${count} blocks are more than the ${mostBlocks} a blob takes.`);
  return { size, blockSize, count };
}

/** The block's bytes in the file: `start` inclusive, `end` exclusive. */
export function bytesOf(layout: Layout, block: number): { start: number; end: number } {
  const start = block * layout.blockSize;
  return { start, end: Math.min(start + layout.blockSize, layout.size) };
}

export function lengthOf(layout: Layout, block: number): number {
  const { start, end } = bytesOf(layout, block);
  return end - start;
}

/**
 * The same block has the same id in every tab and after every restart, so that what was stored before can be named
 * again. Storage wants base64, and all ids of one blob equally long: nine digits give twelve letters.
 */
export function blockId(block: number): string {
  return btoa(block.toString().padStart(9, '0'));
}

/** The number behind a block id, or undefined for an id that is not ours. */
export function blockOf(id: string): number | undefined {
  let digits: string;
  try {
    digits = atob(id);
  } catch {
    return undefined;
  }
  return /^\d{9}$/.test(digits) ? Number(digits) : undefined;
}

/** `Latest` also finds blocks of an earlier commit whose answer was lost, so committing twice is harmless. */
export function blockList(layout: Layout): string {
  let list = '<?xml version="1.0" encoding="utf-8"?><BlockList>';
  for (let block = 0; block < layout.count; block++) list += `<Latest>${blockId(block)}</Latest>`;
  return `${list}</BlockList>`;
}
