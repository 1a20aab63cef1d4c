import type {Command} from '../command.ts'

/** `zhenpress doctor`: what this machine has and lacks. */
export const doctorCommand: Command = {
  name: 'doctor',
  operands: '',
  summary: {
    en: 'Say what this machine has and lacks, and the command that mends it',
    zh: '檢查這台機器具備與缺少什麼，並給出補救的指令',
  },
  options: ['browser', 'out-dir', 'config', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress doctor',
      does: {
        en: 'checks Node, the browser, the faces and the folders',
        zh: '檢查 Node、瀏覽器、字型與資料夾',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/doctor.ts')).runDoctor(invocation),
}
