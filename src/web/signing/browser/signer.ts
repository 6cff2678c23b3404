// Runs in the browser, served with its types taken off. Speaks NCALayer's protocol: module basics, falling back to commonUtils.

type Frame = Record<string, unknown>;
type State = 'waiting' | 'checking' | 'notInstalled' | 'notRunning' | 'cancelled' | 'failed' | 'offline';

class SignerFault extends Error {
  readonly state: State;
  constructor(state: State) {
    super(state);
    this.state = state;
  }
}

const seenMark = 'jardem.ncalayer';
const mark = {
  seen: () => {
    try {
      return localStorage.getItem(seenMark) === 'yes';
    } catch {
      return false;
    }
  },
  set: () => {
    try {
      localStorage.setItem(seenMark, 'yes');
    } catch {
      // Storage is shut off: then the message names both possibilities.
    }
  },
};

/** Frames one after another; what is not an answer (heartbeats, empty objects, pings) is passed over. */
function framesOf(socket: WebSocket) {
  const waiting: { take: (frame: Frame) => void; fail: () => void }[] = [];
  socket.addEventListener('message', ({ data }) => {
    let frame: unknown;
    try {
      frame = JSON.parse(String(data));
    } catch {
      return;
    }
    if (typeof frame !== 'object' || frame === null || Object.keys(frame).length === 0 || 'type' in frame) return;
    waiting.shift()?.take(frame as Frame);
  });
  socket.addEventListener('close', () => {
    for (const one of waiting.splice(0)) one.fail();
  });
  return () =>
    new Promise<Frame>((take, refuse) => {
      if (socket.readyState > WebSocket.OPEN) refuse(new SignerFault('failed'));
      else waiting.push({ take, fail: () => refuse(new SignerFault('failed')) });
    });
}

async function connect(address: string) {
  const absent = () => new SignerFault(mark.seen() ? 'notRunning' : 'notInstalled');
  let socket: WebSocket;
  try {
    socket = new WebSocket(address);
  } catch {
    throw absent();
  }
  const next = framesOf(socket);
  // The signer speaks first, with its version.
  const greeting = next();
  greeting.catch(() => undefined);
  await new Promise<void>((done, refuse) => {
    const timer = setTimeout(() => refuse(absent()), 8000);
    greeting.then(
      () => {
        clearTimeout(timer);
        done();
      },
      () => refuse(absent()),
    );
    socket.addEventListener('error', () => refuse(absent()));
  }).catch((fault: unknown) => {
    socket.close();
    throw fault;
  });
  mark.set();
  const beat = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send('--heartbeat--'), 20_000);
  return {
    ask: (frame: Frame) => {
      const answer = next();
      socket.send(JSON.stringify(frame));
      return answer;
    },
    close: () => {
      clearInterval(beat);
      socket.close();
    },
  };
}

const bare = (cms: string) => cms.replace(/-----[A-Z ]+-----|\s/g, '');

/** Signs texts given in base64; gives attached CMS in base64, in the same order. */
async function signAll(form: HTMLFormElement, texts: readonly string[]): Promise<readonly string[]> {
  const { signer = '', purpose = 'sign', trial } = form.dataset;
  const signing = purpose === 'sign';
  const connection = await connect(signer);
  try {
    const answer = await connection.ask({
      module: 'kz.gov.pki.knca.basics',
      method: 'sign',
      args: {
        allowedStorages: null,
        format: 'cms',
        data: texts,
        signingParams: { decode: true, encapsulate: true, digested: false, ...(signing ? { tsaProfile: {} } : {}) },
        // Keys of 2022 serve both purposes and name only signing: for sign-in none is demanded here, the server looks at the key.
        signerParams: {
          extKeyUsageOids: signing ? ['1.3.6.1.5.5.7.3.4'] : [],
          iin: '',
          bin: '',
          serialNumber: '',
          chain: trial ? [] : null,
        },
        locale: document.documentElement.lang,
      },
    });
    if (answer.errorCode === 'MODULE_NOT_FOUND') return await signOneByOne(connection, signing, texts);
    if (answer.status !== true) throw new SignerFault(answer.code === 'USER_CANCELED' ? 'cancelled' : 'failed');
    const result = (answer.body as { result?: unknown } | undefined)?.result;
    if (result === undefined) throw new SignerFault('cancelled');
    const list = [result].flat();
    if (list.length !== texts.length || !list.every((one) => typeof one === 'string')) throw new SignerFault('failed');
    return list.map((one) => bare(String(one)));
  } finally {
    connection.close();
  }
}

async function signOneByOne(connection: { ask: (frame: Frame) => Promise<Frame> }, signing: boolean, texts: readonly string[]) {
  const made: string[] = [];
  for (const text of texts) {
    const answer = await connection.ask({
      module: 'kz.gov.pki.knca.commonUtils',
      method: 'createCAdESFromBase64',
      args: ['PKCS12', signing ? 'SIGNATURE' : 'AUTHENTICATION', text, true],
    });
    if (String(answer.code) !== '200' || typeof answer.responseObject !== 'string') {
      throw new SignerFault(answer.message === 'action.canceled' ? 'cancelled' : 'failed');
    }
    made.push(bare(answer.responseObject));
  }
  return made;
}

async function post(address: string, body: unknown): Promise<Frame> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // Asked too often: the answer says so itself.
    if (!answer.ok && answer.status !== 429) throw new SignerFault('offline');
    return (await answer.json()) as Frame;
  } catch {
    throw new SignerFault('offline');
  }
}

/** Signs what the form holds, has it checked, and fills the signatures in; gives the message of a refusal. */
async function fill(form: HTMLFormElement, say: (state: State) => void): Promise<string | null> {
  const { purpose = 'sign', challenge, own } = form.dataset;
  say('waiting');
  if (challenge) {
    const given = await post(challenge, {});
    if (typeof given.refusal === 'string') return given.refusal;
    form.querySelector<HTMLInputElement>('[name=challenge]')?.setAttribute('value', String(given.id));
    const content = form.querySelector<HTMLInputElement>('[data-content]');
    if (content) content.value = String(given.content);
  }
  const contents = [...form.querySelectorAll<HTMLInputElement>('[data-content]')];
  const made = await signAll(
    form,
    contents.map(({ value }) => value),
  );
  say('checking');
  const items = contents.map(({ value }, i) => ({ content: value, signature: made[i] }));
  const checked = await post('/signing/check', { purpose, own: own !== 'no', items });
  if (typeof checked.refusal === 'string') return checked.refusal;
  contents.forEach((content, i) => {
    const field = form.querySelector<HTMLInputElement>(`[name="signature.${content.dataset.content}"]`);
    if (field) field.value = made[i] ?? '';
  });
  return null;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-signer]')) {
  const place = form.querySelector<HTMLElement>('[data-signing-message]');
  const words = JSON.parse(form.dataset.words ?? '{}') as Record<string, string>;
  const button = form.querySelector<HTMLButtonElement>('[data-signing-button]');
  const tell = (text: string, fault: boolean) => {
    if (!place) return;
    place.textContent = text;
    place.hidden = text === '';
    place.classList.toggle('jardem-signing--fault', fault);
    if (fault) place.focus();
  };
  let busy = false;
  form.addEventListener('submit', (event) => {
    if (event.submitter !== button) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    void fill(form, (state) => tell(words[state] ?? '', false))
      .then((refusal) => {
        if (refusal === null) form.submit();
        else tell(refusal, true);
      })
      .catch((fault: unknown) => tell(words[fault instanceof SignerFault ? fault.state : 'failed'] ?? '', true))
      .finally(() => {
        busy = false;
      });
  });
}

/** The page that waits for the phone: it is loaded again when the phone has come further, and never while somebody reads it in peace. */
const waitedFor = document.querySelector<HTMLElement>('[data-signing-state]')?.dataset.signingState;
if (waitedFor) {
  setInterval(() => {
    void fetch(location.href, { headers: { accept: 'text/html' } })
      .then(async (answer) => {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const state = page.querySelector<HTMLElement>('[data-signing-state]')?.dataset.signingState;
        if (state !== waitedFor) location.reload();
      })
      // The line is down for a moment: the next time.
      .catch(() => undefined);
  }, 3000);
}
