/** What a worker's process runs. */

import {nodeHost} from '../../host/node-host.ts'
import {parentProcess} from '../../host/worker-process.ts'
import {serve} from './serve.ts'

serve(parentProcess(), nodeHost())
