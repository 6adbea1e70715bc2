import { Watermark } from 'antd'
import { useState } from 'react'
import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import { KeysWindow } from '../../components/keys-window'
import { useKeys } from '../../components/keys'
import { session } from '../../services/session'
import { TopBar } from './top-bar'
import { useSession } from './use-session'
import { signinFrom } from './way-back'
import './frame.css'

/** Around every page of somebody who is signed in; leads to the sign-in page as soon as nobody is. */
export function Frame() {
  const here = useSession()
  const location = useLocation()
  const [keysShown, setKeysShown] = useState(false)
  useKeys('anywhere', { '?': () => setKeysShown(true) })
  // Whoever left of their own accord is not led back to what they were looking at.
  if (!here) return <Navigate to={session.ended() === 'left' ? '/signin' : signinFrom(location)} replace />

  const { officer } = here
  return (
    <div className="frame">
      <TopBar session={here} onKeys={() => setKeysShown(true)} />
      <nav className="rail" aria-label="工作">
        <NavLink to="/petitions">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 6h16v12H4zM4 7l8 6 8-6" fill="none" stroke="currentColor" strokeWidth="1.800" />
          </svg>
          信访件
        </NavLink>
      </nav>
      <Watermark
        className="page"
        content={`${officer.name} ${officer.number}`}
        font={{ color: 'rgba(31, 39, 51, 0.045)', fontSize: 15 }}
        gap={[140, 120]}
      >
        <main>
          <Outlet />
        </main>
      </Watermark>
      <KeysWindow open={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}
