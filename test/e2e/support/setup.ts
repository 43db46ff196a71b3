import { keepBrowsers } from './browsers'

keepBrowsers()
