import { Input, Select, Space, type InputRef } from 'antd'
import { useState, type RefObject } from 'react'
import { queueForm, searches, type Search } from '../../../../miniprogram/contract/petition/desk'
import type { Filters } from './queue-address'

const hints: Record<Search, string> = {
  WORDS: '主题或内容中的词',
  NUMBER: '例如 TS20261124-583921',
  NAME: '完整姓名',
  PHONE: '完整电话号码',
}

interface Searching {
  filters: Filters
  input: RefObject<InputRef | null>
  onFilter: (changes: Filters) => void
}

/** Looks for words, a number, a name or a telephone number. */
export function SearchBox({ filters, input, onFilter }: Searching) {
  const [where, setWhere] = useState<Search>(filters.search ?? 'WORDS')
  const [words, setWords] = useState(filters.words ?? '')
  const [shown, setShown] = useState(filters.words)
  // A chip that was closed, or the way back, empties or fills the box.
  if (shown !== filters.words) {
    setShown(filters.words)
    setWords(filters.words ?? '')
    if (filters.search) setWhere(filters.search)
  }
  const look = (given: string) => {
    const sought = given.trim()
    onFilter(sought === '' ? { search: undefined, words: undefined } : { search: where, words: sought })
  }
  return (
    <search className="search">
      <Space.Compact block>
        <Select<Search>
          className="search-where"
          aria-label={queueForm.fields.search.label}
          value={where}
          options={Object.entries(searches).map(([value, label]) => ({ value: value as Search, label }))}
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
