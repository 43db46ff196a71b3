import { useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { readBackup } from '../storage/backup'
import { saveFile } from '../ui/save-file'
import { UndoBar } from '../ui/UndoBar'
import { EraseAll } from './EraseAll'
import { ImportFile } from './ImportFile'
import { Section } from './Section'
import { useUndo } from './use-undo'

/** All that is stored: to take along, to bring in, to erase. */
export function DataSection() {
  const { bar, did, attempt, failed } = useUndo('data')
  const [said, say] = useState('')
  const save = () =>
    attempt(async () => {
      const backup = await readBackup()
      const day = backup.exportedAt.slice(0, 10)
      saveFile(`forewarn-${day}.json`, 'application/json', `${JSON.stringify(backup, null, 2)}\n`)
      say(t('dataExported'))
    })
  return (
    <Section id="data" status={<output class="save-status">{said}</output>}>
      <p class="lead">{t('dataLead')}</p>
      <UndoBar {...bar} />
      {failed}
      <h3>{t('dataExportTitle')}</h3>
      <p>{t('dataExportLead')}</p>
      <div class="fw-buttons">
        <button type="button" class="fw-button" data-action="export" onClick={save}>
          {t('dataExport')}
        </button>
      </div>
      <ImportFile attempt={attempt} onDone={undo => did({ text: t('dataImported'), undo })} />
      <EraseAll attempt={attempt} onDone={() => say(t('dataErased'))} />
    </Section>
  )
}
