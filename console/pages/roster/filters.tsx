import { Input, Segmented, Select, Space, TreeSelect } from 'antd'
import { useState } from 'react'
import { rosterListForm, rosterOrders, rosterSearches } from '../../../miniprogram/contract/people/roster/imports'
import { unitTree } from '../../components/fields/unit-tree'
import { useUnits } from '../../services/units'
import type { Asked } from './roster'

type Search = keyof typeof rosterSearches

const hints: Record<Search, string> = { NUMBER: '警号，从开头输起', NAME: '姓名的前两个字或全名' }
const optionsOf = <Value extends string>(labels: Record<Value, string>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }))

interface Filtering {
  asked: Asked
  onAsk: (asked: Asked) => void
}

/** What the roster is narrowed by. */
export function Filters({ asked, onAsk }: Filtering) {
  const units = useUnits()
  const { search: _search, words: _words, ...others } = asked
  return (
    <div className="list-filters">
      <SearchBox onSearch={(sought) => onAsk({ ...others, ...sought })} />
      <TreeSelect
        className="filter filter-unit"
        aria-label={rosterListForm.fields.unit.label}
        placeholder={rosterListForm.fields.unit.label}
        allowClear
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        popupMatchSelectWidth={false}
        notFoundContent="没有这样的单位"
        value={asked.unit}
        treeData={unitTree(units)}
        onChange={(unit: string | undefined) => onAsk({ ...asked, unit })}
      />
      <Segmented
        aria-label={rosterListForm.fields.order.label}
        value={asked.order ?? 'NUMBER'}
        options={optionsOf(rosterOrders)}
        onChange={(order) => onAsk({ ...asked, order })}
      />
    </div>
  )
}

function SearchBox({ onSearch }: { onSearch: (sought: Pick<Asked, 'search' | 'words'>) => void }) {
  const [search, setSearch] = useState<Search>('NUMBER')
  const [problem, setProblem] = useState<string>()
  const look = (given: string) => {
    const words = given.trim()
    const short = search === 'NAME' && words !== '' && Array.from(words).length < 2
    setProblem(short ? '请至少输入姓名的前两个字' : undefined)
    if (!short) onSearch(words === '' ? {} : { search, words })
  }
  return (
    <search className="search roster-search">
      <Space.Compact block>
        <Select<Search>
          className="search-where"
          aria-label={rosterListForm.fields.search.label}
          value={search}
          options={optionsOf(rosterSearches)}
          onChange={setSearch}
        />
        <Input.Search
          aria-label="查找内容"
          placeholder={hints[search]}
          status={problem ? 'error' : ''}
          maxLength={30}
          allowClear
          enterButton="查找"
          autoComplete="off"
          onSearch={look}
        />
      </Space.Compact>
      {problem && (
        <p className="roster-problem" role="alert">
          {problem}
        </p>
      )}
    </search>
  )
}
