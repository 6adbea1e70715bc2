import type { Officer } from '../../../miniprogram/contract/people/answers'
import { useSession } from '../../services/use-session'
import { mayDo } from '../../services/may'
import { Lookup } from './lookup'
import { Requests } from './requests'
import './bindings.css'

/** Which WeChat is whose: what asks to be bound, and who is to be invited or unbound. */
export function BindingsPage() {
  const here = useSession()
  return here ? <Bindings officer={here.officer} /> : null
}

function Bindings({ officer }: { officer: Officer }) {
  return (
    <>
      <title>认证 · 掌上e督</title>
      <div className="list-head">
        <h1>认证</h1>
      </div>
      <div className="bindings">
        {mayDo(officer, 'people.binding.waiting') && <Requests />}
        <Lookup mayInvite={mayDo(officer, 'people.binding.invite')} />
      </div>
    </>
  )
}
