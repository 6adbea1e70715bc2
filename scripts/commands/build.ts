import { buildStale } from '../build/parts'

/** `npm run build`: makes everything in dist/ that is out of date. */
void buildStale().then((made) => console.log(made.length ? `Built: ${made.join(', ')}.` : 'Everything is up to date.'))
