import { Button } from 'antd'
import { useState } from 'react'

/** Longer texts are shown in part at first, so that the facts under them are found without scrolling far. */
const short = 420

/** What happened, in the words of whoever sent it in. */
export function Details({ words }: { words: string }) {
  const [whole, setWhole] = useState(false)
  const long = words.length > short
  return (
    <>
      <p className={long && !whole ? 'details details-part' : 'details'}>{words}</p>
      {long && (
        <Button className="details-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? '收起' : `展开全文（${Array.from(words).length} 字）`}
        </Button>
      )}
    </>
  )
}
