// The browser is found, downloaded or unpacked when it is needed (pipeline/edges/browser), never while installing.
module.exports = { skipDownload: true };
