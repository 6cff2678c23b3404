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
