import { createRoot } from 'react-dom/client'
import { App } from './app'
import { paint } from './theme'
import './console.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
paint(document.documentElement)
createRoot(root).render(<App />)
