import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file of text rows that grows and is read back in order from any place: what stands in for a table in this measurement. */
export type Spool = {
  readonly add: (row: string) => void;
  /** Up to `limit` rows from a place, and the place after them. */
  readonly read: (from: number, limit: number) => { readonly rows: readonly string[]; readonly next: number };
  readonly close: () => void;
};

const block = 1 << 17;
const waitingBytes = 1 << 15;
const longestRow = 1 << 11;

/** Opens a new spool in a folder. Rows wait in a small buffer and go to the disk when it is full. */
export function openSpool(folder: string, name: string): Spool {
  const file = openSync(join(folder, name), 'w+');
  const waiting = Buffer.allocUnsafeSlow(waitingBytes);
  let filled = 0;
  let size = 0;
  const flush = () => {
    if (filled === 0) return;
    writeSync(file, waiting, 0, filled, size);
    size += filled;
    filled = 0;
  };
  return {
    add(row) {
      if (filled > waitingBytes - longestRow) flush();
      filled += waiting.write(row, filled);
      waiting[filled++] = 10;
    },
    read(from, limit) {
      flush();
      const rows: string[] = [];
      let at = from;
      while (rows.length < limit && at < size) {
        const piece = Buffer.allocUnsafe(Math.min(block, size - at));
        readSync(file, piece, 0, piece.length, at);
        const whole = piece.lastIndexOf(10) + 1;
        if (whole === 0) throw new Error('a row longer than a block');
        const found = piece.toString('utf8', 0, whole - 1).split('\n');
        const room = limit - rows.length;
        if (found.length <= room) {
          rows.push(...found);
          at += whole;
        } else {
          for (const row of found.slice(0, room)) {
            rows.push(row);
            at += Buffer.byteLength(row) + 1;
          }
        }
      }
      return { rows, next: at };
    },
    close() {
      closeSync(file);
    },
  };
}
