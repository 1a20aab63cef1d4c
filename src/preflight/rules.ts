/** What is checked: one table of rules, each with its clause. docs/preflight.md is written out of it. */

export type Rule = {
  /** Of ISO 19005 or ISO 14289; `house` where it is a demand of our own. */
  readonly clause: string
  /** What it demands. */
  readonly en: string
  readonly zh: string
  /** Held to in this standard alone. */
  readonly only?: 'a-2a' | 'a-3a'
}

export const rules = {
  'no-claim': {
    clause: 'ISO 19005-2 6.6.4, ISO 14289-1 5',
    en: 'The XMP metadata say which standard the file keeps.',
    zh: 'XMP 中繼資料須載明檔案遵循的標準。',
  },
  'not-readable': {
    clause: 'ISO 19005-2 6.1.1',
    en: 'The file can be parsed as ISO 32000-1 lays it down.',
    zh: '檔案須能依 ISO 32000-1 解析。',
  },
  header: {
    clause: 'ISO 19005-2 6.1.2, ISO 14289-1 6.1',
    en: 'The first bytes are %PDF-1.n, n from 0 to 7, and an end of line.',
    zh: '檔案開頭須為 %PDF-1.n（n 為 0 至 7）並換行。',
  },
  'binary-comment': {
    clause: 'ISO 19005-2 6.1.2',
    en: 'A comment of at least four bytes above 127 stands below the header.',
    zh: '標頭之後須有註解，含至少四個大於 127 的位元組。',
  },
  'trailer-id': {
    clause: 'ISO 19005-2 6.1.3',
    en: 'The trailer has an ID of two strings that are not empty.',
    zh: '檔尾須有 ID，由兩個非空字串組成。',
  },
  encryption: {clause: 'ISO 19005-2 6.1.3', en: 'The file is not encrypted.', zh: '檔案不得加密。'},
  'end-of-file': {
    clause: 'ISO 19005-2 6.1.3',
    en: 'Nothing but one end of line stands behind the last %%EOF.',
    zh: '最後的 %%EOF 之後除一個換行外不得有其他資料。',
  },
  'cross-reference': {
    clause: 'ISO 19005-2 6.1.4',
    en: 'The cross-reference is written as ISO 32000-1 has it, and leads to the objects that it names.',
    zh: '交互參照須依規定書寫，並指向所稱的物件。',
  },
  'hexadecimal-string': {
    clause: 'ISO 19005-2 6.1.6',
    en: 'Hexadecimal strings hold an even number of digits and nothing else.',
    zh: '十六進位字串須為偶數個數字，不得有其他字元。',
  },
  'stream-length': {
    clause: 'ISO 19005-2 6.1.7.1',
    en: 'Length is the number of bytes in the stream.',
    zh: 'Length 須等於串流的位元組數。',
  },
  'stream-keyword': {
    clause: 'ISO 19005-2 6.1.7.1',
    en: 'An end of line stands behind “stream” and before “endstream”.',
    zh: 'stream 之後與 endstream 之前須有換行。',
  },
  'external-stream': {
    clause: 'ISO 19005-2 6.1.7.1',
    en: 'No stream lies in another file: no F, FFilter, FDecodeParms.',
    zh: '串流資料不得置於外部檔案。',
  },
  filter: {
    clause: 'ISO 19005-2 6.1.7.2',
    en: 'Streams are packed with filters of ISO 32000-1, never LZW, never Crypt.',
    zh: '串流只用 ISO 32000-1 的篩選器，不得用 LZW 或 Crypt。',
  },
  'name-encoding': {clause: 'ISO 19005-2 6.1.8', en: 'Names are UTF-8.', zh: '名稱須為 UTF-8。'},
  'object-syntax': {
    clause: 'ISO 19005-2 6.1.9',
    en: 'Numbers, “obj” and “endobj” are parted by one space or end of line, as laid down.',
    zh: '物件編號、obj 與 endobj 之間須依規定空格與換行。',
  },
  'inline-image': {
    clause: 'ISO 19005-2 6.1.10',
    en: 'Images within the content use filters of ISO 32000-1, never LZW, never Crypt.',
    zh: '內嵌影像的篩選器須屬 ISO 32000-1，不得用 LZW 或 Crypt。',
  },
  permissions: {
    clause: 'ISO 19005-2 6.1.12',
    en: 'The permissions dictionary holds nothing but UR3 and DocMDP, and what it names holds no digests of its own.',
    zh: '權限字典只得含 UR3 與 DocMDP，所指簽章的參照不得另含摘要。',
  },
  limits: {
    clause: 'ISO 19005-2 6.1.13',
    en: 'Numbers, strings, names, nested graphics states and colourants keep within the limits.',
    zh: '數字、字串、名稱、圖形狀態巢狀與色料數不得超過上限。',
  },
  'page-size': {
    clause: 'ISO 19005-2 6.1.13',
    en: 'Every page box is between 3 and 14,400 units wide and high.',
    zh: '頁面框的寬與高須介於 3 與 14,400 單位之間。',
  },
  operator: {
    clause: 'ISO 19005-2 6.2.2, ISO 14289-1 7.1',
    en: 'Content streams hold the operators of ISO 32000-1 only.',
    zh: '內容串流只得使用 ISO 32000-1 的運算子。',
  },
  resources: {
    clause: 'ISO 19005-2 6.2.2',
    en: 'What the content names stands in the resources of its page or form.',
    zh: '內容所引用的資源須列於該頁或表單的資源字典。',
  },
  'output-intent': {
    clause: 'ISO 19005-2 6.2.3',
    en: 'An output intent for PDF/A embeds a profile that can be read: its class, colour space and components agree.',
    zh: 'PDF/A 輸出意圖須嵌入可讀的色彩描述檔，類別、色彩空間與分量數一致。',
  },
  'output-intents-agree': {
    clause: 'ISO 19005-2 6.2.3',
    en: 'All output intents share one profile.',
    zh: '所有輸出意圖須共用同一描述檔。',
  },
  'icc-profile': {
    clause: 'ISO 19005-2 6.2.4.2',
    en: 'The profile of an ICCBased colour space can be read, and N is its number of components.',
    zh: 'ICCBased 色彩空間的描述檔須可讀，N 須等於分量數。',
  },
  'device-colour': {
    clause: 'ISO 19005-2 6.2.4.3',
    en: 'Device colours are used only where the output intent says what they are.',
    zh: '裝置色彩僅可在輸出意圖已定義時使用。',
  },
  'graphics-state': {
    clause: 'ISO 19005-2 6.2.5',
    en: 'Graphics states have no transfer function, no HTP, and no halftone with a name or an unknown type.',
    zh: '圖形狀態不得有轉移函數、HTP 或不合規定的半色調。',
  },
  'rendering-intent': {
    clause: 'ISO 19005-2 6.2.6',
    en: 'Rendering intents are those of ISO 32000-1.',
    zh: '色彩呈現意圖須屬 ISO 32000-1 所定。',
  },
  image: {
    clause: 'ISO 19005-2 6.2.8.1',
    en: 'Images are not interpolated, have no alternates and no OPI, and 1, 2, 4, 8 or 16 bits a component.',
    zh: '影像不得內插，不得有替代影像或 OPI，位元深度須合規定。',
  },
  'jpeg-2000': {
    clause: 'house',
    en: 'There is no JPEG 2000 image, which this checker does not read.',
    zh: '不得有 JPEG 2000 影像（本檢查程式不讀取）。',
  },
  'form-xobject': {
    clause: 'ISO 19005-2 6.2.9, ISO 14289-1 7.20',
    en: 'Form XObjects have no OPI, no PS, no Ref, and none is PostScript.',
    zh: '表單 XObject 不得有 OPI、PS、Ref，亦不得為 PostScript。',
  },
  'blend-mode': {
    clause: 'ISO 19005-2 6.2.10',
    en: 'Blend modes are those of ISO 32000-1.',
    zh: '混合模式須屬 ISO 32000-1。',
  },
  'transparency-group': {
    clause: 'ISO 19005-2 6.2.10',
    en: 'A page with transparency says its blending colour space, or the output intent does.',
    zh: '含透明的頁面須指明混合色彩空間，或由輸出意圖指明。',
  },
  'font-dictionary': {
    clause: 'ISO 19005-2 6.2.11.2, ISO 14289-1 7.21.2',
    en: 'Font dictionaries have the entries that ISO 32000-1 requires.',
    zh: '字型字典須含 ISO 32000-1 要求的項目。',
  },
  'font-kind': {
    clause: 'house',
    en: 'Fonts are TrueType by glyph (Type 0 with CIDFontType2): no other is read by this checker.',
    zh: '字型須為以字符編碼的 TrueType（Type 0／CIDFontType2），其他種類本檢查程式不讀取。',
  },
  'type-3': {clause: 'house', en: 'There is no Type 3 font.', zh: '不得使用 Type 3 字型。'},
  'cid-system-info': {
    clause: 'ISO 19005-2 6.2.11.3.1, ISO 14289-1 7.21.3.1',
    en: 'The character collections of a font and its CMap are compatible.',
    zh: '字型與 CMap 的字元集須相容。',
  },
  'cid-to-gid-map': {
    clause: 'ISO 19005-2 6.2.11.3.2, ISO 14289-1 7.21.3.2',
    en: 'A CIDFontType2 says which glyph a code is: CIDToGIDMap is Identity or a stream.',
    zh: 'CIDFontType2 須有 CIDToGIDMap，為 Identity 或串流。',
  },
  cmap: {
    clause: 'ISO 19005-2 6.2.11.3.3, ISO 14289-1 7.21.3.3',
    en: 'A CMap is Identity-H, Identity-V or embedded, and its writing mode is the one that its dictionary says.',
    zh: 'CMap 須為 Identity-H、Identity-V 或內嵌，書寫方向須一致。',
  },
  'font-embedded': {
    clause: 'ISO 19005-2 6.2.11.4.1, ISO 14289-1 7.21.4.1',
    en: 'The program of every font that draws is in the file.',
    zh: '所有用到的字型均須內嵌。',
  },
  'font-program': {
    clause: 'ISO 19005-2 6.2.11.4.1, ISO 14289-1 7.21.4.1',
    en: 'The program can be read and has every glyph that is drawn.',
    zh: '字型程式須可讀，並含所有用到的字符。',
  },
  'cid-set': {
    clause: 'ISO 19005-2 6.2.11.4.2, ISO 14289-1 7.21.4.2',
    en: 'A CIDSet, where there is one, names all glyphs of the program.',
    zh: '若有 CIDSet，須列出字型程式中的全部字符。',
  },
  'glyph-width': {
    clause: 'ISO 19005-2 6.2.11.5, ISO 14289-1 7.21.5',
    en: 'The widths of the dictionary are those of the program, to a thousandth of an em.',
    zh: '字典所載字寬須與字型程式一致（千分之一 em 以內）。',
  },
  'truetype-encoding': {
    clause: 'ISO 19005-2 6.2.11.6, ISO 14289-1 7.21.6',
    en: 'A simple TrueType font that is not symbolic is encoded as MacRoman or WinAnsi; a symbolic one has no encoding.',
    zh: '非符號的 TrueType 須用 MacRoman 或 WinAnsi 編碼，符號字型不得有編碼。',
  },
  'to-unicode': {
    clause: 'ISO 19005-2 6.2.11.7.2, ISO 14289-1 7.21.7',
    en: 'Every code that is drawn has its text in a ToUnicode map.',
    zh: '所有用到的字碼須能經 ToUnicode 對應文字。',
  },
  'to-unicode-value': {
    clause: 'ISO 19005-2 6.2.11.7.2, ISO 14289-1 7.21.7',
    en: 'No ToUnicode map leads to U+0000, U+FEFF or U+FFFE.',
    zh: 'ToUnicode 不得對應 U+0000、U+FEFF 或 U+FFFE。',
  },
  'private-use': {
    clause: 'ISO 19005-2 6.2.11.7.3',
    en: 'Text in private-use code points has ActualText.',
    zh: '造字區字碼須有 ActualText。',
  },
  radical: {
    clause: 'house',
    en: 'Text holds no radicals (U+2E80–2FDF) and no compatibility ideographs (U+F900–FAFF, U+2F800–2FA1F) in the place of characters, save under ActualText.',
    zh: '文字不得以部首（U+2E80–2FDF）或相容表意文字代替漢字，除非有 ActualText。',
  },
  notdef: {
    clause: 'ISO 19005-2 6.2.11.8, ISO 14289-1 7.21.8',
    en: 'The glyph .notdef is never drawn.',
    zh: '不得顯示 .notdef 字符。',
  },
  'annotation-type': {
    clause: 'ISO 19005-2 6.3.1',
    en: 'There are no annotations but links, and fields of signatures.',
    zh: '除連結與簽章欄位外不得有其他註解。',
  },
  'annotation-flags': {
    clause: 'ISO 19005-2 6.3.2',
    en: 'An annotation is printed and neither hidden, invisible nor kept from view.',
    zh: '註解須可列印，且不得隱藏。',
  },
  'annotation-appearance': {
    clause: 'ISO 19005-2 6.3.3',
    en: 'An annotation that has a size looks as its normal appearance says, and has no other; links need none.',
    zh: '註解須有一般外觀且僅有一般外觀；連結可免。',
  },
  'form-field': {
    clause: 'ISO 19005-2 6.4.1',
    en: 'Fields carry no actions, and no reader is asked to draw them anew.',
    zh: '欄位不得有動作，亦不得要求閱讀程式重繪。',
  },
  xfa: {clause: 'ISO 19005-2 6.4.2', en: 'There is no XFA form.', zh: '不得有 XFA 表單。'},
  signature: {
    clause: 'ISO 19005-2 6.4.3',
    en: 'A signature covers the whole file but its own place, and is of a kind with a PKCS#7 or CAdES object.',
    zh: '簽章須涵蓋檔案中簽章本身以外的全部內容，且屬 PKCS#7 或 CAdES 類型。',
  },
  'signature-object': {
    clause: 'ISO 19005-2 6.4.3',
    en: 'The contents of a signature are a PKCS#7 object in DER.',
    zh: '簽章內容須為 DER 編碼的 PKCS#7 物件。',
  },
  'signature-certificate': {
    clause: 'ISO 19005-2 6.4.3',
    en: 'A signature carries the certificate of its signer.',
    zh: '簽章須內含簽署人的憑證。',
  },
  'signature-signer': {
    clause: 'ISO 19005-2 6.4.3',
    en: 'A signature has one signer.',
    zh: '每個簽章僅得有一位簽署人。',
  },
  action: {
    clause: 'ISO 19005-2 6.5.1',
    en: 'There are no actions but going to a place in the document and following an address.',
    zh: '除前往文件內位置與開啟網址外，不得有其他動作。',
  },
  'additional-actions': {
    clause: 'ISO 19005-2 6.5.2',
    en: 'Nothing acts by itself: no AA.',
    zh: '不得有自動觸發的動作（AA）。',
  },
  metadata: {
    clause: 'ISO 19005-2 6.6.2.1, ISO 14289-1 7.1',
    en: 'The catalogue has XMP metadata that can be read as XML and RDF.',
    zh: '目錄須有可讀的 XMP 中繼資料。',
  },
  'xmp-packet': {
    clause: 'ISO 19005-2 6.6.2.1',
    en: 'The packet header has no bytes and no encoding, and the metadata are UTF-8.',
    zh: 'XMP 封包標頭不得有 bytes 或 encoding 屬性，內容須為 UTF-8。',
  },
  'xmp-plain': {
    clause: 'house',
    en: 'The metadata are not packed, so that any tool finds them.',
    zh: '中繼資料不得壓縮，以便任何工具讀取。',
  },
  'xmp-schema': {
    clause: 'ISO 19005-2 6.6.2.3',
    en: 'Every property is of a schema that PDF/A knows, or is described by an extension schema.',
    zh: '每項屬性須屬 PDF/A 已知的綱要，或由擴充綱要說明。',
  },
  'info-agrees': {
    clause: 'house',
    en: 'The Info dictionary, where there is one, says what the XMP metadata say.',
    zh: '若有 Info 字典，內容須與 XMP 一致。',
  },
  'pdfa-identification': {
    clause: 'ISO 19005-2 6.6.4',
    en: 'pdfaid names the part and the level: 2 or 3, A.',
    zh: 'pdfaid 須載明部分（2 或 3）與等級 A。',
  },
  'pdfua-identification': {clause: 'ISO 14289-1 5', en: 'pdfuaid:part is 1.', zh: 'pdfuaid:part 須為 1。'},
  title: {clause: 'ISO 14289-1 7.1', en: 'dc:title is there and not empty.', zh: '須有非空的 dc:title。'},
  'display-title': {
    clause: 'ISO 14289-1 7.1',
    en: 'The window shows the title: DisplayDocTitle is true.',
    zh: '視窗須顯示標題：DisplayDocTitle 為真。',
  },
  marked: {
    clause: 'ISO 19005-2 6.7.2.2, ISO 14289-1 6.2',
    en: 'The catalogue says that the document is tagged: Marked is true.',
    zh: '目錄須標示文件已加標籤：Marked 為真。',
  },
  suspects: {
    clause: 'ISO 14289-1 7.1',
    en: 'Nothing is suspect: Suspects is not true.',
    zh: 'Suspects 不得為真。',
  },
  'structure-tree': {
    clause: 'ISO 19005-2 6.7.3.3, ISO 14289-1 7.1',
    en: 'There is a structure tree, and every element of it is reached once, from its parent.',
    zh: '須有結構樹，每個元素只由其父節點到達一次。',
  },
  'structure-empty': {
    clause: 'ISO 14289-1 7.1',
    en: 'The tree is not empty where pages hold text.',
    zh: '頁面有文字時結構樹不得為空。',
  },
  'structure-type': {
    clause: 'ISO 19005-2 6.7.3.4, ISO 14289-1 7.1',
    en: 'Every structure type is a standard one or mapped to one.',
    zh: '結構類型須為標準類型或已對應至標準類型。',
  },
  'role-map': {
    clause: 'ISO 19005-2 6.7.3.4, ISO 14289-1 7.1',
    en: 'The role map goes in no circle and maps no standard type.',
    zh: '角色對應不得循環，亦不得重新對應標準類型。',
  },
  language: {
    clause: 'ISO 19005-2 6.7.4, ISO 14289-1 7.2',
    en: 'The catalogue says the language of the document.',
    zh: '目錄須載明文件語言。',
  },
  'language-tag': {
    clause: 'ISO 19005-2 6.7.4, ISO 14289-1 7.2',
    en: 'Every Lang is a language tag of BCP 47.',
    zh: '每個 Lang 須為 BCP 47 語言標籤。',
  },
  'text-language': {
    clause: 'ISO 14289-1 7.2',
    en: 'The language of every text, alternative and title is known.',
    zh: '所有文字、替代文字與標題的語言須可得知。',
  },
  'untagged-content': {
    clause: 'ISO 14289-1 7.1',
    en: 'Whatever is painted is tagged or an artifact.',
    zh: '所有繪製內容須加標籤或標為人工產物。',
  },
  'artifact-nesting': {
    clause: 'ISO 14289-1 7.1',
    en: 'No artifact lies within tagged content, and no tagged content within an artifact.',
    zh: '人工產物不得位於加標籤內容之中，反之亦然。',
  },
  'content-once': {
    clause: 'ISO 14289-1 7.1',
    en: 'A marked content is on its page once and in the tree once.',
    zh: '標記內容於頁面與結構樹中各只出現一次。',
  },
  'content-lost': {
    clause: 'ISO 14289-1 7.1',
    en: 'Every marked content of a page is in the tree.',
    zh: '頁面上的標記內容均須在結構樹中。',
  },
  'content-missing': {
    clause: 'ISO 14289-1 7.1',
    en: 'Every marked content of the tree is on its page.',
    zh: '結構樹所稱的標記內容均須存在於頁面。',
  },
  'parent-tree': {
    clause: 'ISO 14289-1 7.1',
    en: 'The parent tree says of each content and annotation the element that holds it.',
    zh: '父樹須正確指出每項內容與註解所屬的元素。',
  },
  'table-structure': {
    clause: 'ISO 14289-1 7.2',
    en: 'Tables hold rows, rows hold cells, and these stand nowhere else.',
    zh: '表格含列，列含儲存格，且不得出現於他處。',
  },
  'table-regular': {
    clause: 'ISO 14289-1 7.2',
    en: 'All rows of a table have the same number of columns, and no cells overlap.',
    zh: '表格各列欄數須相同，儲存格不得重疊。',
  },
  'list-structure': {
    clause: 'ISO 14289-1 7.2',
    en: 'Lists hold items, items hold labels and bodies, and these stand nowhere else.',
    zh: '清單含項目，項目含標號與內容，且不得出現於他處。',
  },
  'contents-structure': {
    clause: 'ISO 14289-1 7.2',
    en: 'Tables of contents hold entries, and entries stand nowhere else.',
    zh: '目次含目次項，目次項不得出現於他處。',
  },
  'caption-place': {
    clause: 'ISO 14289-1 7.2',
    en: 'A table or list has one caption, first or last.',
    zh: '表格或清單的標題至多一個，位於首或尾。',
  },
  'figure-alt': {
    clause: 'ISO 14289-1 7.3',
    en: 'Every figure has a text that stands for it.',
    zh: '每個圖須有替代文字。',
  },
  'figure-box': {
    clause: 'house',
    en: 'Every figure says its box, within its page.',
    zh: '每個圖須載明邊界框，且位於頁內。',
  },
  'formula-alt': {
    clause: 'ISO 14289-1 7.7',
    en: 'Every formula has a text that stands for it.',
    zh: '每個公式須有替代文字。',
  },
  'heading-level': {
    clause: 'ISO 14289-1 7.4.2',
    en: 'Headings begin at level 1 and skip no level.',
    zh: '標題自第一級開始，不得跳級。',
  },
  'heading-kind': {
    clause: 'ISO 14289-1 7.4.4',
    en: 'H and numbered headings are not mixed, and no element holds more than one H.',
    zh: '不得混用 H 與有級數的標題，每個元素至多含一個 H。',
  },
  'header-cell': {
    clause: 'ISO 14289-1 7.5',
    en: 'Header cells have a Scope, or cells name their headers, which are there.',
    zh: '表頭須有 Scope，或儲存格以 Headers 指明存在的表頭。',
  },
  'unique-id': {
    clause: 'ISO 14289-1 7.9',
    en: 'No two elements have the same ID.',
    zh: '元素的 ID 不得重複。',
  },
  'note-id': {clause: 'ISO 14289-1 7.9', en: 'Every note has an ID.', zh: '每個註須有 ID。'},
  'annotation-tagged': {
    clause: 'ISO 14289-1 7.18.1',
    en: 'Every annotation that is seen is in the structure tree, on its page.',
    zh: '可見的註解須在結構樹中。',
  },
  'tab-order': {
    clause: 'ISO 14289-1 7.18.3',
    en: 'Pages with annotations tab in the order of the structure.',
    zh: '有註解的頁面須依結構順序跳格。',
  },
  'widget-tagged': {
    clause: 'ISO 14289-1 7.18.4',
    en: 'Fields stand in elements of type Form.',
    zh: '欄位須置於 Form 元素中。',
  },
  'widget-name': {
    clause: 'ISO 14289-1 7.18.1',
    en: 'A field says what it is: TU, or the Alt of its element.',
    zh: '欄位須以 TU 或其元素的 Alt 說明用途。',
  },
  'link-tagged': {
    clause: 'ISO 14289-1 7.18.5',
    en: 'Links stand in elements of type Link.',
    zh: '連結須置於 Link 元素中。',
  },
  'link-contents': {
    clause: 'ISO 14289-1 7.18.5',
    en: 'Links have a text that stands for them.',
    zh: '連結須有說明文字。',
  },
  'embedded-file': {
    clause: 'ISO 19005-2 6.8',
    en: 'PDF/A-2 holds no attachment that is not known to be PDF/A.',
    zh: 'PDF/A-2 不得附帶非 PDF/A 的檔案。',
    only: 'a-2a',
  },
  'file-specification': {
    clause: 'ISO 19005-3 6.8, ISO 14289-1 7.11',
    en: 'An attachment has its name in F and UF.',
    zh: '附件須於 F 與 UF 載明檔名。',
    only: 'a-3a',
  },
  'file-relationship': {
    clause: 'ISO 19005-3 6.8',
    en: 'An attachment says what it is to the document: AFRelationship.',
    zh: '附件須以 AFRelationship 說明與文件的關係。',
    only: 'a-3a',
  },
  'associated-file': {
    clause: 'ISO 19005-3 6.8',
    en: 'Every attachment is associated with the document or a part of it: AF.',
    zh: '每個附件須經 AF 與文件或其部分關聯。',
    only: 'a-3a',
  },
  'file-type': {
    clause: 'ISO 19005-3 6.8',
    en: 'An attachment says its media type and its day of change.',
    zh: '附件須載明媒體類型與修改日期。',
    only: 'a-3a',
  },
  'optional-content': {
    clause: 'house',
    en: 'There is no content that can be switched off.',
    zh: '不得有可切換的選用內容。',
  },
  'alternate-presentation': {
    clause: 'ISO 19005-2 6.10',
    en: 'There are no alternate presentations and no transitions.',
    zh: '不得有替代呈現或轉場。',
  },
  requirements: {
    clause: 'ISO 19005-2 6.11',
    en: 'The document asks nothing of its reader: no Requirements.',
    zh: '文件不得含 Requirements。',
  },
  'page-boxes': {
    clause: 'house',
    en: 'The boxes of a page lie within each other: media, bleed and crop, trim and art.',
    zh: '頁面各框須逐層包含。',
  },
  'page-labels': {
    clause: 'house',
    en: 'Every page has a label, from the first on.',
    zh: '自首頁起每頁均有頁碼標籤。',
  },
  outline: {
    clause: 'house',
    en: 'Every entry of the outline has a title and leads to a page of the document.',
    zh: '大綱每項須有標題並指向文件中的頁面。',
  },
  destination: {
    clause: 'house',
    en: 'Every place that a link or a name goes to is there.',
    zh: '連結與名稱所指的位置須存在。',
  },
  'empty-text': {
    clause: 'house',
    en: 'Where a page has tagged text, it maps to characters that can be read.',
    zh: '頁面上加標籤的文字須對應可讀字元。',
  },
} as const

export type RuleName = keyof typeof rules
