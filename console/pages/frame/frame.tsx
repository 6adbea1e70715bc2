import { Watermark } from 'antd'
import { Suspense, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { KeysWindow } from '../../components/keys/keys-window'
import { useKeys } from '../../components/keys/keys'
import { session, type Session } from '../../services/session'
import { useSession } from '../../services/use-session'
import { ListLoading } from '../list/list-loading'
import { NoWork } from './no-work'
import { Rail } from './rail'
import { TopBar } from './top-bar'
import { useRenewed } from './use-renewed'
import { signinFrom } from './way-back'
import { IdleGuard } from './idle-guard'
import { leadsTo, ownPages, worksOf } from './works'
import './frame.css'

/** Draws nothing. */
function Renewed({ session: here }: { session: Session }) {
  useRenewed(here)
  return null
}

/** Around every page of somebody who is signed in; leads to the sign-in page as soon as nobody is. */
export function Frame() {
  const here = useSession()
  const location = useLocation()
  const [keysShown, setKeysShown] = useState(false)
  useKeys('anywhere', { '?': () => setKeysShown(true) })
  // Whoever left of their own accord is not led back to what they were looking at.
  if (!here) return <Navigate to={session.ended() === 'left' ? '/signin' : signinFrom(location)} replace />

  const { officer } = here
  const works = worksOf(officer)
  const [first] = works
  const isOwn = ownPages.includes(location.pathname)
  // Whoever has other work than this page's begins with that.
  if (first && !isOwn && !leadsTo(works, location.pathname)) return <Navigate to={first.to} replace />
  return (
    <div className={first ? 'frame' : 'frame frame-alone'}>
      <TopBar session={here} onKeys={() => setKeysShown(true)} />
      {first && <Rail works={works} />}
      <Watermark
        className="page"
        content={`${officer.name} ${officer.number}`}
        font={{ color: 'rgba(31, 39, 51, 0.045)', fontSize: 15 }}
        gap={[140, 120]}
      >
        <main>
          {first || isOwn ? (
            <Suspense fallback={<ListLoading />}>
              <Outlet />
            </Suspense>
          ) : (
            <NoWork />
          )}
        </main>
      </Watermark>
      <IdleGuard session={here} />
      <Renewed session={here} />
      <KeysWindow open={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}
