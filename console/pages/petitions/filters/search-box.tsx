import { Input, Select, Space, type InputRef } from 'antd'
import { useState, type RefObject } from 'react'
import { queueForm, searches, searchMeant, type Search } from '../../../../miniprogram/contract/petition/desk'
import type { Filters } from './queue-address'

/** What is looked for shows what is meant, until somebody says it. */
type Where = Search | 'MEANT'

const hints: Record<Where, string> = {
  MEANT: '编号、编号末尾四位以上，或内容中的词',
  WORDS: '主题或内容中的词',
  NUMBER: '例如 TS20261124-583921，或末尾 4 至 6 位',
  NAME: '完整姓名',
  PHONE: '完整电话号码',
}

const options: { value: Where; label: string }[] = [
  { value: 'MEANT', label: '编号或内容' },
  ...(Object.keys(searches) as Search[]).map((value) => ({ value, label: searches[value] })),
]

interface Searching {
  filters: Filters
  input: RefObject<InputRef | null>
  onFilter: (changes: Filters) => void
}

/** Looks for words, a number, a name or a telephone number. */
export function SearchBox(searching: Searching) {
  const { input } = searching
  const { where, setWhere, words, setWords, look } = useSought(searching)
  return (
    <search className="search">
      <Space.Compact block>
        <Select<Where>
          className="search-where"
          aria-label={queueForm.fields.search.label}
          value={where}
          options={options}
          onChange={setWhere}
        />
        <Input.Search
          ref={input}
          aria-label={queueForm.fields.words.label}
          placeholder={hints[where]}
          value={words}
          maxLength={queueForm.fields.words.max}
          allowClear
          enterButton="查找"
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
          onSearch={look}
          onKeyDown={(event) => {
            if (event.key === 'Escape') input.current?.blur()
          }}
        />
      </Space.Compact>
    </search>
  )
}

/** What is looked for, and where. */
function useSought({ filters, onFilter }: Searching) {
  const [where, setWhere] = useState<Where>(filters.search ?? 'MEANT')
  const [words, setWords] = useState(filters.words ?? '')
  const [shown, setShown] = useState(filters.words)
  // A chip that was closed, or the way back, empties or fills the box.
  if (shown !== filters.words) {
    setShown(filters.words)
    setWords(filters.words ?? '')
    if (filters.search && where !== 'MEANT') setWhere(filters.search)
  }
  const look = (given: string) => {
    const sought = given.trim()
    const search = where === 'MEANT' ? searchMeant(sought) : where
    onFilter(sought === '' ? { search: undefined, words: undefined } : { search, words: sought })
  }
  return { where, setWhere, words, setWords, look }
}
