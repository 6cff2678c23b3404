import { expect, it } from 'vitest';
import { instant } from '../base/index.ts';
import type { SigningSession } from '../identity/index.ts';
import { createSigningStore } from './signing-store.ts';
import { eachDatabase } from './testing/index.ts';

const now = instant('2026-03-20T05:00:00Z');
const late = instant('2026-03-20T05:30:00Z');

eachDatabase('signings by phone', ({ db }) => {
  const session = (id: string): SigningSession => ({
    id,
    purpose: 'sign',
    account: 'citizen-001',
    browser: 'b',
    action: '/my/applications/1/sign',
    fields: [['key', 'k']],
    back: '/my',
    items: [{ hash: 'h', name: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' }, text: '{}' }],
    state: 'opened',
    token: null,
    signatures: {},
    expiresAt: instant('2026-03-20T05:10:00Z'),
  });

  it('goes forward step by step, takes signatures once, and only under the last token', async () => {
    const store = createSigningStore(db());
    await store.open(session('s1'));
    expect(await store.find('s1')).toEqual(session('s1'));
    expect(await store.signed('s1', 't1', { h: 'x' }, now)).toBe(false);
    expect(await store.scanned('s1', 't1', now)).toBe(true);
    expect(await store.scanned('s1', 't2', now)).toBe(true);
    await store.requested('s1', now);
    expect(await store.signed('s1', 't1', { h: 'x' }, now)).toBe(false);
    const both = await Promise.all([store.signed('s1', 't2', { h: 'x' }, now), store.signed('s1', 't2', { h: 'y' }, now)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await store.scanned('s1', 't3', now)).toBe(false);
    expect((await store.find('s1'))?.state).toBe('signed');
  });

  it('does nothing after its end', async () => {
    const store = createSigningStore(db());
    await store.open(session('s2'));
    expect(await store.scanned('s2', 't', now)).toBe(true);
    expect(await store.signed('s2', 't', { h: 'x' }, late)).toBe(false);
    expect(await store.scanned('s2', 't', late)).toBe(false);
  });

  it('gives a challenge once, and not when its time is over', async () => {
    const store = createSigningStore(db());
    await store.openChallenge('c1', 'one', instant('2099-01-01T00:00:00Z'));
    const both = await Promise.all([store.useChallenge('c1', now), store.useChallenge('c1', now)]);
    expect(both.filter((text) => text === 'one')).toHaveLength(1);
    await store.openChallenge('c2', 'two', instant('2099-01-01T00:00:00Z'));
    expect(await store.useChallenge('c2', instant('2099-01-02T00:00:00Z'))).toBeUndefined();
  });
});
