import { Button } from 'antd'
import { Link } from 'react-router'
import { duties, separatedDuties } from '../../../miniprogram/contract/duties'
import { Mark } from '../../components/mark'
import { call } from '../../services/cloud'
import { session, type Session } from '../../services/session'

export function TopBar({ session: { token, officer }, onKeys }: { session: Session; onKeys: () => void }) {
  const held = officer.duties.map((duty) => duties[duty]).join('、')
  const leave = async () => {
    // Without network the session ends here all the same and expires by itself over there.
    await call('people.signin.end', {})
    session.end(token, 'left')
  }
  return (
    <header className="top">
      <div className="brand">
        <Mark size={30} />
        掌上e督
      </div>
      <div className="who" title={`${officer.unitName} ${officer.name} ${held}`}>
        <span className="unit">{officer.unitName}</span>
        <strong>{officer.name}</strong>
        {officer.standsFor && <span className="duty">代 {officer.standsFor.join('、')}</span>}
        <span className="duty">{held}</span>
      </div>
      <Button type="text" className="keys-button" aria-label="键盘操作" title="键盘操作" onClick={onKeys}>
        ?
      </Button>
      {!officer.duties.some((duty) => separatedDuties.includes(duty)) && (
        <Link className="own-link" to="/delegation">
          委托
        </Link>
      )}
      <Link className="own-link" to="/sessions">
        我的登录
      </Link>
      <Button onClick={() => void leave()}>退出登录</Button>
    </header>
  )
}
