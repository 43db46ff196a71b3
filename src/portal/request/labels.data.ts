/** Labels of the steps and fields of a support request, as attested in Microsoft's documentation. */
export const REQUEST_LABELS = {
  category:
    'Category|Categorie|Kategori|Kategorie|Catégorie|Categoria|Categoría|Kategoria|Kategória|Категория|カテゴリ|범주|类别|類別',
  topic: 'Topic|Onderwerp|Ämne|Thema|Tópico|Temat|Konu',
  subtopic: 'Subtopic|Subonderwerp|Underavsnitt|Subtópico|Podtemat|Alt Konu',
  'category-csp': 'CSP',
  'billing-invoicing':
    'Billing & invoicing|Facturering en facturering|Fakturering|Faturação e Faturação|rozliczenia i fakturowanie|Faturalama',
  'credit-requests-refunds':
    'Credit requests & refunds|Tegoedaanvragen en restituties|Kreditförfrågningar och återbetalningar|Pedidos de crédito e reembolsos|Żądania środków i zwroty|Kredi istekleri ve para iadeleri',
  'problem-summary': 'Problem summary',
  'workspace-field': 'Workspace',
  'problem-type': 'Problem type',
  'type-of-problem':
    'Type of problem|Type probleem|Typ av problem|Problemtyp|Type de problème|Tipo di problema|Tipo de problema|Typ problemu|typ problému|Probléma típusa|Sorun türü|Тип проблемы|問題の種類|問題点の種類|문제 유형|问题类型|問題類型',
  'browse-topics':
    'Browse topics|Bladeren in onderwerpen|Door onderwerpen bladeren|Bläddra bland ämnen|Bläddra-ämnen|Themen durchsuchen|parcourir les rubriques|sfogliare gli argomenti|examinar los temas|Procurar tópicos|Przeglądaj tematy|procházet témata|Tallózás témakörök|Konulara Gözat|просмотреть разделы|トピックを参照する|항목 찾아보기|浏览主题|流覽主題',
  'review-solutions':
    'Review solutions|controleer de oplossingen|Granska lösningar|Lösungen überprüfen|passez en revue les solutions|Esaminare le soluzioni|Revise las soluciones|examine as soluções|soluções de Revisão|przejrzyj rozwiązania|zkontrolujte řešení|tekintse át a megoldásokat|Çözümleri gözden geçir|решения для проверки|ソリューションを確認|솔루션을 검토합니다|查看解决方案|檢查方案',
  'recommended-solutions':
    'Recommended solutions|Aanbevolen oplossingen|Rekommenderade lösningar|Empfohlene Lösungen|solutions recommandées|Soluzioni consigliate|Soluciones recomendadas|soluções recomendadas|Zalecane rozwiązania|Doporučená řešení|Ajánlott megoldások|Önerilen çözümler|Рекомендуемые решения|推奨されるソリューション|권장 솔루션|推荐的解决方案|建议的解决方案|建議的解決方案',
  'do-you-need-more-help':
    'Do you need more help?|Hebt u meer hulp nodig?|Behöver du mer hjälp?|Benötigen Sie weitere Hilfe?|besoin d’aide supplémentaire ?|Servono altre informazioni?|¿Necesita más ayuda?|você precisa de mais ajuda?|precisa de mais ajuda?|Czy potrzebujesz więcej pomocy?|potřebujete další podrobnější informace?|További segítségre van szüksége?|Daha fazla yardıma ihtiyacınız var mı?|Дополнительная помощь?|追加のヘルプが必要ですか?|추가 도움이 필요 하세요?|是否需要更多帮助？|您需要其他協助嗎？',
  'create-support-request': 'Create support request',
  details:
    'Details|Information|Détails|Dettagli|Detalles|Detalhes|Szczegóły|Podrobnosti|Részletek|Ayrıntılar|Сведения|詳細|세부 정보|详细信息|詳細資料',
  'issue-details':
    "Issue details|Probleemdetails|Details van probleem|Probleminformation|Problemdetails|Détails du problème|Dettagli problema|Detalles del problema|detalhes do problema|detalhes do 'Emissão'|Szczegóły problemu|Podrobnosti o problému|Probléma részletei|Sorun ayrıntıları|сведения о проблемах|問題の詳細|문제 세부 정보|问题详细信息|問題詳細資料",
  'provide-issue-details':
    'Provide issue details|Probleemdetails verstrekken|probleminformation|Problemdetails angeben|dettagli del problema|detalles del problema|detalhes do problema|fornecer detalhes de emissão|szczegóły problemu|zadat podrobnosti o problému|probléma részleteit|Sorun ayrıntılarını|問題の詳細を入力|문제 세부 정보를 제공할|问题详细信息|提供問題詳細資料',
  'description-field': 'Description',
} as const satisfies Record<string, string>
