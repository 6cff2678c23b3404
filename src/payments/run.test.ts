import { memoryPorts } from './testing/memory-ports.ts';
import { describeRuns } from './testing/run-suite.ts';

describeRuns('a run', async () => memoryPorts());
