import { render } from 'preact'
import { t } from '../i18n/messages'
import { openPage } from '../ui/page'
import { Options } from './Options'

render(<Options />, openPage(t('optionsTitle')))
