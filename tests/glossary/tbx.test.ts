import {describe, expect, it} from 'vitest'
import {readTbx} from '../../src/glossary/read-tbx.ts'

const second = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
<termEntry id="c1"><note>about &quot;it&quot;</note>
<langSet xml:lang="zh-TW"><tig><term>回收水</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>再生水</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="en"><ntig><termGrp><term>reclaimed &amp; treated water</term></termGrp></ntig></langSet>
<langSet xml:lang="fr"><tig><term>eau</term></tig></langSet>
</termEntry></body></text></martif>`

const third = `<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<!-- one --><conceptEntry id="c1">
<langSec xml:lang="zh-Hant-TW"><termSec><term><![CDATA[晶片]]></term></termSec>
<termSec><term>芯片</term><min:administrativeStatus>forbidden</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="en-US"><termSec><term>chip</term></termSec></langSec>
</conceptEntry></body></text></tbx>`

describe('A glossary in TBX', () => {
  it('is read in version 2', () => {
    expect(readTbx(second)).toEqual({
      faults: [],
      entries: [
        {
          terms: {zh: ['再生水'], en: ['reclaimed & treated water']},
          forbidden: {zh: ['回收水'], en: []},
          note: 'about "it"',
        },
      ],
    })
  })

  it('is read in version 3, with names in a namespace', () => {
    expect(readTbx(third)).toEqual({
      faults: [],
      entries: [{terms: {zh: ['晶片'], en: ['chip']}, forbidden: {zh: ['芯片'], en: []}, note: null}],
    })
  })

  it.each([
    ['no TBX', '<html></html>', 1, 1],
    ['an element that is not closed', '<tbx>\n  <text>\n</tbx>', 3, 1],
    ['a reference that there is not', '<tbx>\n<text>&uuml;</text></tbx>', 2, 7],
    ['declarations of its own', '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx/>', 1, 1],
    ['a language that is not said', '<tbx><conceptEntry>\n<langSec/></conceptEntry></tbx>', 2, 1],
    [
      'an empty term',
      '<tbx><conceptEntry><langSec xml:lang="zh">\n<termSec><term> </term></termSec></langSec></conceptEntry></tbx>',
      2,
      1,
    ],
    ['no entry', '<tbx/>', 1, 1],
    ['text behind the end', '<tbx/>x', 1, 7],
  ])('is refused for %s, at its place', (_, source, line, column) => {
    expect(readTbx(source).faults).toContainEqual(expect.objectContaining({line, column}))
  })
})
