import { describeFieldCases } from './testing/field-cases-suite.ts';
import { memoryPorts } from './testing/memory-ports.ts';

describeFieldCases(async (today) => memoryPorts(today));
