import type {Command} from '../command.ts'

/** `zhenpress outline`: prints the canonical outline. */
export const outlineCommand: Command = {
  name: 'outline',
  operands: 'FILE',
  summary: {en: 'Print the canonical outline of a briefing', zh: '印出簡報的標準綱要'},
  options: ['format', 'meta', 'quiet', 'config', 'lang', 'help'],
  examples: [
    {
      line: 'zhenpress outline briefing.txt --format tree',
      does: {
        en: 'shows what was read as what, both languages side by side',
        zh: '並列中英，顯示各段讀成什麼',
      },
    },
    {
      line: 'zhenpress outline briefing.txt > briefing.json',
      does: {
        en: 'keeps the outline as JSON for other programs (--format json is the default)',
        zh: '把綱要存成 JSON 供其他程式使用（預設 --format json）',
      },
    },
    {
      line: 'zhenpress outline briefing.txt --format markdown > briefing.md',
      does: {
        en: 'writes it as canonical Markdown, each text followed by its translation',
        zh: '寫成標準 Markdown，每段之後緊接譯文',
      },
    },
  ],
  run: async (invocation) => (await import('../runs/outline.ts')).runOutline(invocation),
}
