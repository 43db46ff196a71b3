import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { useUniqueId } from '../ui/use-unique-id'

/**
 * Puts the result on the clipboard and says so. Where the browser refuses that, the text is shown,
 * selected, so that it can be copied by hand.
 */
export function CopyResult({ text }: { text: string }) {
  const id = useUniqueId()
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean }>()
  const field = useRef<HTMLTextAreaElement>(null)
  // What was said of an earlier result is no longer true.
  const current = outcome?.text === text ? outcome : undefined
  const refused = current?.copied === false
  useEffect(() => {
    if (refused) field.current?.select()
  }, [refused])

  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setOutcome({ text, copied })
  }
  return (
    <div class="copy">
      <div class="fw-buttons">
        {/* A browser without a clipboard throws where another one refuses. */}
        <button
          type="button"
          class="fw-button small"
          onClick={() => copy().catch(() => setOutcome({ text, copied: false }))}
        >
          {t('resultCopy')}
        </button>
        <output>{current?.copied && t('resultCopied')}</output>
      </div>
      {refused && (
        <div class="fw-field">
          <label for={id}>{t('resultCopyRefused')}</label>
          <textarea ref={field} id={id} rows={6} readOnly value={text} />
        </div>
      )}
    </div>
  )
}
