import { fileTypes, type FileTypeName } from '../../../../cloudfunctions/shared/evidence/file-types'
import { boxesIn } from '../../../../cloudfunctions/shared/evidence/strip/boxes'
import { orientationIn, tiffWith } from '../../../../cloudfunctions/shared/evidence/strip/orientation'
import { sample } from '../../../support/petitions'

/** What the sample files say about whoever made them. */
const telltales = [
  '27.8274',
  '秘密备注',
  '拍摄者甲',
  'TestPhone',
  'GPS-7',
  'SN-TEST-778899',
  '湘城',
  'taken by hand',
  'xmpmeta',
  'loci',
]
const spoken = (bytes: Buffer): string[] => telltales.filter((word) => bytes.includes(word))

const places = (bytes: Buffer) => boxesIn(bytes, 0, bytes.length)
const tracks = (bytes: Buffer) => bytes.toString('latin1').split('trak').length - 1

const types = {
  'street.jpg': 'image/jpeg',
  'rotated.jpg': 'image/jpeg',
  'photo.png': 'image/png',
  'photo.webp': 'image/webp',
  'clip.mp4': 'video/mp4',
  'clip.mov': 'video/quicktime',
  'positions.mp4': 'video/mp4',
  'voice.m4a': 'audio/mp4',
  'voice.wav': 'audio/wav',
  'voice.mp3': 'audio/mpeg',
} as const satisfies Record<string, FileTypeName>
type Name = keyof typeof types
const samples = Object.keys(types) as Name[]

const copyOf = (name: Name, bytes = sample(name)): Buffer => fileTypes[types[name]].strip(bytes)

describe('the handlers’ copy', () => {
  it.each(samples)('of %s says nothing about who made it and where', (name) => {
    expect(spoken(sample(name))).not.toEqual([])
    expect(spoken(copyOf(name))).toEqual([])
  })

  it.each(samples)('of %s stays as it is when it is stripped again', (name) => {
    const copy = copyOf(name)
    expect(copyOf(name, copy).equals(copy)).toBe(true)
  })

  it.each(['rotated.jpg', 'photo.png', 'photo.webp'] as const)(
    'of %s keeps which way up it is, and no more of EXIF',
    (name) => {
      const copy = copyOf(name)
      const at = copy.indexOf('MM\0*', 0, 'latin1')
      expect(orientationIn(copy.subarray(at))).toBe(6)
      expect(copy.subarray(at, at + 26).equals(tiffWith(6))).toBe(true)
      expect(copy.indexOf('MM\0*', at + 1, 'latin1')).toBe(-1)
    },
  )

  it('of a JPEG keeps its scan to the byte and drops a film or second picture that follows', () => {
    const given = sample('street.jpg')
    const hidden = Buffer.concat([given, sample('clip.mp4')])
    const copy = copyOf('street.jpg', hidden)
    const scan = given.subarray(given.lastIndexOf(Buffer.of(0xff, 0xda)))
    expect(copy.subarray(-scan.length).equals(scan)).toBe(true)
  })

  it('of a PNG drops what follows its end', () => {
    const copy = copyOf('photo.png', Buffer.concat([sample('photo.png'), Buffer.from('27.8274')]))
    expect(copy.subarray(-8, -4).toString()).toBe('IEND')
  })

  it.each(['clip.mp4', 'clip.mov', 'voice.m4a'] as const)('of %s keeps every offset, picture and sound', (name) => {
    const given = sample(name)
    const copy = copyOf(name)
    expect(places(copy).map(({ start, end }) => [start, end])).toEqual(
      places(given).map(({ start, end }) => [start, end]),
    )
    for (const { type, start, end } of places(given)) {
      if (type === 'mdat') expect(copy.subarray(start, end).equals(given.subarray(start, end))).toBe(true)
    }
  })

  it('of a film with a track of positions loses the track and its values', () => {
    const given = sample('positions.mp4')
    expect(given.includes('GPS 27.8274')).toBe(true)
    const copy = copyOf('positions.mp4')
    expect(copy.includes('GPS')).toBe(false)
    expect(tracks(copy)).toBe(tracks(given) - 1)
  })

  it.each(samples)('of %s is refused or says nothing, wherever the file breaks off', (name) => {
    const given = sample(name)
    for (let part = 1; part < 48; part++) {
      const broken = given.subarray(0, Math.floor((given.length * part) / 48))
      expect(spoken(copyUnlessRefused(name, broken))).toEqual([])
    }
  })
})

function copyUnlessRefused(name: Name, bytes: Buffer): Buffer {
  try {
    return copyOf(name, bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError)
    return Buffer.alloc(0)
  }
}
