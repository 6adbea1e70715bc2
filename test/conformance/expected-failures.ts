/** Tencent's tests that do not pass here, each with the reason. Only what a local server cannot mean belongs on it. */
export const expectedFailures: Readonly<Record<string, string>> = {}
