import { comparePictures } from '../pictures/compared'

await comparePictures(['panel', 'question', 'request'])
