import { comparePictures } from '../pictures/compared'

await comparePictures(['popup', 'options', 'note'])
