import { anyValue } from './cases'
import { testTenThousand } from './trial'

describe('over arrays and objects too', () => testTenThousand(anyValue))
