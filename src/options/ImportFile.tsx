import { useEffect, useRef, useState } from 'preact/hooks'
import { formatMoment } from '../i18n/dates'
import { t } from '../i18n/messages'
import {
  type Change,
  type FileProblem,
  type ImportMode,
  importFile,
  largestFile,
  previewImport,
  type ReadFile,
  readFile,
} from '../storage/backup'
import { isInstant } from '../storage/schemas'
import { ImportPreview } from './ImportPreview'

interface ImportFileProps {
  attempt: (action: () => Promise<void>) => Promise<void>
  onDone: (undo: () => Promise<void>) => void
}

const problems = {
  'too-large': 'importTooLarge',
  'no-json': 'importNoJson',
  'no-backup': 'importNoBackup',
} as const satisfies Record<FileProblem, string>

/** Chooses a file, shows what it would change, and imports it. */
export function ImportFile({ attempt, onDone }: ImportFileProps) {
  const [file, setFile] = useState<ReadFile>()
  const [problem, setProblem] = useState<FileProblem>()
  const [mode, setMode] = useState<ImportMode>('merge')
  const [changes, setChanges] = useState<Change[]>()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    setChanges(undefined)
    if (file) void attempt(async () => setChanges(await previewImport(file, mode)))
  }, [file, mode])

  const choose = (chosen: File | undefined) =>
    attempt(async () => {
      setFile(undefined)
      setProblem(undefined)
      if (!chosen) return
      const read = chosen.size > largestFile ? 'too-large' : readFile(await chosen.text())
      if (typeof read === 'string') setProblem(read)
      else setFile(read)
    })
  const close = () => {
    setFile(undefined)
    if (input.current) input.current.value = ''
  }
  const bringIn = () =>
    attempt(async () => {
      if (!file) return
      const undo = await importFile(file, mode)
      close()
      onDone(undo)
    })

  return (
    <>
      <h3>{t('importTitle')}</h3>
      <div class="fw-field">
        <label for="import-file">{t('importFile')}</label>
        <input
          id="import-file"
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-describedby="import-notes"
          onChange={event => choose(event.currentTarget.files?.[0])}
        />
        <div id="import-notes">
          <div class="hint">{t('importLead')}</div>
          <div class="error" aria-live="polite">
            {problem && t(problems[problem])}
          </div>
        </div>
      </div>
      {file && (
        <section class="import" aria-labelledby="import-preview">
          <h4 id="import-preview">
            {isInstant(file.exportedAt)
              ? t('importFrom', { moment: formatMoment(file.exportedAt) })
              : t('importPreview')}
          </h4>
          {file.isNewer && <p class="notice">{t('importNewer')}</p>}
          <fieldset class="fw-field">
            <legend>{t('importMode')}</legend>
            <div class="fw-choices">
              {(['merge', 'replace'] as const).map(each => (
                <label key={each}>
                  <input
                    type="radio"
                    name="import-mode"
                    value={each}
                    checked={each === mode}
                    onChange={() => setMode(each)}
                  />
                  {t(each === 'merge' ? 'importMerge' : 'importReplace')}
                </label>
              ))}
            </div>
            <p class="hint">{t(mode === 'merge' ? 'importMergeHint' : 'importReplaceHint')}</p>
          </fieldset>
          {changes && <ImportPreview changes={changes} repairs={file.repairs} />}
          <div class="fw-buttons">
            <button
              type="button"
              class="fw-button primary"
              data-action="import"
              aria-disabled={!changes || changes.length === 0}
              onClick={() => {
                if (changes && changes.length > 0) void bringIn()
              }}
            >
              {t('importApply')}
            </button>
            <button type="button" class="fw-button" onClick={close}>
              {t('cancel')}
            </button>
          </div>
        </section>
      )}
    </>
  )
}
