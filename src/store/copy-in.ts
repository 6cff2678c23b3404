import { Buffer } from 'node:buffer';
import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';

/** The part of the driver's connection that copying needs; the driver's types leave it out. */
type CopyConnection = {
  readonly query: (sql: string) => void;
  readonly sendCopyFromChunk: (bytes: Buffer) => void;
  readonly sendCopyFail: (reason: string) => void;
  readonly endCopyFrom: () => void;
};

type Submitted = pg.Submittable & {
  readonly handleCopyInResponse: (connection: CopyConnection) => void;
  readonly handleCommandComplete: () => void;
  readonly handleError: (error: Error) => void;
  readonly handleReadyForQuery: () => void;
};

/** Characters sent at once: enough to be worth a message, little enough for the server to begin at once. */
const piece = 64 * 1024;

/**
 * Sends rows in the text format of COPY to a table, in a connection's open transaction. The driver hands the server's answers to whoever
 * submitted the statement: that it takes rows, then the end or an error, and at last that it is ready for the next statement. After an
 * error the server drops what still comes; the driver sends the next statement only when the server is ready for it.
 */
export function copyIn(client: pg.PoolClient, target: string, lines: Iterable<string>): Promise<void> {
  return new Promise((done, failed) => {
    let refused = false;
    const send = async (connection: CopyConnection) => {
      let made = '';
      for (const line of lines) {
        made += line;
        if (made.length < piece) continue;
        connection.sendCopyFromChunk(Buffer.from(made));
        made = '';
        await breathe();
        if (refused) return;
      }
      if (made !== '') connection.sendCopyFromChunk(Buffer.from(made));
      connection.endCopyFrom();
    };
    const statement: Submitted = {
      submit: (connection) => (connection as unknown as CopyConnection).query(`copy ${target} from stdin`),
      handleCopyInResponse: (connection) => {
        send(connection).catch((fault: unknown) => {
          failed(fault);
          connection.sendCopyFail('a row could not be made');
        });
      },
      handleCommandComplete: () => undefined,
      handleError: (error) => {
        refused = true;
        failed(error);
      },
      handleReadyForQuery: () => done(),
    };
    client.query(statement);
  });
}
