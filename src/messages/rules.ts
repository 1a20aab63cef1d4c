/**
 * Every message that Zhenpress can say about a source, in one table. Each rule has a page under
 * `docs/rules/` and a fixture. `{name}` is filled from the values given to `report()`.
 */

export type RuleId =
  | 'meta/missing-title'
  | 'meta/ambiguous-date'
  | 'meta/invalid-date'
  | 'meta/unknown-label'
  | 'meta/inferred-keywords'
  | 'meta/invalid-front-matter'
  | 'meta/invalid-setting'
  | 'meta/missing-translation'
  | 'outline/inferred-section'
  | 'outline/inferred-level'
  | 'outline/inferred-dialect'
  | 'outline/empty'
  | 'outline/skipped-level'
  | 'parity/unknown-pair'
  | 'parity/invalid-pairs'
  | 'parity/missing-zh'
  | 'parity/missing-en'
  | 'parity/number-mismatch'
  | 'parity/length-ratio'
  | 'parity/name-mismatch'
  | 'parity/negation'
  | 'parity/untranslated'
  | 'parity/repeated'
  | 'parity/link-mismatch'
  | 'parity/table-shape'
  | 'parity/numbering'
  | 'parity/doubtful-pair'
  | 'parity/moved'
  | 'parity/merged'
  | 'parity/one-sided-edit'
  | 'terms/regional-usage'
  | 'terms/glossary'
  | 'terms/forbidden'
  | 'terms/invalid-glossary'
  | 'typography/halfwidth-punctuation'
  | 'typography/unbalanced-quotes'
  | 'typography/compatibility-character'
  | 'typography/straight-quotes'
  | 'typography/spacing'
  | 'typography/mixed-spacing'
  | 'typography/mixed-script'
  | 'typography/invisible-character'
  | 'source/not-readable'
  | 'source/binary'
  | 'source/encoding'
  | 'source/raw-html'
  | 'source/simplified-markup'
  | 'source/not-canonical'
  | 'source/remote-resource'
  | 'source/missing-image'
  | 'source/unused-disable'
  | 'source/unknown-rule'
  | 'font/missing-glyph'
  | 'layout/fitted'
  | 'layout/does-not-fit'
  | 'layout/facing-is-paper'
  | 'pdf/not-archived'
  | 'pdf/standard'
  | 'sign/no-pdf'
  | 'sign/expired-certificate'
  | 'proof/text'
  | 'proof/order'
  | 'proof/language'
  | 'proof/picture'
  | 'proof/link'
  | 'proof/unreadable'
  | 'letterhead/missing-style'
  | 'letterhead/unknown-mark'
  | 'import/not-a-document'
  | 'import/encrypted'
  | 'import/too-large'
  | 'import/unsafe-path'
  | 'import/macros'
  | 'import/external'
  | 'import/broken-xml'
  | 'import/tracked-change'
  | 'import/new-picture'
  | 'import/foreign'
  | 'import/no-record'
  | 'import/not-exact'

export type Severity = 'info' | 'warning' | 'error'

export type Rule = {
  readonly severity: Severity
  /** Whether `check --fix` may put what is expected in its place: the text says the same and only looks right. */
  readonly fixable?: true
  /** One sentence on what was seen. */
  readonly en: string
  readonly zh: string
  /** How to mend it. */
  readonly noteEn: string
  readonly noteZh: string
}

export const rules: Readonly<Record<RuleId, Rule>> = {
  'meta/missing-title': {
    severity: 'warning',
    en: 'The briefing has no title; “{title}” is printed instead',
    zh: '這份簡報沒有標題；將以「{title}」印出',
    noteEn: 'Add a line “標題/Title: 中文 / English” at the top, or pass -M title.zh="…" -M title.en="…".',
    noteZh: '請在開頭加一行「標題/Title: 中文 / English」，或以 -M title.zh="…" -M title.en="…" 指定。',
  },
  'meta/ambiguous-date': {
    severity: 'warning',
    en: '“{written}” can be read in two ways; it is taken as {iso}, not {other}',
    zh: '「{written}」有兩種讀法；這裡視為 {iso}，而非 {other}',
    noteEn: 'Write the date as {iso} or with the month in letters.',
    noteZh: '請將日期寫成 {iso}，或寫明年月日。',
  },
  'meta/invalid-date': {
    severity: 'warning',
    en: '“{written}” is not a date that can be read; it is printed as typed',
    zh: '無法把「{written}」讀成日期；將照原文印出',
    noteEn: 'Write it as 2025-09-10, 2025年9月10日, 114年9月10日 or 10 September 2025.',
    noteZh: '請寫成 2025-09-10、2025年9月10日、114年9月10日或 10 September 2025。',
  },
  'meta/unknown-label': {
    severity: 'info',
    en: 'The label “{label}” is not known; it is kept and printed as typed',
    zh: '不認得標籤「{label}」；內容會保留並照原文印出',
    noteEn: 'Known labels can be added in zhenpress.config under “labels”.',
    noteZh: '可在 zhenpress.config 的「labels」裡加入已知標籤。',
  },
  'meta/invalid-front-matter': {
    severity: 'error',
    en: 'The front matter is not valid YAML: {reason}',
    zh: '檔頭（front matter）不是有效的 YAML：{reason}',
    noteEn: 'Put values with colons or brackets in quotes.',
    noteZh: '含冒號或括號的值，請加上引號。',
  },
  'meta/invalid-setting': {
    severity: 'error',
    en: '“{value}” is no {key}',
    zh: '「{value}」不是可用的 {key}',
    noteEn: 'Use one of: {known}.',
    noteZh: '請使用：{known}。',
  },
  'meta/inferred-keywords': {
    severity: 'info',
    en: 'The keywords of both languages are paired in their order: {pairs}',
    zh: '兩種語言的關鍵字依順序配對：{pairs}',
    noteEn:
      'If one is wrong, put both lists into the same order, or write them as {zh: …, en: …} in the front matter.',
    noteZh: '若有錯配，請調整為相同順序，或在檔頭寫成 {zh: …, en: …}。',
  },
  'meta/missing-translation': {
    severity: 'warning',
    en: 'A translation is missing: {what}',
    zh: '缺少翻譯：{what}',
    noteEn:
      'Write both, such as “Title: 中文 / English”, or as {zh: …, en: …} in the front matter; keywords on a line for each language.',
    noteZh: '請兩種語言都寫，例如「標題：中文 / English」，或在檔頭寫成 {zh: …, en: …}；關鍵字可各寫一行。',
  },
  'outline/inferred-section': {
    severity: 'info',
    en: 'This item is taken as a section heading, because {why}',
    zh: '這一項視為章節標題，因為{why}',
    noteEn: 'If that is right, nothing is to be done; a “## ” in its place says so for good.',
    noteZh: '若判斷正確，不必更動；改以「## 」開頭即可明確標示。',
  },
  'outline/inferred-level': {
    severity: 'info',
    en: 'Items at the same indent are nested by their numbering (一、 over （一） over 1. over (1))',
    zh: '縮排相同的各項，依編號分層（一、（一）1. (1)）',
    noteEn: 'To nest them otherwise, indent the items that stand below another.',
    noteZh: '若要另行分層，請把下層各項縮排。',
  },
  'outline/inferred-dialect': {
    severity: 'info',
    en: 'Read as {dialect} ({how}), though {share} % of the text speaks against it',
    zh: '當作 {dialect}（{how}）讀取，但有 {share}% 的內容不合',
    noteEn: 'If the pairs are wrong, write “dialect: halves” or “dialect: interleaved” in the front matter.',
    noteZh: '若配對有誤，請在檔頭寫明 dialect: halves（先後）或 dialect: interleaved（逐段）。',
  },
  'outline/empty': {
    severity: 'error',
    en: 'There is nothing to print in this file',
    zh: '這個檔案沒有可以印出的內容',
    noteEn: 'A briefing needs at least one sentence.',
    noteZh: '簡報至少要有一句話。',
  },
  'outline/skipped-level': {
    severity: 'warning',
    en: 'A heading of level {to} follows one of level {from}',
    zh: '第 {from} 層標題之後直接出現第 {to} 層標題',
    noteEn: 'Use level {expected} here, so that readers and the contents see no gap.',
    noteZh: '這裡請用第 {expected} 層，目次才不會缺層。',
  },
  'parity/invalid-pairs': {
    severity: 'error',
    en: 'The side file {name} is not a list of pairs',
    zh: '配對檔 {name} 不是配對清單',
    noteEn: 'Each entry is “- zh: …” and below it “  en: …”, with the beginning of a text behind each.',
    noteZh: '每筆寫成「- zh: …」，下一行「  en: …」，後面各接一段文字的開頭。',
  },
  'parity/unknown-pair': {
    severity: 'warning',
    en: 'The side file pairs “{zh}” with “{en}”, but not both stand in the briefing just once',
    zh: '配對檔把「{zh}」與「{en}」配成一對，但兩者並非各在簡報中恰好出現一次',
    noteEn: 'Write the beginning of each text as it stands, and as much of it as tells it from all others.',
    noteZh: '請照原文寫出開頭，長度要足以與其他段落區分。',
  },
  'parity/missing-zh': {
    severity: 'error',
    en: 'This {kind} has no Chinese: “{text}”',
    zh: '這個{kind}沒有中文：「{text}」',
    noteEn: 'Add the Chinese at the same place in the order, or take the English out.',
    noteZh: '請在相同位置補上中文，或刪去英文。',
  },
  'parity/missing-en': {
    severity: 'error',
    en: 'This {kind} has no English: “{text}”',
    zh: '這個{kind}沒有英文：「{text}」',
    noteEn: 'Add the English at the same place in the order, or take the Chinese out.',
    noteZh: '請在相同位置補上英文，或刪去中文。',
  },
  'parity/number-mismatch': {
    severity: 'warning',
    en: 'The figures differ, Chinese against English: {what}',
    zh: '數字不一致，中文對英文：{what}',
    noteEn: 'Check both sides against the source of the figure.',
    noteZh: '請對照數字的出處。',
  },
  'parity/length-ratio': {
    severity: 'info',
    en: 'The two sides differ much in length: {ratio} letters of English for a Han, where {usual} are usual here',
    zh: '兩種語言的長度相差很多：每個漢字對 {ratio} 個英文字母，這份簡報通常是 {usual} 個',
    noteEn: 'Check that nothing was left out or added in translation.',
    noteZh: '請確認翻譯沒有遺漏或增添。',
  },
  'parity/name-mismatch': {
    severity: 'warning',
    en: '{names} stands in the {present}, and not in the {missing}',
    zh: '{present}有{names}，{missing}沒有',
    noteEn: 'Write the same name on both sides, or what it stands for.',
    noteZh: '請在兩種語言寫同一個名稱，或寫出全稱。',
  },
  'parity/negation': {
    severity: 'warning',
    en: 'The {present} says “{word}”, and nothing in the {missing} denies or forbids',
    zh: '{present}說「{word}」，{missing}卻沒有否定或禁止的意思',
    noteEn: 'Check which of the two is meant.',
    noteZh: '請確認哪一邊才是原意。',
  },
  'parity/untranslated': {
    severity: 'warning',
    en: 'This should be {expected}, and is {found}',
    zh: '這裡應為{expected}，卻是{found}',
    noteEn: 'Translate it, or put a name or a title into quotation marks.',
    noteZh: '請翻譯；若是名稱或標題，請加上引號。',
  },
  'parity/repeated': {
    severity: 'warning',
    en: 'This {language} sentence stood here before, {but}',
    zh: '這一句{language}前面出現過，{but}',
    noteEn: 'Check whether it was copied and not yet rewritten.',
    noteZh: '請確認是否為複製後忘了改寫。',
  },
  'parity/link-mismatch': {
    severity: 'warning',
    en: 'The links differ: {what}',
    zh: '連結不一致：{what}',
    noteEn: 'Point to the same page on both sides; its language may differ.',
    noteZh: '請在兩種語言連到同一頁；網頁的語言版本可以不同。',
  },
  'parity/table-shape': {
    severity: 'warning',
    en: 'The table has {rowsZh} rows and {columnsZh} columns in Chinese, {rowsEn} and {columnsEn} in English',
    zh: '表格的中文有 {rowsZh} 列 {columnsZh} 欄，英文有 {rowsEn} 列 {columnsEn} 欄',
    noteEn: 'Give both tables the same rows and columns, in the same order.',
    noteZh: '請讓兩個表格的列與欄一致，順序也相同。',
  },
  'parity/numbering': {
    severity: 'warning',
    en: 'The {what} differs: {zhCount} in Chinese, {enCount} in English',
    zh: '{what}不一致：中文是 {zhCount}，英文是 {enCount}',
    noteEn: 'Number both lists alike, and check that no item is missing.',
    noteZh: '請統一編號，並確認沒有漏項。',
  },
  'parity/doubtful-pair': {
    severity: 'warning',
    en: 'These two may not be each other’s translation: “{zhText}” and “{enText}”',
    zh: '這兩段可能不是彼此的譯文：「{zhText}」與「{enText}」',
    noteEn: 'Check the order of both languages, and whether one of the two was left out.',
    noteZh: '請檢查兩種語言的順序，以及是否有一段漏譯。',
  },
  'parity/moved': {
    severity: 'warning',
    en: 'This stands at another place in the English: “{other}”',
    zh: '這一段在英文裡的位置不同：「{other}」',
    noteEn:
      'It is printed beside its translation, in the order of the Chinese. Put both into the same order.',
    noteZh: '會照中文的順序與譯文並排印出。請統一順序。',
  },
  'parity/merged': {
    severity: 'info',
    en: '{count} paragraphs in {many} stand for one in {one}',
    zh: '{many}有 {count} 段，{one}只有 1 段',
    noteEn: 'If that is meant, nothing need be done.',
    noteZh: '若是刻意如此，不必更動。',
  },
  'parity/one-sided-edit': {
    severity: 'warning',
    en: 'The {changed} of this {kind} changed since the older version, and the {other} did not',
    zh: '這個{kind}的{changed}與舊版不同，{other}卻沒有改',
    noteEn: 'Make the same change in the {other}, or see that it still says the same.',
    noteZh: '請在{other}做同樣的修改，或確認兩邊的意思仍然一致。',
  },
  'terms/regional-usage': {
    severity: 'warning',
    en: '“{word}” is not what Taiwan says: {expected}',
    zh: '「{word}」不是臺灣的用語，臺灣說{expected}',
    noteEn: 'Change it, unless it is a name or a quotation; these go into 「」 or 《》.',
    noteZh: '請改用臺灣用語；若是專名或引文，請加上「」或《》。',
  },
  'terms/glossary': {
    severity: 'warning',
    en: '“{term}” is {translation} in the glossary, and the {missing} has none of it',
    zh: '詞彙表把「{term}」譯為{translation}，{missing}裡沒有',
    noteEn: 'Use the term of the glossary, or add this one to it.',
    noteZh: '請用詞彙表的譯名，或把這個譯名加進詞彙表。',
  },
  'terms/forbidden': {
    severity: 'warning',
    en: 'The glossary forbids “{term}”',
    zh: '詞彙表規定不用「{term}」',
    noteEn: 'Write {instead}.',
    noteZh: '請改用{instead}。',
  },
  'terms/invalid-glossary': {
    severity: 'error',
    en: 'The glossary cannot be read here: {reason}',
    zh: '詞彙表有誤：{reason}',
    noteEn: 'Mend the file; docs/glossary.md says how it is written.',
    noteZh: '請修正檔案；寫法見 docs/glossary.md。',
  },
  'typography/halfwidth-punctuation': {
    severity: 'info',
    fixable: true,
    en: 'Half-width “{mark}” in Chinese text',
    zh: '中文裡有半形「{mark}」',
    noteEn: 'Chinese takes the full-width mark “{expected}”.',
    noteZh: '中文請用全形「{expected}」。',
  },
  'typography/unbalanced-quotes': {
    severity: 'warning',
    en: 'The mark {mark} has no partner',
    zh: '符號 {mark} 沒有成對',
    noteEn: 'Add the missing mark, or take this one out.',
    noteZh: '請補上缺少的符號，或刪去這一個。',
  },
  'typography/compatibility-character': {
    severity: 'warning',
    fixable: true,
    en: '“{char}” ({code}) is a compatibility form of “{expected}”',
    zh: '「{char}」（{code}）是「{expected}」的相容字',
    noteEn: 'Type “{expected}” instead: text searches do not find the other.',
    noteZh: '請改打「{expected}」，否則搜尋不到。',
  },
  'typography/straight-quotes': {
    severity: 'info',
    fixable: true,
    en: 'A straight quotation mark ({mark}) round Chinese text',
    zh: '中文裡用了英文的直引號（{mark}）',
    noteEn: 'Chinese takes {expected} here.',
    noteZh: '這裡請用 {expected}。',
  },
  'typography/spacing': {
    severity: 'info',
    fixable: true,
    en: 'A space that should not be here: {where}',
    zh: '多餘的空格：{where}',
    noteEn: 'Take it out. Between English words one space is enough.',
    noteZh: '請刪去；英文單字之間留一格即可。',
  },
  'typography/mixed-spacing': {
    severity: 'info',
    en: 'Spaces between Chinese and Latin letters or digits are not of one kind: {with} with, {without} without',
    zh: '中文與英數字之間的空格不一致：有空格 {with} 處，無空格 {without} 處',
    noteEn: 'Choose one way. What is printed looks the same in either case.',
    noteZh: '請統一寫法；兩者印出來的樣子相同。',
  },
  'typography/mixed-script': {
    severity: 'warning',
    en: '“{char}” ({code}) is {what}',
    zh: '「{char}」（{code}）是{what}',
    noteEn: 'Type the character that belongs to this text{instead}.',
    noteZh: '請改用正體中文或正確的字母{instead}。',
  },
  'typography/invisible-character': {
    severity: 'warning',
    en: 'A character that is not seen or not valid: {code} ({name})',
    zh: '這裡有看不見或無效的字元：{code}（{name}）',
    noteEn: 'Take it out: searches and screen readers stumble over it.',
    noteZh: '請刪去，否則搜尋與報讀軟體會出錯。',
  },
  'source/not-readable': {
    severity: 'error',
    en: 'The file cannot be read: {reason}',
    zh: '無法讀取這個檔案：{reason}',
    noteEn: 'Check its name and that you may open it.',
    noteZh: '請檢查檔名，以及是否有讀取權限。',
  },
  'source/binary': {
    severity: 'error',
    en: 'This is not a text file',
    zh: '這不是純文字檔',
    noteEn: 'Save it as plain text or Markdown. “zhenpress import” reads a DOCX or an ODT.',
    noteZh: '請存成純文字或 Markdown。Word 或 ODT 檔請用「zhenpress import」讀取。',
  },
  'source/encoding': {
    severity: 'info',
    en: 'The file is not in UTF-8; it was read as {encoding}',
    zh: '這個檔案不是 UTF-8；已當作 {encoding} 讀取',
    noteEn: 'Check the text once, and save it as UTF-8.',
    noteZh: '請檢查一次內文，並另存為 UTF-8。',
  },
  'source/raw-html': {
    severity: 'warning',
    en: 'HTML in the source is printed as text: {html}',
    zh: '來源裡的 HTML 將當作文字印出：{html}',
    noteEn: 'Use Markdown marks instead (**bold**, *italic*, [link](…)).',
    noteZh: '請改用 Markdown 標記（**粗體**、*斜體*、[連結](…)）。',
  },
  'source/simplified-markup': {
    severity: 'warning',
    en: 'Some marks are nested deeper than 100 levels, or stand too close together; they are read as text',
    zh: '部分標記的層次超過 100 層，或過於密集；已當作文字讀取',
    noteEn: 'No letter is lost. Take the marks out that are not meant as markup.',
    noteZh: '內容沒有遺漏。請刪去並非用作標記的符號。',
  },
  'source/not-canonical': {
    severity: 'warning',
    en: 'The source says something that canonical Markdown has no words for; it is left as it is',
    zh: '來源中有標準 Markdown 無法表達的內容；維持原樣',
    noteEn: 'It is read and printed as before. Simplify what is nested or marked up most, and try again.',
    noteZh: '讀取與印出都不受影響。請簡化層次或標記最多的部分，再試一次。',
  },
  'source/remote-resource': {
    severity: 'error',
    en: 'The picture {url} is not in the folder of the briefing, and is not fetched',
    zh: '圖片 {url} 不在簡報的資料夾內，不會下載',
    noteEn: 'Save it beside the briefing and name the file.',
    noteZh: '請把圖片存在簡報旁邊，再寫檔名。',
  },
  'source/missing-image': {
    severity: 'error',
    en: 'The picture {url} cannot be used: {reason}',
    zh: '無法使用圖片 {url}：{reason}',
    noteEn: 'PNG, JPEG and GIF pictures beside the briefing can be printed.',
    noteZh: '可以印出放在簡報旁邊的 PNG、JPEG、GIF 圖片。',
  },
  'source/unused-disable': {
    severity: 'info',
    en: 'This comment {what}',
    zh: '這則註解{what}',
    noteEn: 'Take it out: it would hide the next fault of its kind.',
    noteZh: '請刪去，以免日後掩蓋同類問題。',
  },
  'source/unknown-rule': {
    severity: 'warning',
    en: 'There is no rule “{name}”',
    zh: '沒有規則「{name}」',
    noteEn: 'The closest is “{closest}”; docs/rules/ lists all rules.',
    noteZh: '最接近的是「{closest}」；docs/rules/ 列有全部規則。',
  },
  'font/missing-glyph': {
    severity: 'warning',
    en: 'No face of the template has {chars}',
    zh: '版型的字型裡沒有 {chars}',
    noteEn: 'It prints as an empty box. Use another character.',
    noteZh: '印出來會是空格。請改用其他字。',
  },
  'layout/fitted': {
    severity: 'info',
    en: 'Edition {edition} was fitted on {after} instead of {before}: text of {newSize} instead of {size} pt, leading of {newLeading} instead of {leading}',
    zh: '{edition} 版由 {before} 頁縮為 {after} 頁：字級由 {size} pt 改為 {newSize} pt，行距由 {leading} 改為 {newLeading}',
    noteEn: 'Cut the text where that is too small.',
    noteZh: '若字太小，請精簡內文。',
  },
  'layout/does-not-fit': {
    severity: 'warning',
    en: 'Edition {edition} does not fit on {asked}, not even in text of {limit} pt: it has {after}, in text of {newSize} pt with leading of {newLeading}',
    zh: '{edition} 版縮到 {limit} pt 仍放不進 {asked} 頁：現為 {after} 頁，字級 {newSize} pt，行距 {newLeading}',
    noteEn: 'Text is not set smaller than that. Cut the text, or allow more pages.',
    noteZh: '字級不再縮小。請精簡內文，或放寬頁數。',
  },
  'layout/facing-is-paper': {
    severity: 'info',
    en: 'Facing pages are printed as PDF; {formats} has its columns side by side',
    zh: '對開頁只用於 PDF；{formats} 改為左右對照',
    noteEn: 'Ask for PDF alone with --to pdf.',
    noteZh: '若只要 PDF，請加上 --to pdf。',
  },
  'pdf/not-archived': {
    severity: 'error',
    en: 'The PDF is printed, and claims no standard: {reason}',
    zh: 'PDF 已印出，但未能標示為保存標準：{reason}',
    noteEn:
      'Mend what is named and print again, or ask for a PDF that claims nothing with --pdf-standard none.',
    noteZh: '請修正所指之處後再印；若不需保存標準，請加上 --pdf-standard none。',
  },
  'pdf/standard': {
    severity: 'error',
    en: '{file} claims {standard} and breaks it: {rule} ({place}: {detail})',
    zh: '{file} 標示為 {standard}，卻不符規定：{rule}（{place}：{detail}）',
    noteEn:
      'This is a fault of Zhenpress: please report it. With --pdf-standard none the PDF claims nothing.',
    noteZh: '這是 Zhenpress 的錯誤，請回報；加上 --pdf-standard none，PDF 就不標示保存標準。',
  },
  'sign/no-pdf': {
    severity: 'error',
    en: 'Nothing was signed: no PDF is printed',
    zh: '未簽署任何檔案：沒有印出 PDF',
    noteEn: 'Only PDFs are signed. Ask for one with --to pdf, or leave --sign out.',
    noteZh: '只有 PDF 可以簽署。請加上 --to pdf，或不使用 --sign。',
  },
  'sign/expired-certificate': {
    severity: 'warning',
    en: 'The certificate of {signer} was valid until {until}: readers will not accept the signature',
    zh: '{signer} 的憑證有效期至 {until}，閱讀程式不會接受這個簽章',
    noteEn: 'Ask whoever issued it for a new one.',
    noteZh: '請向發證單位申請換發。',
  },
  'proof/text': {
    severity: 'error',
    en: 'A text of {file} is not what it should be: “{expected}”, and it says “{found}” ({place})',
    zh: '{file} 的文字不符：應為「{expected}」，實為「{found}」（{place}）',
    noteEn:
      'Nothing of the briefing was written. This is a fault of Zhenpress, or of a format or template of your own: please report it.',
    noteZh: '這份簡報未寫出任何檔案。這是 Zhenpress 或自訂格式、版型的錯誤，請回報。',
  },
  'proof/order': {
    severity: 'error',
    en: 'A text of {file} stands in another place than it should: “{expected}” ({place})',
    zh: '{file} 的文字順序不符：「{expected}」（{place}）',
    noteEn:
      'Nothing of the briefing was written. This is a fault of Zhenpress, or of a format or template of your own: please report it.',
    noteZh: '這份簡報未寫出任何檔案。這是 Zhenpress 或自訂格式、版型的錯誤，請回報。',
  },
  'proof/language': {
    severity: 'error',
    en: 'A text of {file} is marked as being in another language: {expected}, and it says {found} ({place})',
    zh: '{file} 的語言標示不符：應為 {expected}，實為 {found}（{place}）',
    noteEn:
      'Nothing of the briefing was written. This is a fault of Zhenpress, or of a format or template of your own: please report it.',
    noteZh: '這份簡報未寫出任何檔案。這是 Zhenpress 或自訂格式、版型的錯誤，請回報。',
  },
  'proof/picture': {
    severity: 'error',
    en: 'A picture of {file} is not the one of the source: {expected} {found}',
    zh: '{file} 的圖片與來源不符：{expected} {found}',
    noteEn:
      'Nothing of the briefing was written. This is a fault of Zhenpress, or of a format or template of your own: please report it.',
    noteZh: '這份簡報未寫出任何檔案。這是 Zhenpress 或自訂格式、版型的錯誤，請回報。',
  },
  'proof/link': {
    severity: 'error',
    en: 'A link of {file} does not lead where it should: {expected}, and it leads to “{found}”',
    zh: '{file} 的連結不符：應連到 {expected}，實為「{found}」',
    noteEn:
      'Nothing of the briefing was written. This is a fault of Zhenpress, or of a format or template of your own: please report it.',
    noteZh: '這份簡報未寫出任何檔案。這是 Zhenpress 或自訂格式、版型的錯誤，請回報。',
  },
  'proof/unreadable': {
    severity: 'error',
    en: '{file} cannot be read back: {found}',
    zh: '{file} 無法讀回：{found}',
    noteEn:
      'Nothing of the briefing was written. This is a fault of Zhenpress, or of a format or template of your own: please report it.',
    noteZh: '這份簡報未寫出任何檔案。這是 Zhenpress 或自訂格式、版型的錯誤，請回報。',
  },
  'letterhead/missing-style': {
    severity: 'info',
    en: 'The letterhead {letterhead} has no styles of these names; they were added, in the look of its text: {names}',
    zh: '信頭範本 {letterhead} 沒有這些樣式，已依其內文樣式補上：{names}',
    noteEn: 'Make styles of these names in it to say how they look.',
    noteZh: '在範本裡建立同名樣式，即可決定它們的外觀。',
  },
  'letterhead/unknown-mark': {
    severity: 'warning',
    en: 'The letterhead {letterhead} asks for what a briefing does not have; it stays as it is: {names}',
    zh: '信頭範本 {letterhead} 有無法填入的欄位，維持原樣：{names}',
    noteEn: 'docs/letterhead.md lists the marks, such as {{title.zh}} and {{date.roc}}.',
    noteZh: '可用的欄位見 docs/letterhead.md，例如 {{title.zh}}、{{date.roc}}。',
  },
  'import/not-a-document': {
    severity: 'error',
    en: 'This is no document that can be read: {reason}',
    zh: '無法當作文件讀取：{reason}',
    noteEn: 'Save it as .docx or .odt from Word or LibreOffice, and try again.',
    noteZh: '請用 Word 或 LibreOffice 另存為 .docx 或 .odt，再試一次。',
  },
  'import/encrypted': {
    severity: 'error',
    en: 'The document has a password, or is in the old format of Word (.doc)',
    zh: '這份文件設有密碼，或是舊版 Word 的 .doc 格式',
    noteEn: 'Open it, and save it as .docx without a password.',
    noteZh: '請開啟後另存為 .docx，且不設密碼。',
  },
  'import/too-large': {
    severity: 'error',
    en: 'The document holds more than {limit}; it is not read',
    zh: '這份文件內容超過 {limit}；不予讀取',
    noteEn: 'No briefing is so large. If this is one, copy its text into a new document.',
    noteZh: '簡報不會這麼大。若確為簡報，請把內文複製到新文件。',
  },
  'import/unsafe-path': {
    severity: 'error',
    en: 'The document holds a file that would lie outside of it: {path}',
    zh: '這份文件內含指向外部的路徑：{path}',
    noteEn: 'No office program writes that. Ask who made the document, or save it anew.',
    noteZh: '辦公軟體不會寫出這種檔案。請詢問製作者，或重新存檔。',
  },
  'import/macros': {
    severity: 'error',
    en: 'The document holds macros; it is not read',
    zh: '這份文件含有巨集；不予讀取',
    noteEn: 'Save it as .docx or .odt without macros.',
    noteZh: '請另存為不含巨集的 .docx 或 .odt。',
  },
  'import/external': {
    severity: 'error',
    en: 'The document takes content from elsewhere ({kind}: {target}), which is not fetched',
    zh: '這份文件引用外部內容（{kind}：{target}），不會下載',
    noteEn: 'Put the content into the document itself, or take it out.',
    noteZh: '請把內容放進文件本身，或予以刪除。',
  },
  'import/broken-xml': {
    severity: 'error',
    en: 'The part {part} of the document is broken: {reason}',
    zh: '文件的 {part} 已損壞：{reason}',
    noteEn: 'Open the document in Word or LibreOffice, let it be repaired, and save it anew.',
    noteZh: '請用 Word 或 LibreOffice 開啟並修復，再重新存檔。',
  },
  'import/tracked-change': {
    severity: 'info',
    en: '{what} by {who}{when}{where}: “{text}”',
    zh: '追蹤修訂：{who}{when}{where}{what}「{text}」',
    noteEn: 'It is not in the source that was written; --track accept takes all changes in.',
    noteZh: '輸出的來源不含這項修訂；用 --track accept 可全部接受。',
  },
  'import/new-picture': {
    severity: 'warning',
    en: 'The picture “{name}” is new, and is not in the source',
    zh: '圖片「{name}」是新加的，來源裡沒有',
    noteEn: 'Save it beside the briefing, and write its name into the empty brackets: ![…](name.png).',
    noteZh: '請把圖片存在簡報旁邊，再把檔名寫進空的括號：![…](name.png)。',
  },
  'import/foreign': {
    severity: 'info',
    en: 'The document was not printed by Zhenpress; its languages were paired by {how}',
    zh: '這份文件不是 Zhenpress 印的；中英依{how}配對',
    noteEn: 'Check the pairs: “zhenpress outline --format tree” shows them side by side.',
    noteZh: '請檢查配對：「zhenpress outline --format tree」會並列顯示。',
  },
  'import/no-record': {
    severity: 'info',
    en: 'The document has lost the source that it was printed from; all text is taken as it stands',
    zh: '這份文件已沒有原來的來源；內文一律照文件所示',
    noteEn: 'Marks, notes and facts that are not printed cannot come back. Compare with the old source.',
    noteZh: '沒有印出的標記、註釋與資料無法還原。請與原來的來源比對。',
  },
  'import/not-exact': {
    severity: 'warning',
    en: 'The document says something that canonical Markdown has no words for',
    zh: '文件中有標準 Markdown 無法表達的內容',
    noteEn: 'Read the source through before it is printed: what is nested or marked up most may differ.',
    noteZh: '付印前請通讀一遍；層次或標記最多的部分可能不同。',
  },
}

/** Whether this is the id of a rule in the table. */
export function isRuleId(id: string | undefined): id is RuleId {
  return id !== undefined && Object.hasOwn(rules, id)
}
