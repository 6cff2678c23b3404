import type { Regulation } from '../src/law/index.ts';
import { agePension } from './age-pension/index.ts';
import { burialPayment } from './burial-payment/index.ts';
import { burialPayment2024 } from './burial-payment-2024/index.ts';
import { disabilityAssessment } from './disability-assessment/index.ts';
import { foreignWorkerCertificate } from './foreign-worker-certificate/index.ts';
import { pensionFundPayout } from './pension-fund-payout/index.ts';
import { socialIndividualCode } from './social-individual-code/index.ts';
import { socialInsurancePayments } from './social-insurance-payments/index.ts';

/** Every edition of every regulation that Jardem knows, in the order of the index of the law. */
export const regulations: readonly Regulation[] = [
  agePension,
  burialPayment,
  socialInsurancePayments,
  disabilityAssessment,
  foreignWorkerCertificate,
  burialPayment2024,
  pensionFundPayout,
  socialIndividualCode,
];
