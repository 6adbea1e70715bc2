import { Alert } from 'antd'
import { useEffect } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { sessionIdleMinutes } from '../../../miniprogram/contract/people/sessions'
import { refusalCodes } from '../../../miniprogram/contract/replies'
import { Mark } from '../../components/mark'
import { session, type Ending } from '../../services/session'
import { useSession } from '../../services/use-session'
import { wayBack } from '../frame/way-back'
import { SigninCode } from './signin-code'
import { useSignin } from './use-signin'
import './signin.css'

export function SigninPage() {
  const [search] = useSearchParams()
  const here = useSession()
  if (here) return <Navigate to={wayBack(search)} replace />
  return <Signin back={wayBack(search)} />
}

const whyEnded: Record<Ending, string> = {
  left: '',
  lapsed: refusalCodes.SIGNED_OUT,
  idle: `${sessionIdleMinutes} 分钟没有操作，已自动退出。没有提交的内容还在，登录后继续`,
}

function Signin({ back }: { back: string }) {
  const signin = useSignin()
  const navigate = useNavigate()
  const { confirmed } = signin
  const why = whyEnded[session.ended() ?? 'left']
  useEffect(() => {
    if (!confirmed) return
    session.begin({ token: confirmed.session, officer: confirmed.officer })
    void navigate(back, { replace: true })
  }, [confirmed, back, navigate])

  return (
    <main className="signin">
      <title>登录 · 掌上e督</title>
      <div className="signin-brand">
        <Mark size={56} />
        <h1>掌上e督</h1>
        <p>督察工作台</p>
      </div>
      <section className="signin-card" aria-label="扫码登录">
        <h2>扫码登录</h2>
        {why && <Alert type="warning" showIcon title={why} />}
        <SigninCode signin={signin} />
        <p className="signin-how">
          用手机<strong>“掌上e督 → 民警e家 → 扫码登录”</strong>扫描
        </p>
        <p className="signin-note">不用密码。请在手机上核对后确认。</p>
      </section>
      <p className="signin-foot">仅供督察部门工作人员使用</p>
    </main>
  )
}
