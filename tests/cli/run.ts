import {runCli} from '../../src/cli/cli.ts'
import type {Project} from '../press/project.ts'

export type Outcome = {readonly status: number; readonly out: string; readonly err: string}

/** Runs a command line in a project, as in a pipe. */
export async function run(project: Project, ...argv: string[]): Promise<Outcome> {
  let [out, err] = ['', '']
  const status = await runCli(argv, project.host, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    live: false,
    colour: false,
    columns: () => 80,
    liveOut: false,
  })
  return {status, out, err}
}
