import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { Locked } from './Locked'

interface DomainsFieldProps {
  domains: readonly string[] | undefined
  isLocked: boolean
  onChange: (domains: string[] | undefined) => void
}

/** The company's domains on one line. Stored when the field is left, since half a domain is none. */
export function DomainsField({ domains = [], isLocked, onChange }: DomainsFieldProps) {
  const stored = domains.join(', ')
  const [typed, setTyped] = useState(stored)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => setTyped(stored), [stored])
  const keep = () => {
    const named = typed
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
    const isGood = named.length <= 20 && named.every(name => domain.test(name))
    setWrong(!isGood)
    const changed = [...new Set(named)]
    if (isGood && changed.join(', ') !== stored) onChange(changed.length > 0 ? changed : undefined)
  }
  return (
    <div class="fw-field">
      <label for="tenant-domains">{t('profileDomains')}</label>
      <input
        id="tenant-domains"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        disabled={isLocked}
        aria-invalid={isWrong}
        aria-describedby="tenant-domains-notes"
        onInput={event => setTyped(event.currentTarget.value)}
        onChange={keep}
      />
      <div id="tenant-domains-notes">
        <div class="hint">{t('profileDomainsHint')}</div>
        <div class="error" aria-live="polite">
          {isWrong && t('profileDomainsWrong')}
        </div>
        <Locked when={isLocked} />
      </div>
    </div>
  )
}

const domain = /^(?=.{4,200}$)([\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u
