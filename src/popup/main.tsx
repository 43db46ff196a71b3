import { render } from 'preact'
import { t } from '../i18n/messages'
import { openPage } from '../ui/page'
import { Popup } from './Popup'

render(<Popup />, openPage(t('extensionName')))
