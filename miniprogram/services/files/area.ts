/** The areas of the service that take files: each has two actions of this name, `…ticket` and `…attach`. */
export type FileArea = 'petition.evidence' | 'rights.evidence' | 'rights.counsel'
