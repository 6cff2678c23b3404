import { describeInvariants } from './describe-invariants.ts';

describeInvariants(1);
