import { scalar } from './cases'
import { testTenThousand } from './trial'

describe('over single values', () => testTenThousand(scalar))
