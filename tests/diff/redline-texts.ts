/** A briefing with a bit of everything, and an edit of each kind. */

export const old: string = `---
title: {zh: 港口用水, en: Water for the Port}
date: 2026-03-01
source: {zh: 港務公司, en: The Port Company}
---

# 現況 / Today

港口需要**穩定**的水，見[報告](https://a.example/)。[^a]

The port needs water that it can **count on**, see [the report](https://a.example/).[^b]

- 水表在 2019 年停止校正，讀數因此偏低 12%。

  Meters have not been calibrated since 2019, so readings are 12% too low.

- 水庫在春季以每噸 9 元把餘水賣給煉鋼廠。

  In spring the reservoir sells its surplus to the steelworks at NT$9 a tonne.

- 碼頭的舊管線每年漏掉百分之八的水。

  The old pipes of the docks lose eight per cent of the water every year.

| 年 | 水量 |
| --- | --- |
| 2024 | 12 |

| Year | Volume |
| --- | --- |
| 2024 | 12 |

# 建議 / Proposals

港務公司應在 6 個月內公布用水帳目。

The port company should publish its water accounts within 6 months.

[^a]: 2024 年年報，第 3 頁。

[^b]: Annual report of 2024, page 3.
`

export const fresh: string = old
  .replace('用水, en: Water for', '的用水, en: Water for')
  .replace('2026-03-01', '2026-03-08')
  .replace('12%。', '15%。')
  .replace('每噸 9 元', '每噸 **9 元**')
  .replaceAll('https://a.example/', 'https://b.example/')
  .replace(
    /- 碼頭[\s\S]*?every year\.\n\n/,
    '- 消防用水另計。\n\n  Water for the fire brigade is counted apart.\n\n',
  )
  .replace('page 3', 'page 5')
  .replace('第 3 頁', '第 5 頁')
  .replaceAll('| 2024 | 12 |', '| 2024 | 12 |\n| 2025 | 14 |')
