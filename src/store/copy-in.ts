import { Buffer } from 'node:buffer';
import type pg from 'pg';

/** The part of the driver's connection that copying needs; the driver's types leave it out. */
type CopyConnection = {
  readonly query: (sql: string) => void;
  readonly sendCopyFromChunk: (bytes: Buffer) => void;
  readonly endCopyFrom: () => void;
};

/** The server takes messages up to a gigabyte; shorter ones let it begin while the rest is on its way. */
const chunk = 256 * 1024;

/**
 * Sends rows in the text format of COPY to a table, over a connection of its own or in its open transaction. The driver hands the server's
 * answers to whoever submitted the statement: readiness to take rows, then the end or an error, and at last that it is ready for the next
 * statement. After an error the server drops what still comes, and only then is the connection free.
 */
export function copyIn(client: pg.PoolClient, target: string, lines: string): Promise<void> {
  return new Promise((done, failed) => {
    client.query({
      submit: (connection) => (connection as unknown as CopyConnection).query(`copy ${target} from stdin`),
      handleCopyInResponse: (connection: CopyConnection) => {
        const bytes = Buffer.from(lines);
        for (let start = 0; start < bytes.length; start += chunk) connection.sendCopyFromChunk(bytes.subarray(start, start + chunk));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: failed,
      handleReadyForQuery: () => done(),
    } as Submitted);
  });
}

type Submitted = pg.Submittable & {
  readonly handleCopyInResponse: (connection: CopyConnection) => void;
  readonly handleCommandComplete: () => void;
  readonly handleError: (error: Error) => void;
  readonly handleReadyForQuery: () => void;
};
