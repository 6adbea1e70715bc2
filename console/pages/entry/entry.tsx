import { useState } from 'react'
import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import { EntryForm } from './entry-form'
import { ReceiptPage } from './receipt'
import './entry.css'

/** 来件登记: what came in person, by telephone or by letter is entered, and answered with a receipt. */
export function EntryPage() {
  const [receipt, setReceipt] = useState<Receipt>()
  return (
    <>
      <title>来件登记 · 掌上e督</title>
      {receipt ? (
        <ReceiptPage receipt={receipt} onNext={() => setReceipt(undefined)} />
      ) : (
        <EntryForm onDone={setReceipt} />
      )}
    </>
  )
}
