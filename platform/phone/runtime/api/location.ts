import { conditions } from '../conditions'
import { chooseOnMap, showOnMap } from '../frame/sheets/map-page'
import { whenClosed } from '../framework/endings'
import { api, ApiFailure } from './call'
import { Subscribers } from './subscribers'
import { needScope, refuseIfRefused } from './open/scopes'

interface GetLocation {
  type?: 'wgs84' | 'gcj02'
  altitude?: boolean
}

export interface Fix {
  latitude: number
  longitude: number
  accuracy: number
}

let last: { fix: Fix; at: number } | undefined
const watchers = new Subscribers<object>()
let watching = 0
whenClosed(() => clearInterval(watching))

async function currentFix(): Promise<Fix> {
  if (conditions.position) return conditions.position
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      resolve,
      ({ message }) => reject(new ApiFailure(`system error: ${message}`, { errno: 3 })),
      {
        enableHighAccuracy: true,
        timeout: 10_000,
      },
    )
  })
  return coords
}

const whole = ({ latitude, longitude, accuracy }: Fix) => ({
  latitude,
  longitude,
  accuracy,
  speed: -1,
  altitude: 0,
  verticalAccuracy: 0,
  horizontalAccuracy: accuracy,
})

/** Within half a minute WeChat answers the first fix again, wherever the phone has gone since. */
async function getLocation(_options: GetLocation) {
  await needScope('scope.userLocation')
  if (last && Date.now() - last.at < 30_000) return whole(last.fix)
  const { latitude, longitude, accuracy } = await currentFix()
  last = { fix: { latitude, longitude, accuracy }, at: Date.now() }
  return whole(last.fix)
}

function startWatching(): void {
  clearInterval(watching)
  watching = window.setInterval(() => {
    void currentFix().then(
      (fix) => watchers.tell(whole(fix)),
      () => undefined,
    )
  }, 1000)
}

interface Place extends Partial<Fix> {
  name?: string
  address?: string
}

export const locationApi = {
  getLocation: api('getLocation', getLocation),
  chooseLocation: api('chooseLocation', async ({ latitude, longitude }: Place) => {
    await refuseIfRefused('location')
    const start =
      latitude !== undefined && longitude !== undefined ? { latitude, longitude } : (conditions.position ?? beijing)
    const chosen = await chooseOnMap(start)
    if (!chosen) throw new ApiFailure('cancel')
    return chosen
  }),
  openLocation: api('openLocation', ({ latitude = 0, longitude = 0, name = '', address = '' }: Place) =>
    showOnMap({ latitude, longitude, name, address }),
  ),
  startLocationUpdate: api('startLocationUpdate', async () => {
    await needScope('scope.userLocation')
    startWatching()
  }),
  stopLocationUpdate: api('stopLocationUpdate', () => clearInterval(watching)),
  onLocationChange: watchers.add,
  offLocationChange: watchers.remove,
}

const beijing = { latitude: 39.9087, longitude: 116.3975 }
