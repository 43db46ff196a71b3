import { useRef, useState } from 'preact/hooks'
import { listOf } from '../i18n/lists'
import { camel, derived, t } from '../i18n/messages'
import { plural } from '../i18n/plural'

/** What a look at the page recognised. */
export interface SelfTestResult {
  parts: readonly { id: string; found: boolean }[]
  controls: number
  /** In English whatever the language shown: it is for those who mend what is not recognised. */
  report: string
}

/** The panel's foot: what was recognised of the page, and a report of it to read and to copy. */
export function SelfTest({ test }: { test: () => SelfTestResult }) {
  const [result, setResult] = useState<SelfTestResult>()
  const [copied, setCopied] = useState<'copied' | 'failed'>()
  const report = useRef<HTMLTextAreaElement>(null)

  const copy = async () => {
    report.current?.select()
    try {
      await navigator.clipboard.writeText(result?.report ?? '')
      setCopied('copied')
    } catch {
      // The page's policy can forbid it; what is selected can still be copied by hand.
      setCopied('failed')
    }
  }

  return (
    <details
      class="fold self-test"
      onToggle={({ currentTarget }) => {
        setCopied(undefined)
        setResult(currentTarget.open ? test() : undefined)
      }}
    >
      <summary>{t('panelSelfTest')}</summary>
      {result && (
        <>
          <p class="recognised">{recognised(result)}</p>
          <label class="hint" for="panel-report">
            {t('panelReportLead')}
          </label>
          <textarea ref={report} id="panel-report" rows={6} readOnly value={result.report} />
          <button type="button" class="fw-button small" onClick={copy}>
            {t('panelReportCopy')}
          </button>
          <output>
            {copied && t(copied === 'copied' ? 'panelReportCopied' : 'panelReportByHand')}
          </output>
        </>
      )}
    </details>
  )
}

/** "Found: the heading and the list of benefits. Not found: a “Get keys” button." */
function recognised({ parts, controls }: SelfTestResult): string {
  const named = (wanted: boolean) =>
    listOf(
      parts
        .filter(({ found }) => found === wanted)
        .map(({ id }) => derived(`part_${camel(id)}`) ?? id),
    )
  const [found, notFound] = [named(true), named(false)]
  return [
    found && t('panelFound', { parts: found }),
    notFound && t('panelNotFound', { parts: notFound }),
    plural('panelControls', controls),
  ]
    .filter(Boolean)
    .join(' ')
}
