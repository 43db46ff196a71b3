import { mkdir, writeFile } from 'node:fs/promises'
import { startPictures } from '../test/pictures/stage'
import { pictures } from '../test/pictures/states'
import { take } from '../test/pictures/take'

const words = process.argv.slice(2)
const chosen = pictures.filter(p => words.length === 0 || words.some(w => p.id.includes(w)))
console.log(
  pictures.length,
  pictures.filter(p => p.main).length,
  new Set(pictures.map(p => p.id)).size,
  chosen.length,
)
await mkdir('pictures', { recursive: true })
for (const language of ['en', 'nl', 'sv'] as const) {
  const mine = chosen.filter(p => p.language === language)
  if (mine.length === 0) continue
  const session = await startPictures(language)
  for (const p of mine) {
    const start = Date.now()
    try {
      const { png, subject } = await take(session, p)
      await writeFile(`pictures/${p.id}.png`, png)
      console.log('ok', p.id, Date.now() - start, JSON.stringify(subject))
    } catch (e) {
      console.log('FAIL', p.id, Date.now() - start, String(e).slice(0, 300))
    }
  }
  await session.close()
}
