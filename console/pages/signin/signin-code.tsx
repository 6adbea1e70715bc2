import { Button, QRCode, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { signinCodePrefix } from '../../../miniprogram/contract/people/forms'
import type { Signin } from './use-signin'

/** So wide that the dark squares alone, without the white margin, span 240 pixels. */
const side = 320

/** The code for the phone, or what stands in its place. */
export function SigninCode({ signin }: { signin: Signin }) {
  return (
    <>
      <div className="signin-code">{inPlace(signin)}</div>
      <p className="signin-state" role="status">
        {signin.unheard ? '网络不通，正在重新连接…' : ''}
      </p>
    </>
  )
}

function inPlace({ code, expired, refused, renew }: Signin): ReactNode {
  if (refused) return <Again words={refused.message} button="再试一次" onClick={renew} />
  if (!code) return <Skeleton.Node active style={{ width: side, height: side }} />
  if (expired) return <Again words="二维码已过期" button="换一个二维码" onClick={renew} />
  return (
    <QRCode
      aria-label="登录二维码"
      type="canvas"
      size={side}
      marginSize={4}
      bordered={false}
      color="#000"
      bgColor="#fff"
      value={signinCodePrefix + code}
    />
  )
}

function Again({ words, button, onClick }: { words: string; button: string; onClick: () => void }) {
  return (
    <div className="signin-again">
      <p role="alert">{words}</p>
      <Button type="primary" size="large" onClick={onClick}>
        {button}
      </Button>
    </div>
  )
}
