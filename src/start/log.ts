import pino from 'pino';

/** The log of the process: what happened to the machine, never to a person. Personal data stay in the case log. */
export const log = pino({ name: 'jardem', base: null, level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2));
