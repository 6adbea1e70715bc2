import { Button } from 'antd'

interface Turning {
  trail: readonly string[]
  next?: string
  onTurn: (trail: readonly string[]) => void
}

/** Turns pages by cursor; absent where there is only one. */
export function PageTurner({ trail, next, onTurn }: Turning) {
  if (trail.length === 0 && !next) return null
  return (
    <nav className="turner" aria-label="翻页">
      <Button disabled={trail.length === 0} onClick={() => onTurn(trail.slice(0, -1))}>
        上一页
      </Button>
      <span>第 {trail.length + 1} 页</span>
      <Button disabled={!next} onClick={() => next && onTurn([...trail, next])}>
        下一页
      </Button>
    </nav>
  )
}
