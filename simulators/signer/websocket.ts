import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const guid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const largest = 16 * 1024 * 1024;

/** Speaks the server's side of a WebSocket (RFC 6455): text frames, ping and close. `talk` gets a way to send and gives what hears. */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  talk: (send: (text: string) => void) => (text: string) => void,
): void {
  const key = request.headers['sec-websocket-key'];
  if (!key) {
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    return;
  }
  const accept = createHash('sha1')
    .update(key + guid)
    .digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  const hear = talk((text) => {
    if (socket.writable) socket.write(frame(1, Buffer.from(text)));
  });
  let held = Buffer.alloc(0);
  let parts: Buffer[] = [];
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    if (held.length > largest) socket.destroy();
    for (let read = readFrame(held); read; read = readFrame(held)) {
      held = held.subarray(read.size);
      if (read.code === 8) {
        socket.end(frame(8, read.payload));
        return;
      }
      if (read.code === 9) socket.write(frame(10, read.payload));
      if (read.code > 2) continue;
      parts.push(read.payload);
      if (!read.last) continue;
      const text = Buffer.concat(parts).toString('utf8');
      parts = [];
      hear(text);
    }
  });
}

function frame(code: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? Buffer.from([0x80 | code, length]) : length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10);
  if (length >= 126) {
    head[0] = 0x80 | code;
    head[1] = length < 65_536 ? 126 : 127;
    if (length < 65_536) head.writeUInt16BE(length, 2);
    else head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

function readFrame(bytes: Buffer) {
  if (bytes.length < 2) return undefined;
  const [first = 0, second = 0] = bytes;
  const short = second & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const masked = (second & 0x80) !== 0;
  const start = 2 + extra + (masked ? 4 : 0);
  if (bytes.length < start) return undefined;
  const length = extra === 2 ? bytes.readUInt16BE(2) : extra === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + length) return undefined;
  const mask = bytes.subarray(2 + extra, start);
  const payload = Buffer.from(bytes.subarray(start, start + length));
  if (masked) for (let i = 0; i < length; i += 1) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0);
  return { code: first & 0x0f, last: (first & 0x80) !== 0, payload, size: start + length };
}
