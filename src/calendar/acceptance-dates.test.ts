/** The dates of the acceptance cases, as far as they are terms on a calendar; the cases themselves are run by the engine's tests. */
import { describe, expect, test } from 'vitest';
import { statedCalendar } from './calendar.ts';
import { chain, clock, day, due, official } from './test-words.ts';

const march2019 = statedCalendar('days off of March 2019', ['2019-03-08', '2019-03-21', '2019-03-22', '2019-03-25']);
const may2019 = statedCalendar('May 2019', ['2019-05-01', '2019-05-07', '2019-05-09', '2019-05-10'], ['2019-05-04']);
const may2019Unmoved = statedCalendar('May 2019 without the Saturday', ['2019-05-01', '2019-05-07', '2019-05-09', '2019-05-10']);
const february2019 = statedCalendar('no days off', []);
const newYear2020 = statedCalendar('New Year 2020', ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-07'], ['2020-01-05']);
const december2019 = statedCalendar('December 2019', ['2019-12-16', '2019-12-17']);
const july2019 = statedCalendar('July 2019', ['2019-07-08']);

/** Short form of a list of days: `2019-03-20 03-27` has the year once. */
const days = (text: string): string[] => {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest.map((rest) => (rest.length === 5 ? `${first.slice(0, 5)}${rest}` : rest))];
};

describe('stages used to the full, one after the other', () => {
  test.each([
    ['age-pension/AC1', '2019-03-18', '3wd 2wd 2wd 2wd 1wd 1wd', march2019, '2019-03-26 03-28 04-01 04-03 04-04 04-05'],
    ['basic-pension/BC1', '2019-03-18', '2wd 2wd 2wd 1wd 1wd 1wd', march2019, '2019-03-20 03-27 03-29 04-01 04-02 04-03'],
    ['birth-and-childcare-allowance/AC1', '2019-09-02', '2wd 2wd 1wd 1wd 1wd 1wd', official, '2019-09-04 09-06 09-09 09-10 09-11 09-12'],
    ['birth-and-childcare-allowance/AC2', '2019-03-18', '2wd 2wd 1wd 1wd 1wd 1wd', march2019, '2019-03-20 03-27 03-28 03-29 04-01 04-02'],
    ['birth-and-childcare-allowance/AC5 p.13', '2019-10-28', '3wd 2wd', official, '2019-10-31 11-04'],
    ['birth-and-childcare-allowance/AC5 p.14', '2019-10-28', '2wd 2wd', official, '2019-10-30 11-01'],
    ['burial-payment/B1', '2019-09-02', '1wd 1wd 1wd 1wd 1wd', official, '2019-09-03 09-04 09-05 09-06 09-09'],
    ['burial-payment/B2', '2019-12-30', '1wd 1wd 1wd 1wd 1wd', newYear2020, '2019-12-31 2020-01-05 2020-01-06 2020-01-08 2020-01-09'],
    ['capitalised-injury-aid/C1', '2019-06-03', '2wd 2wd 2wd 1wd 1wd 1wd', official, '2019-06-05 06-07 06-11 06-12 06-13 06-14'],
    ['capitalised-injury-aid/C2', '2019-05-06', '2wd 2wd 2wd 1wd 1wd 1wd', may2019, '2019-05-13 05-15 05-17 05-20 05-21 05-22'],
    ['disability-survivor-allowance/AC1', '2019-09-02', '2wd 2wd 2wd 1wd 1wd 1wd', official, '2019-09-04 09-06 09-10 09-11 09-12 09-13'],
    [
      'disability-survivor-allowance/AC2',
      '2019-09-02',
      '1wd 2wd 2wd 2wd 1wd 1wd 1wd',
      official,
      '2019-09-03 09-05 09-09 09-11 09-12 09-13 09-16',
    ],
    ['disabled-child-carer-allowance/A1', '2019-04-01', '2wd 2wd 1wd 1wd 1wd 1wd', official, '2019-04-03 04-05 04-08 04-09 04-10 04-11'],
    ['disabled-child-carer-allowance/A10', '2019-04-19', '3wd 2wd', official, '2019-04-24 04-26'],
    [
      'foreign-worker-certificate/AC1',
      '2019-03-04',
      '1wd 1wd 5wd 2wd 2wd 1wd 1wd 2wd 1wd 2wd',
      march2019,
      '2019-03-05 03-06 03-14 03-18 03-20 03-26 03-27 03-29 04-01 04-03',
    ],
    ['foreign-worker-certificate/AC7', '2019-03-20', '1wd 1wd 1wd', march2019, '2019-03-26 03-27 03-28'],
    ['foreign-worker-certificate/AC14', '2019-03-20', '1wd 1wd 1wd', march2019, '2019-03-26 03-27 03-28'],
    ['lifelong-disabled-carer-allowance/1', '2019-06-03', '2wd 2wd 1wd 1wd 1wd 1wd', official, '2019-06-05 06-07 06-10 06-11 06-12 06-13'],
    ['lifelong-disabled-carer-allowance/2', '2019-03-18', '2wd 2wd 1wd 1wd 1wd 1wd', march2019, '2019-03-20 03-27 03-28 03-29 04-01 04-02'],
    ['lifelong-disabled-carer-allowance/3', '2019-06-03', '1wd 2wd', official, '2019-06-04 06-06'],
    ['lifelong-disabled-carer-allowance/7', '2019-07-23', '3wd 2wd', july2019, '2019-07-26 07-30'],
    ['lifelong-disabled-carer-allowance/8 p.14', '2019-06-28', '2wd 2wd', official, '2019-07-02 07-04'],
    ['lifelong-disabled-carer-allowance/8 p.13', '2019-06-28', '3wd 2wd', official, '2019-07-03 07-05'],
    ['multi-child-mother-allowance/AC1', '2019-03-18', '2wd 2wd 1wd 1wd 1wd', march2019, '2019-03-20 03-27 03-28 03-29 04-01'],
    ['multi-child-mother-allowance/AC6', '2019-03-18', '3wd 2wd', march2019, '2019-03-26 03-28'],
    ['multi-child-mother-allowance/AC7', '2019-05-31', '2wd 2wd', may2019Unmoved, '2019-06-04 06-06'],
    ['multi-child-mother-allowance/AC10', '2019-05-06', '2wd 2wd 1wd 1wd 1wd', may2019Unmoved, '2019-05-13 05-15 05-16 05-17 05-20'],
    ['pension-fund-payout/1', '2019-06-03', '2wd 8wd 2wd', official, '2019-06-05 06-17 06-19'],
    ['pension-fund-payout/5', '2019-06-03', '1wd 1wd 1wd 2wd', official, '2019-06-04 06-05 06-06 06-10'],
    ['pension-guarantee-difference/AC1', '2019-03-18', '2wd 2wd 2wd 1wd 2wd', march2019, '2019-03-20 03-27 03-29 04-01 04-03'],
    ['social-insurance-payments/AC1', '2019-09-02', '2wd 2wd 2wd 2wd 1wd', official, '2019-09-04 09-06 09-10 09-12 09-13'],
    ['social-insurance-payments/AC2', '2019-09-02', '1wd 2wd 2wd 2wd 2wd 1wd', official, '2019-09-03 09-05 09-09 09-11 09-13 09-16'],
    ['social-insurance-payments/AC3', '2019-03-18', '2wd 2wd 2wd 2wd 1wd', official, '2019-03-20 03-27 03-29 04-02 04-03'],
    ['social-insurance-payments/AC5', '2019-10-14', '2wd 1wd 2wd 2wd', official, '2019-10-16 10-17 10-21 10-23'],
    ['special-allowance/AC1', '2019-09-02', '2wd 2wd 2wd 1wd 1wd 1wd', official, '2019-09-04 09-06 09-10 09-11 09-12 09-13'],
    [
      'special-state-benefit/ac1-happy-state-corporation',
      '2019-02-04',
      '2wd 2wd 2wd 1wd 1wd',
      february2019,
      '2019-02-06 02-08 02-12 02-13 02-14',
    ],
    ['special-state-benefit/ac2-holiday', '2019-03-05', '2wd 2wd 2wd 1wd 1wd', march2019, '2019-03-07 03-12 03-14 03-15 03-18'],
    ['special-state-benefit/ac4-provider-route', '2019-02-04', '1wd 8wd', february2019, '2019-02-05 02-15'],
    ['special-state-benefit/ac7-error-return', '2019-02-11', '3wd 1wd', february2019, '2019-02-14 02-15'],
  ])('%s', (_, from, terms, calendar, expected) => {
    expect(chain(from, terms.split(' '), calendar)).toEqual(days(expected));
  });
});

describe('single terms', () => {
  test.each([
    ['age-pension/AC1, 10 working days in all', '2019-03-18', '10wd', march2019, '2019-04-04'],
    ['age-pension/AC8, stage', '2019-06-05', '2wd', official, '2019-06-07'],
    ['age-pension/AC8, check', '2019-06-05', '5wd', official, '2019-06-12'],
    ['age-pension/AC12', '2019-06-07', '1wd', official, '2019-06-10'],
    ['basic-pension/BC5, 25 from return', '2019-04-03', '25wd', may2019, '2019-05-13'],
    ['basic-pension/BC5, department', '2019-05-13', '2wd', may2019, '2019-05-15'],
    ['basic-pension/BC6, department', '2019-05-16', '2wd', may2019, '2019-05-20'],
    ['basic-pension/BC7, unit head', '2019-06-05', '4wd', official, '2019-06-11'],
    ['birth-and-childcare-allowance/AC3', '2019-09-09', '5wd', official, '2019-09-16'],
    ['birth-and-childcare-allowance/AC4, told', '2019-09-16', '5wd', official, '2019-09-23'],
    ['birth-and-childcare-allowance/AC4, 25', '2019-09-23', '25wd', official, '2019-10-28'],
    ['birth-and-childcare-allowance/AC4, 30', '2019-09-16', '30wd', official, '2019-10-28'],
    ['burial-payment-2024/A5', '2026-04-30', '1wd', official, '2026-05-04'],
    ['burial-payment-2024/A6', '2026-04-13', '3wd', official, '2026-04-16'],
    ['burial-payment-2024/A6, in March', '2026-03-19', '3wd', official, '2026-03-27'],
    ['burial-payment-2024/C9', '2026-04-11', '1wd', official, '2026-04-13'],
    ['disability-allowance-2024/A3', '2025-03-20', '1wd', official, '2025-03-26'],
    ['disability-assessment/ac4-consultation', '2019-02-04', '10wd', official, '2019-02-18'],
    ['disability-assessment/ac5-consultation-holidays', '2019-03-12', '10wd', official, '2019-03-29'],
    ['disability-survivor-allowance/AC6, 30', '2019-09-09', '30wd', official, '2019-10-21'],
    ['disability-survivor-allowance/AC6, 25', '2019-09-16', '25wd', official, '2019-10-21'],
    ['disability-survivor-allowance/AC7, 25', '2019-09-10', '25wd', official, '2019-10-15'],
    ['disability-survivor-allowance/AC8', '2019-09-06', '5wd', official, '2019-09-13'],
    ['disability-survivor-allowance/AC9', '2019-12-13', '2wd', december2019, '2019-12-19'],
    ['disabled-child-carer-allowance/A8, told', '2019-03-04', '5wd', march2019, '2019-03-12'],
    ['disabled-child-carer-allowance/A8, 30', '2019-03-04', '30wd', march2019, '2019-04-19'],
    ['disabled-child-carer-allowance/A9', '2019-03-12', '25wd', march2019, '2019-04-19'],
    ['foreign-worker-certificate/AC1, 18 in all', '2019-03-04', '18wd', march2019, '2019-04-03'],
    ['foreign-worker-certificate/AC2, 15 in all', '2019-03-04', '15wd', march2019, '2019-03-29'],
    ['foreign-worker-certificate/AC3', '2019-03-07', '3wd', march2019, '2019-03-13'],
    ['foreign-worker-certificate/AC3, A2', '2019-03-07', '2wd', march2019, '2019-03-12'],
    ['foreign-worker-certificate/AC5', '2019-04-02', '3wd', official, '2019-04-05'],
    ['foreign-worker-certificate/AC9', '2019-03-20', '5wd', march2019, '2019-04-01'],
    ['lifelong-disabled-carer-allowance/6, told', '2019-06-10', '5wd', july2019, '2019-06-17'],
    ['lifelong-disabled-carer-allowance/6, 25', '2019-06-17', '25wd', july2019, '2019-07-23'],
    ['lifelong-disabled-carer-allowance/6, 30', '2019-06-10', '30wd', july2019, '2019-07-23'],
    ['multi-child-mother-allowance/AC5', '2019-03-04', '4wd', march2019, '2019-03-11'],
    ['multi-child-mother-allowance/AC7, told', '2019-04-15', '5wd', may2019Unmoved, '2019-04-22'],
    ['multi-child-mother-allowance/AC7, 25', '2019-04-22', '25wd', may2019Unmoved, '2019-05-31'],
    ['multi-child-mother-allowance/AC8, 25', '2019-04-17', '25wd', may2019Unmoved, '2019-05-28'],
    ['multi-child-mother-allowance/AC9, 30', '2019-04-15', '30wd', may2019Unmoved, '2019-05-31'],
    ['pension-fund-payout/4', '2019-06-03', '10wd', official, '2019-06-17'],
    ['pension-fund-payout/6, head', '2019-06-03', '2wd', official, '2019-06-05'],
    ['pension-fund-payout/6, control from acceptance', '2019-06-03', '5wd', official, '2019-06-10'],
    ['pension-fund-payout/6, control after the head', '2019-06-05', '5wd', official, '2019-06-12'],
    ['pension-fund-payout/12', '2019-06-03', '10wd', official, '2019-06-17'],
    ['pension-guarantee-difference/AC6, told', '2019-03-06', '2wd', march2019, '2019-03-11'],
    ['pension-guarantee-difference/AC6, extension', '2019-03-06', '25cd', march2019, '2019-03-31'],
    ['pension-guarantee-difference/AC13', '2019-03-20', '2wd', march2019, '2019-03-27'],
    ['social-insurance-payments/AC4, told', '2019-09-16', '5wd', official, '2019-09-23'],
    ['social-insurance-payments/AC4, 25', '2019-09-23', '25wd', official, '2019-10-28'],
    ['social-insurance-payments/AC4, 30', '2019-09-16', '30wd', official, '2019-10-28'],
    ['social-insurance-payments/AC6', '2019-09-10', '5wd', official, '2019-09-17'],
    ['special-allowance/AC5, 30', '2019-09-09', '30wd', official, '2019-10-21'],
    ['special-allowance/AC7', '2019-09-06', '5wd', official, '2019-09-13'],
    ['special-allowance/AC9', '2019-12-13', '2wd', december2019, '2019-12-19'],
    ['special-state-benefit/ac7-error-return, outer limit', '2019-02-11', '5wd', february2019, '2019-02-18'],
    ['special-state-benefit/ac8-document-return-ok, informing', '2019-03-01', '5wd', march2019, '2019-03-11'],
    ['special-state-benefit/ac8-document-return-ok, 21 from notice', '2019-03-05', '21wd', march2019, '2019-04-09'],
    ['special-state-benefit/ac8-document-return-ok, unit', '2019-04-08', '2wd', march2019, '2019-04-10'],
    ['special-state-benefit/ac9-document-silence', '2019-03-01', '30wd', march2019, '2019-04-18'],
  ])('%s', (_, from, term, calendar, expected) => {
    expect(due(from, term, calendar)).toBe(expected);
  });
});

test('age-pension/AC6: bringing is held within the window of thirty days, the rework follows', () => {
  const window = clock('30wd', '2019-04-03', { lapses: true }, may2019);
  expect(clock('5wd', '2019-04-03', {}, may2019).due).toBe('2019-04-10');
  expect(clock('25wd', '2019-04-10', { cap: window.due }, may2019).due).toBe('2019-05-20');
  expect(window.due).toBe('2019-05-20');
  expect(chain('2019-05-14', ['3wd', '2wd'], may2019)).toEqual(['2019-05-17', '2019-05-21']);
});

test('age-pension/AC7: the window lapses at the opening of 21 May 2019, nine in the morning in Almaty as it was then', () => {
  expect(clock('30wd', '2019-04-03', { lapses: true }, may2019).lapseAt).toBe('2019-05-21T03:00:00.000Z');
});

test('disabled-child-carer-allowance/A2: one working day passed is a warning, two a breach', () => {
  const head = clock('2wd', '2019-04-08', { warn: { after: { n: 1, unit: 'wd' } } });
  expect(head).toMatchObject({
    due: '2019-04-10',
    warnAt: '2019-04-09T12:00:00.000Z',
    breachAt: '2019-04-10T12:00:00.000Z',
  });
});

test('the official calendar gives other dates than a case that leaves the working Saturday of 4 May 2019 out', () => {
  expect(due('2019-04-15', '30wd')).toBe('2019-05-30');
  expect(due('2019-04-15', '30wd', may2019Unmoved)).toBe(day('2019-05-31'));
});
