// Written by scripts/labels.mjs from scripts/labels-source.json; edit that file instead.

/** Labels that dates stand with; the source says which of them are attested. In the order of that file's languages. */
export const DATE_LABELS = {
  'order-date':
    "Ordered on|Order date|Order placed|Purchase date|Purchased on|Besteld op|Besteldatum|Aankoopdatum|Beställd|Beställd den|Beställningsdatum|Inköpsdatum|Bestellt am|Bestelldatum|Kaufdatum|Commandé le|Date de commande|Date d'achat|Ordinato il|Data ordine|Data di acquisto|Pedido el|Fecha de pedido|Fecha de compra|Pedido em|Data do pedido|Data de compra|Encomendado em|Data da encomenda|Zamówiono|Data zamówienia|Data zakupu|Objednáno|Datum objednávky|Datum nákupu|Megrendelve|Megrendelés dátuma|Vásárlás dátuma|Sipariş tarihi|Satın alma tarihi|Заказано|Дата заказа|Дата покупки|注文日|購入日|주문 날짜|구매 날짜|订购日期|订单日期|购买日期|訂購日期|訂單日期|購買日期",
  'start-date':
    'Start date|Enrollment date|Enrolment date|Enrolled on|Begindatum|Startdatum|Date de début|Data di inizio|Fecha de inicio|Data de início|Data rozpoczęcia|Datum zahájení|Kezdő dátum|Başlangıç tarihi|Дата начала|開始日|시작 날짜|开始日期|開始日期',
  'activate-by':
    'Activate By|Activate before|Last redemption date|Activeren vóór|Aktivera senast|Aktivieren bis|Activer avant|Activer avant le|Attiva entro|Activar antes de|Activar antes del|Ativar até|Aktywuj do|Aktivovat do|Aktiválás határideje|Son etkinleştirme tarihi|Активировать до|アクティブ化の期限|활성화 기한|激活截止日期|啟用期限',
  'expiry-date':
    "Expires|Expires on|Expiry date|Expiration date|End date|Renewal date|Renews on|Verloopt|Verloopt op|Vervaldatum|Einddatum|Verlengingsdatum|Upphör att gälla|Utgångsdatum|Slutdatum|Förnyelsedatum|Läuft ab|Läuft ab am|Ablaufdatum|Enddatum|Verlängerungsdatum|Expire|Expire le|Date d'expiration|Date de fin|Date de renouvellement|Scadenza|Scade il|Data di scadenza|Data di fine|Data di rinnovo|Caduca|Caduca el|Expira el|Fecha de expiración|Fecha de finalización|Fecha de renovación|Expira em|Data de expiração|Data de término|Data de renovação|Expira|Data de fim|Wygasa|Data wygaśnięcia|Data zakończenia|Data odnowienia|vypršení platnosti|Vyprší|Datum vypršení platnosti|Koncové datum|Datum obnovení|Expires (Lejárat)|Lejárat|Lejárat dátuma|Záró dátum|Megújítás dátuma|Bitiş tarihi|Son kullanma tarihi|Yenileme tarihi|Срок действия|Истекает|Дата окончания|Дата продления|有効期限|終了日|만료|만료 날짜|만료일|종료 날짜|갱신 날짜|过期|过期日期|到期日期|结束日期|续订日期|到期|到期日|結束日期|續約日期",
  'payment-date':
    'Payment date|Betaaldatum|Betalningsdatum|Zahlungsdatum|Date de paiement|Data di pagamento|Fecha de pago|Data de pagamento|Data płatności|Datum platby|Fizetés dátuma|Ödeme tarihi|Дата оплаты|支払日|결제 날짜|付款日期',
  'assignment-date':
    'Assigned on|Assigned|Toegewezen op|Tilldelad|Zugewiesen am|Affecté le|Attribué le|Assegnato il|Asignado el|Atribuído em|Przypisano|Přiřazeno|Hozzárendelve|Atama tarihi|Дата назначения|割り当て日|할당 날짜|分配日期|指派日期',
} as const satisfies Record<string, string>
