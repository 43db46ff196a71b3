import browser from 'webextension-polyfill'; console.log(browser)
