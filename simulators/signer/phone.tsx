import type { Hono } from 'hono';
import type { DemoAuthority } from '../authority/index.ts';
import { choiceOf, KeyFields } from './keys.tsx';
import { type KeyOwner, signAs } from './signer.ts';

type Documents = {
  documentsToSign: { id: number; nameKz: string; document: { file: { mime: string; data: string } } }[];
};
type Link = { description: string; expiry_date: string; document: { uri: string; auth_token: string } };

/** The simulated phone opens only what stands on this machine. */
const local = (link: string) => /^http:\/\/(localhost|127\.0\.0\.1):\d+\//.test(link);

async function fetchAll(link: string) {
  const answer = await fetch(link);
  if (!answer.ok) return { kind: 'failed' as const, text: await answer.text() };
  const service = (await answer.json()) as Link;
  const headers = { authorization: `Bearer ${service.document.auth_token}`, 'content-type': 'application/json' };
  const documents = (await (await fetch(service.document.uri, { headers })).json()) as Documents;
  return { kind: 'opened' as const, service, documents, headers };
}

/** The simulated phone: opens a link as eGov Mobile does, shows what is to be signed, signs and sends it. */
export function addPhonePages(app: Hono, authority: DemoAuthority, owners: readonly KeyOwner[], now: () => string): void {
  app.get('/phone', async (c) => {
    const link = (c.req.query('link') ?? '').replace(/^mobileSign:/, '');
    if (!local(link)) return c.html(<Phone text="The link does not lead to this machine." />, 400);
    const opened = await fetchAll(link);
    if (opened.kind === 'failed') return c.html(<Phone text={opened.text} />);
    return c.html(
      <Phone text={opened.service.description}>
        {opened.documents.documentsToSign.map(({ nameKz, document }) => (
          <>
            <h2>{nameKz}</h2>
            <pre style="white-space:pre-wrap;overflow-wrap:anywhere">{Buffer.from(document.file.data, 'base64').toString('utf8')}</pre>
          </>
        ))}
        <form method="post" action="/phone">
          <input type="hidden" name="link" value={link} />
          <KeyFields owners={owners} />
          <button type="submit">Sign</button>
        </form>
      </Phone>,
    );
  });
  app.post('/phone', async (c) => {
    const sent = await c.req.parseBody();
    const link = String(sent.link ?? '');
    const choice = choiceOf(owners, sent)?.('sign');
    if (!local(link) || choice?.kind !== 'key') return c.html(<Phone text="Nothing was chosen." />, 400);
    const opened = await fetchAll(link);
    if (opened.kind === 'failed') return c.html(<Phone text={opened.text} />);
    for (const one of opened.documents.documentsToSign) {
      one.document.file.data = await signAs(authority, choice, Buffer.from(one.document.file.data, 'base64'), now(), false);
    }
    const answer = await fetch(opened.service.document.uri, {
      method: 'PUT',
      headers: opened.headers,
      body: JSON.stringify(opened.documents),
    });
    const { message } = (await answer.json()) as { message: string };
    return c.html(<Phone text={message} />);
  });
}

function Phone({ text, children }: { readonly text: string; readonly children?: unknown }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Simulator: eGov Mobile</title>
      </head>
      <body>
        <h1>Simulator: eGov Mobile</h1>
        <p id="answer">{text}</p>
        {children as never}
      </body>
    </html>
  );
}
