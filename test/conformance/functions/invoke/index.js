exports.main = (event) => event
