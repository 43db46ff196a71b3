import { t } from '../i18n/messages'

/** Says of a choice that it is not the person's to make. */
export function Locked({ when, id }: { when: boolean; id?: string }) {
  if (!when) return null
  return (
    <p id={id} class="locked">
      {t('setByOrganisation')}
    </p>
  )
}
