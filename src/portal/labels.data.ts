// Written by scripts/labels.mjs from scripts/labels-source.json; edit that file instead.

/** Labels of controls as attested in Microsoft's published documentation. */
export const LABELS = {
  'get-keys': [
    'Get keys', // en
    'Sleutels ophalen', // nl
    'Hämta nycklar', // sv
    'Schlüssel abrufen', // de
    'Obtenir des clés', // fr
    'Ottieni chiavi', // it
    'Obtener claves', // es
    'Obter chaves', // pt-br
    'Obter as teclas', // pt-pt
    'Pobierz klucze', // pl
    'Získat klíče', // cs
    'Kulcsok lekérte', // hu
    'anahtarları al', // tr
    'Получить ключи', // ru
    'キーの取得', // ja
    '키 받기', // ko
    '获取密钥', // zh-cn
    '取得金鑰', // zh-tw
  ],
} as const satisfies Record<string, readonly string[]>
