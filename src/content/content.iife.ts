import browser from 'webextension-polyfill'
console.log('hi', browser.runtime.id)
