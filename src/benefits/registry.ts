import type { Words } from '../base/index.ts';
import type { AmountName } from './amount-names.ts';
import type { Benefit } from './benefit.ts';
import { disabledChildCarer, groupOneCarer } from './rules/carers.ts';
import { disabilityAllowance } from './rules/disability.ts';
import { birthAllowance, childcareAllowance, largeFamilyAllowance, multiChildMotherAllowance } from './rules/families.ts';
import { capitalisedInjuryAid, pensionGuaranteeDifference } from './rules/guarantees.ts';
import { adoption, insuranceChildcare, pregnancyAndBirth } from './rules/insurance-leave.ts';
import { pensionFundPayout } from './rules/pension-fund.ts';
import { agePension, basicPension } from './rules/pensions.ts';
import { breadwinnerLoss, capacityLoss, jobLoss } from './rules/social-insurance.ts';
import { burialPayment, specialAllowance, specialProfessionalBenefit, specialStateBenefit } from './rules/special.ts';
import { survivorAllowance } from './rules/survivors.ts';
import { agePensionIncrease, insuranceIncrease } from './rules/yearly-increases.ts';

/** Every amount by its name. */
export const benefits: Readonly<Record<AmountName, Benefit>> = {
  'basic-pension': basicPension,
  'age-pension': agePension,
  'age-pension/yearly-increase': agePensionIncrease,
  'disability-allowance': disabilityAllowance,
  'survivor-allowance': survivorAllowance,
  'special-allowance': specialAllowance,
  'special-professional-benefit': specialProfessionalBenefit,
  'special-state-benefit': specialStateBenefit,
  'birth-allowance': birthAllowance,
  'childcare-allowance': childcareAllowance,
  'large-family-allowance': largeFamilyAllowance,
  'multi-child-mother-allowance': multiChildMotherAllowance,
  'disabled-child-carer-allowance': disabledChildCarer,
  'lifelong-disabled-carer-allowance': groupOneCarer,
  'burial-payment': burialPayment,
  'social-insurance-payments/capacity-loss': capacityLoss,
  'social-insurance-payments/breadwinner-loss': breadwinnerLoss,
  'social-insurance-payments/job-loss': jobLoss,
  'social-insurance-payments/pregnancy-and-birth': pregnancyAndBirth,
  'social-insurance-payments/adoption': adoption,
  'social-insurance-payments/childcare': insuranceChildcare,
  'social-insurance-payments/yearly-increase': insuranceIncrease,
  'capitalised-injury-aid': capitalisedInjuryAid,
  'pension-guarantee-difference': pensionGuaranteeDifference,
  'pension-fund-payout': pensionFundPayout,
};

/** The name of a benefit in words. */
export function benefitWords(name: AmountName): Words {
  return benefits[name].words;
}
