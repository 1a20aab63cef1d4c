// The browser comes with npm (@sparticuz/chromium) or from the machine; see docs/adr/0002-embedded-browser.md.
module.exports = {skipDownload: true}
