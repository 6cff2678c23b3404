/** What an address answers: the fields of a success, or a fault with NCANode's status. */
export type Answer = { readonly kind: 'ok'; readonly fields: Readonly<Record<string, unknown>>; readonly message?: string } | Fault;

/** 400: the caller's key, password, base64 or CMS. 500: all else, unreadable XML too. */
export type Fault = { readonly kind: 'fault'; readonly status: 400 | 500; readonly message: string };

export const ok = (fields: Readonly<Record<string, unknown>>, message?: string): Answer => ({
  kind: 'ok',
  fields,
  ...(message === undefined ? {} : { message }),
});

export const callersFault = (message: string): Fault => ({ kind: 'fault', status: 400, message });

export const otherFault = (message: string): Fault => ({ kind: 'fault', status: 500, message });
