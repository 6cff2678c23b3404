import type { Choice, KeyOwner } from './signer.ts';

/** What a form of the window chose: cancel, or the key of somebody; undefined when nobody is named. */
export function choiceOf(owners: readonly KeyOwner[], sent: Record<string, unknown>): ((use: 'sign' | 'auth') => Choice) | undefined {
  if (sent.cancel === 'yes') return () => ({ kind: 'cancel' });
  const owner = owners.find(({ login }) => login === sent.owner);
  if (!owner) return undefined;
  const [algorithm, kind = ''] = String(sent.key ?? 'gost').split('-');
  return (use) => ({
    kind: 'key',
    owner,
    algorithm: algorithm === 'rsa' ? 'rsa' : 'gost',
    use: kind === 'wrong' ? (use === 'sign' ? 'auth' : 'sign') : use,
    expired: kind === 'expired',
  });
}

/** The fields with which a key is chosen. */
export function KeyFields({ owners }: { readonly owners: readonly KeyOwner[] }) {
  return (
    <>
      <label>
        Key of{' '}
        <select name="owner">
          {owners.map(({ login, name }) => (
            <option value={login}>{`${name} (${login})`}</option>
          ))}
        </select>
      </label>{' '}
      <label>
        Kind{' '}
        <select name="key">
          <option value="gost">GOST</option>
          <option value="rsa">RSA</option>
          <option value="rsa-wrong">RSA, of the wrong kind</option>
          <option value="gost-expired">GOST, expired</option>
        </select>
      </label>{' '}
    </>
  );
}
