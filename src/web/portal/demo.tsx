import type { Hono } from 'hono';
import type { AppMeans } from '../../api/index.ts';
import { isLocalDate, type Refusal, refuse } from '../../base/index.ts';
import { instantAt } from '../../calendar/index.ts';
import { Button, DateField, DoneBanner, ErrorSummary } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import { readForm, typedDate } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';

const zone = 'Asia/Almaty';

const badDate = refuse('bad-input', { kk: 'Күнді дұрыс жазыңыз.', ru: 'Укажите дату правильно.', en: 'Write the date correctly.' });

function demoPage(v: View, refusal: Refusal | null, moved: boolean) {
  const { demo } = v.means;
  if (!demo) return v.c.notFound();
  return page(
    v,
    v.say(texts.demo),
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary say={v.say} refusal={refusal} field="to" />
        {moved ? <DoneBanner title={v.say(texts.demoMoved)} /> : null}
        <h1 class="govuk-heading-l">{v.say(texts.demoClock)}</h1>
        <p class="govuk-body">
          {v.say(texts.demoNow)}: <strong class="jardem-number">{moment(demo.now(), zone)}</strong>
        </p>
        <p class="govuk-body">{v.say(texts.demoHint)}</p>
        <form method="post" action="/demo">
          <DateField id="to" label={v.say(texts.demoTo)} say={v.say} />
          <Button>{v.say(texts.demoMove)}</Button>
        </form>
      </div>
    </div>,
    { here: '/demo', status: refusal ? 422 : 200 },
  );
}

/** The demonstration's clock: moved forward to the morning of a day, so that silence and lapses can be seen. */
export function addDemoPages(app: Hono<WebEnv>, means: AppMeans): void {
  const { demo } = means;
  if (!demo) return;
  app.get('/demo', (c) => demoPage(viewOf(c, means), null, c.req.query('moved') === '1'));
  app.post('/demo', async (c) => {
    const to = typedDate((await readForm(c)).one('to'));
    if (!isLocalDate(to)) return demoPage(viewOf(c, means), badDate, false);
    const moved = await demo.moveTo(instantAt(zone, to, '09:30'));
    return typeof moved === 'string' ? c.redirect('/demo?moved=1', 303) : demoPage(viewOf(c, means), moved, false);
  });
}
