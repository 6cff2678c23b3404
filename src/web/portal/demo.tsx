import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { isLocalDate, type Refusal, refuse, type Words } from '../../base/index.ts';
import { instantAt } from '../../calendar/index.ts';
import { Button, Checkboxes, DateField, DoneBanner, ErrorSummary } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import { readForm, typedDate } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { proofWords } from '../shared/words-of.ts';

const zone = 'Asia/Almaty';

const badDate = refuse('bad-input', { kk: 'Күнді дұрыс жазыңыз.', ru: 'Укажите дату правильно.', en: 'Write the date correctly.' });

/** What was done, by the mark in the address to which its form leads. */
const doneTexts: { readonly [mark: string]: Words } = { clock: texts.demoMoved, silence: texts.demoSilenceSaved };

function demoPage(v: View, refusal: Refusal | null, told: Words | null) {
  const { demo } = v.means;
  if (!demo) return v.c.notFound();
  return page(
    v,
    v.say(texts.demo),
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary say={v.say} refusal={refusal} field="to" />
        {told ? <DoneBanner title={v.say(told)} /> : null}
        <h1 class="govuk-heading-l">{v.say(texts.demoClock)}</h1>
        <p class="govuk-body">
          {v.say(texts.demoNow)}: <strong class="jardem-number">{moment(demo.now(), zone)}</strong>
        </p>
        <p class="govuk-body">{v.say(texts.demoHint)}</p>
        <form method="post" action="/demo">
          <DateField id="to" label={v.say(texts.demoTo)} say={v.say} />
          <Button>{v.say(texts.demoMove)}</Button>
        </form>
        <SilenceForm v={v} />
      </div>
    </div>,
    { here: '/demo', status: refusal ? 422 : 200 },
  );
}

/** Registries by their name, with what each is asked for. */
function registriesOf(v: View): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const regulation of v.means.offered()) {
    for (const [key, { registry }] of Object.entries(regulation.proofs)) {
      if (!registry) continue;
      const names = asked.get(registry.name) ?? new Set();
      asked.set(registry.name, names.add(v.say(proofWords(regulation, key))));
    }
  }
  return asked;
}

/** Which stand-in registries do not answer, so that their silence can be seen. */
const SilenceForm: FC<{ v: View }> = ({ v }) => {
  const { silence } = v.means;
  if (!silence) return null;
  return (
    <form method="post" action="/demo/silence">
      <Checkboxes
        name="silent"
        legend={v.say(texts.demoSilence)}
        hint={v.say(texts.demoSilenceHint)}
        values={[...silence]}
        choices={Array.from(registriesOf(v), ([value, names]) => ({ value, label: [...names].slice(0, 3).join('; ') }))}
      />
      <Button kind="secondary">{v.say(texts.demoSave)}</Button>
    </form>
  );
};

/** The demonstration's clock: moved forward to the morning of a day, so that lapses can be seen. And its registries, made silent. */
export function addDemoPages(app: Hono<WebEnv>, means: AppMeans): void {
  const { demo } = means;
  if (!demo) return;
  app.get('/demo', (c) => demoPage(viewOf(c, means), null, doneTexts[c.req.query('done') ?? ''] ?? null));
  app.post('/demo', async (c) => {
    const to = typedDate((await readForm(c)).one('to'));
    if (!isLocalDate(to)) return demoPage(viewOf(c, means), badDate, null);
    const moved = await demo.moveTo(instantAt(zone, to, '09:30'));
    return typeof moved === 'string' ? c.redirect('/demo?done=clock', 303) : demoPage(viewOf(c, means), moved, null);
  });
  app.post('/demo/silence', async (c) => {
    const v = viewOf(c, means);
    const wanted = (await readForm(c)).all('silent').filter((name) => registriesOf(v).has(name));
    means.silence?.clear();
    for (const name of wanted) means.silence?.add(name);
    return c.redirect('/demo?done=silence', 303);
  });
}
