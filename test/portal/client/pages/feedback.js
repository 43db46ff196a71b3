import { button, field, notice, textarea } from '../controls.js'
import { fragment, h } from '../dom.js'
import { closePanel, openPane } from '../panel.js'
import { say } from '../prose.js'
import { label } from '../words.js'

/** What the smiling face in the header opens. Its Submit costs nothing. @param {HTMLElement} mount */
export function openFeedback(mount) {
  const text = textarea({ name: 'feedback', 'aria-label': say('feedback') })
  const body = h('div', { class: 'form' }, field(say('feedback'), text))
  const words = label('submit')
  const submit = button(
    words,
    () => {
      const payload = { form: 'feedback', text: text.value }
      window.replica.record({ action: 'submit', label: words, payload })
      body.replaceChildren(notice('success', say('glad')))
    },
    { appearance: 'primary' },
  )
  openPane(mount, say('feedback'), body, fragment(submit, button(say('cancel'), closePanel)))
}
