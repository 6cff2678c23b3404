/**
 * The names by which a regulation calls an amount. A name is the id of the regulation that grants the benefit, or of one of its
 * parts (`social-insurance-payments/…`); `…/yearly-increase` raises an amount already in payment.
 */
export const amountNames = [
  'basic-pension',
  'age-pension',
  'age-pension/yearly-increase',
  'disability-allowance',
  'survivor-allowance',
  'special-allowance',
  'special-professional-benefit',
  'special-state-benefit',
  'birth-allowance',
  'childcare-allowance',
  'large-family-allowance',
  'multi-child-mother-allowance',
  'disabled-child-carer-allowance',
  'lifelong-disabled-carer-allowance',
  'burial-payment',
  'social-insurance-payments/capacity-loss',
  'social-insurance-payments/breadwinner-loss',
  'social-insurance-payments/job-loss',
  'social-insurance-payments/pregnancy-and-birth',
  'social-insurance-payments/adoption',
  'social-insurance-payments/childcare',
  'social-insurance-payments/yearly-increase',
  'capitalised-injury-aid',
  'pension-guarantee-difference',
  'pension-fund-payout',
] as const;

export type AmountName = (typeof amountNames)[number];

/** Whether the text is the name of an amount. */
export function isAmountName(text: string): text is AmountName {
  return (amountNames as readonly string[]).includes(text);
}

/** The amounts that each regulation (by the id of its folder) grants. Regulations that grant no money are not listed. */
export const amountsOfRegulation: Readonly<Record<string, readonly AmountName[]>> = {
  'age-pension': ['age-pension'],
  'basic-pension': ['basic-pension'],
  'disability-survivor-allowance': ['disability-allowance', 'survivor-allowance'],
  'disability-allowance-2024': ['disability-allowance'],
  'survivor-allowance-2024': ['survivor-allowance'],
  'special-allowance': ['special-allowance'],
  'special-state-benefit': ['special-state-benefit'],
  'birth-and-childcare-allowance': ['birth-allowance', 'childcare-allowance'],
  'social-insurance-payments': [
    'social-insurance-payments/capacity-loss',
    'social-insurance-payments/breadwinner-loss',
    'social-insurance-payments/job-loss',
    'social-insurance-payments/pregnancy-and-birth',
    'social-insurance-payments/adoption',
    'social-insurance-payments/childcare',
  ],
  'social-insurance-payments-regional': ['social-insurance-payments/job-loss'],
  'disabled-child-carer-allowance': ['disabled-child-carer-allowance'],
  'lifelong-disabled-carer-allowance': ['lifelong-disabled-carer-allowance'],
  'multi-child-mother-allowance': ['multi-child-mother-allowance'],
  'burial-payment': ['burial-payment'],
  'burial-payment-2024': ['burial-payment'],
  'capitalised-injury-aid': ['capitalised-injury-aid'],
  'pension-guarantee-difference': ['pension-guarantee-difference'],
  'pension-fund-payout': ['pension-fund-payout'],
};

/** Names used in the table of published amounts and ids of regulations that grant one amount. */
const otherNames: Readonly<Record<string, AmountName>> = {
  state_basic_pension: 'basic-pension',
  special_allowance_lists_1_2: 'special-allowance',
  child_care_allowance: 'childcare-allowance',
  awarded_mother_allowance: 'multi-child-mother-allowance',
  group_1_carer_allowance: 'lifelong-disabled-carer-allowance',
  gfss_loss_of_capacity: 'social-insurance-payments/capacity-loss',
  gfss_loss_of_breadwinner: 'social-insurance-payments/breadwinner-loss',
  gfss_job_loss: 'social-insurance-payments/job-loss',
  gfss_pregnancy_and_birth: 'social-insurance-payments/pregnancy-and-birth',
  gfss_adoption: 'social-insurance-payments/adoption',
  gfss_child_care: 'social-insurance-payments/childcare',
};

/** The amount that a text names: its own name, the same with underscores, another name in use, or a regulation that grants one amount. */
export function findAmountName(text: string): AmountName | undefined {
  if (isAmountName(text)) return text;
  const known = otherNames[text];
  if (known) return known;
  const dashed = text.replaceAll('_', '-');
  if (isAmountName(dashed)) return dashed;
  const granted = amountsOfRegulation[text] ?? [];
  return granted.length === 1 ? granted[0] : undefined;
}
