import { Watermark } from 'antd'
import { Suspense, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { petitionDuties } from '../../../miniprogram/contract/petition/actors'
import { rightsDuties } from '../../../miniprogram/contract/rights/actors'
import { KeysWindow } from '../../components/keys/keys-window'
import { useKeys } from '../../components/keys/keys'
import { session } from '../../services/session'
import { ListLoading } from '../list/list-loading'
import { NoWork } from './no-work'
import { Rail } from './rail'
import { TopBar } from './top-bar'
import { useSession } from '../../services/use-session'
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
  const handles = officer.duties.some((duty) => petitionDuties.includes(duty) || rightsDuties.includes(duty))
  return (
    <div className={handles ? 'frame' : 'frame frame-alone'}>
      <TopBar session={here} onKeys={() => setKeysShown(true)} />
      {handles && <Rail officer={officer} />}
      <Watermark
        className="page"
        content={`${officer.name} ${officer.number}`}
        font={{ color: 'rgba(31, 39, 51, 0.045)', fontSize: 15 }}
        gap={[140, 120]}
      >
        <main>
          {handles ? (
            <Suspense fallback={<ListLoading />}>
              <Outlet />
            </Suspense>
          ) : (
            <NoWork />
          )}
        </main>
      </Watermark>
      <KeysWindow open={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}
