// Written by scripts/labels.mjs from scripts/labels-source.json; edit that file instead.

/** Labels of controls in Microsoft's published documentation. In the order of that file's languages. */
export const LABELS = {
  'get-keys':
    'Get keys|Sleutels ophalen|Hämta nycklar|Schlüssel abrufen|Obtenir des clés|Ottieni chiavi|Obtener claves|Obter chaves|Obter as teclas|Pobierz klucze|Získat klíče|Kulcsok lekérte|anahtarları al|Получить ключи|キーの取得|키 받기|获取密钥|取得金鑰',
  activate:
    'Activate|Activeren|Aktivera|Aktivieren|Activer|Attiva|Activar|Ativar|Ative|Aktywuj|Aktivovat|Aktiválás|Etkinleştir|Активировать|アクティブ化|アクティブにする|활성화|激活|啟用',
  'activate-benefits': 'Activate Benefits|Activate benefit',
  'assign-user':
    'Assign user|Gebruiker toewijzen|Tilldela användare|Benutzer zuweisen|Affecter un utilisateur|Affecter l’utilisateur|Attribuer l’utilisateur|Assegna utente|Assegna un utente|Asignar usuario|Atribuir usuário|Atribuir utilizador|Przypisz użytkownika|Přiřadit uživatele|Felhasználó hozzárendelése|Kullanıcı ata|Назначить пользователя|ユーザーの割り当て|사용자 할당|分配用户|指派使用者',
  'reassign-user': 'Reassign user',
  redeem:
    'Redeem|Inwisselen|Lös in|Einlösen|échanger|utiliser|Riscatta|Canjear|Resgatar|Zrealizuj|Uplatnit|Beváltás|Kullan|активировать|引き換え|사용|兑换|兌換',
  'redeem-product-key':
    'Redeem Product Key|Productcode inwisselen|Lös in produktnyckel|Product Key einlösen|échanger la clé de produit|Riscatta codice Product Key|Canjear clave de producto|Resgatar Chave do Produto|Zrealizuj klucz produktu|Uplatnit kód Product Key|Termékkulcs beváltása|Ürün Anahtarını Kullan|активировать ключ продукта|プロダクト キーの引き換え|제품 키 사용|兑换产品密钥|兌換產品金鑰',
  confirm:
    'Confirm|Continue|Save|Apply|Bevestigen|Doorgaan|Opslaan|Toepassen|Bekräfta|Fortsätt|Spara|Tillämpa',
  submit:
    'Submit|Indienen|Verzenden|Skicka|Übermitteln|Senden|Absenden|Envoyer|Soumettre|Invia|Inviare|Enviar|Submeter|Enviar por isso|Prześlij|Odeslat|Submit (Odeslat)|Küldés|Gönder|Отправить|送信|提出|제출|提交',
  'buy-now': 'Buy now|Köp nu|Kup teraz|立即購買',
  'accept-agreement-place-order':
    'Accept agreement & place order|Acceptera avtal och placera beställning|Zaakceptuj umowę i złóż zamówienie|接受合約並下單',
  buy: 'Buy|Kopen|Köp|Kaufen|Acheter|Acquista|Comprar|Kup|Koupit|Vásárlás|satın al|Купить|購入|구입|구매|购买|确认购买|購買',
  'cancel-order':
    'Cancel Order|Order annuleren|Avbryt beställning|Bestellung stornieren|annuler la commande|Annulla ordine|Cancelar pedido|Cancelar Encomenda|Anuluj zamówienie|Zrušit objednávku|Rendelés visszavonása|Siparişi İptal Et|отменить заказ|отменить порядок|注文の取り消し|取り消し順序|주문 취소|취소 순서|取消订单|取消訂單',
  'cancel-subscription':
    "Cancel subscription|Abonnement annuleren|Avbryt prenumeration|Abonnement stornieren|Annuler l’abonnement|Annulla l'abbonamento|Cancelar suscripción|Cancelar assinatura|cancelar a subscrição|Anuluj subskrypcję|Zrušit předplatné|Előfizetés lemondása|Aboneliği Iptal et|Отменить подписку|サブスクリプションのキャンセル|구독 취소|取消订阅|取消訂閱",
  'yes-cancel': 'Yes, cancel',
  'submit-tpd-request':
    'Submit technical presales and deployment request|Technische voorverkoop en implementatieaanvraag indienen|Skicka teknisk support och distributionsbegäran|Envoyer une demande de prévente technique et de déploiement|Invia prevendite tecniche e richiesta di distribuzione|Enviar solicitud técnica de preventas e implementación|Enviar solicitação de pré-venda técnica e implantação|Enviar pré-venda técnica e pedido de implantação|Odeslat žádost o technickou předprodejní a nasazení|Műszaki előzetes értékesítés és üzembe helyezési kérelem elküldése|Teknik satış öncesi ve dağıtım Isteği Gönder|Отправить запрос на техническую поддержку в предпродажной работе и развертывании|テクニカル プリセールスと展開の要求の送信|기술 사전 판매 및 배포 요청 제출|提交技术预售和部署请求|提交技術售前和部署要求',
  suspend: 'Suspend',
  'upgrade-now': 'Upgrade now',
} as const satisfies Record<string, string>
