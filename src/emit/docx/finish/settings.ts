/** The part `word/settings.xml` (ISO/IEC 29500-1 §17.15.1). */

import type {Tokens} from '../../../template/template.ts'

/** Marks that start no line (CLREQ "Prohibition Rules for Line Start and Line End"), beside Word's own for Chinese. */
const notAtLineStart =
  '!%),.:;?]}¢°·’”†‡‧…‰′″›℃℉、。〃〉》」』】〕〗〞︰︱︳﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞！％），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄～￠—–'
/** Marks that end no line. */
const notAtLineEnd = '([{£¥‘“‵〈《「『【〔〖〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（｛￡￥'

/** As Word for Traditional Chinese sets them; without `doNotExpandShiftReturn` a full line is torn at a break. */
const compatibility = [
  'spaceForUL',
  'balanceSingleByteDoubleByteWidth',
  'doNotLeaveBackslashAlone',
  'ulTrailSpace',
  'doNotExpandShiftReturn',
  'useFELayout',
]

const compatibilitySettings = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
  useWord2013TrackBottomHyphenation: 0,
}

const colourScheme = {
  bg1: 'light1',
  t1: 'dark1',
  bg2: 'light2',
  t2: 'dark2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hyperlink: 'hyperlink',
  followedHyperlink: 'followedHyperlink',
}

const settings: readonly string[] = [
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:defaultTabStop w:val="480"/>',
  '<w:characterSpacingControl w:val="compressPunctuation"/>',
  `<w:noLineBreaksAfter w:lang="zh-TW" w:val="${notAtLineEnd}"/>`,
  `<w:noLineBreaksBefore w:lang="zh-TW" w:val="${notAtLineStart}"/>`,
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
  '<w:compat>',
  ...compatibility.map((name) => `<w:${name}/>`),
  ...Object.entries(compatibilitySettings).map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  ),
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-TW"/>',
  `<w:clrSchemeMapping ${Object.entries(colourScheme)
    .map(([name, colour]) => `w:${name}="${colour}"`)
    .join(' ')}/>`,
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
]

/** Pages that are bound have mirrored margins (§17.15.1.57). */
export function settingsXml({duplex}: Pick<Tokens, 'duplex'>): string {
  const [root = '', ...rest] = settings
  return [root, '<w:zoom w:percent="100"/>', duplex ? '<w:mirrorMargins/>' : '', ...rest].join('')
}
