// Written by scripts/labels.mjs from scripts/labels-source.json; edit that file instead.

/** Names of pages as attested in Microsoft's published documentation. In the order of that file's languages. */
export const PAGE_LABELS = {
  benefits:
    'Benefits|Voordelen|Förmåner|Fördelar|Vorteile|Avantages|Vantaggi|Ventajas|Beneficios|Benefícios|Korzyści|Výhody|Előnyök|Avantajlar|Преимущества|特典|혜택|이점|权益|优势|權益|優點',
  software:
    'Software|Programvara|Logiciel|Logiciels|Oprogramowanie|Szoftver|yazılım|Программное обеспечение|ソフトウェア|소프트웨어|软件|軟體',
  'software-benefits': 'Software benefits',
  'cloud-services': 'Cloud services|Cloud',
  'azure-cloud-products':
    'Azure & Cloud Products|Azure and cloud products|Azure & cloud|Azure & cloudproducten|Azure- en cloudproducten|Azure & Cloud Products (Azure-molnprodukter)|Azure & molnprodukter|Azure- och molnprodukter|Azure- und Cloudprodukte|Azure & Cloudprodukte|Produits Azure et cloud|Azure & les produits Cloud|Prodotti Azure e cloud|Azure & prodotti cloud|Azure y productos de la nube|Azure & productos en la nube|Produtos do Azure e de nuvem|Azure & na nuvem|Azure & produtos em nuvem|Azure e produtos na nuvem|Produkty w chmurze usługi Azure &|Azure i w chmurze|Azure & cloudových produktů|Azure & bulut ürünleri|Продукты Azure и облачные продукты|Azure & облачные продукты|Azure とクラウドの製品|Azure &クラウド製品|Azure 및 클라우드 제품|Azure & 클라우드 제품|Azure 和云产品|Azure & 云产品|Azure 和雲端產品|Azure & 雲端產品',
  'azure-credits': 'Azure credits|Azure Credit|Crediti Azure',
  'visual-studio-subscriptions':
    'Visual Studio subscriptions|Visual Studio|Visual Studio subscriptions benefits|Visual Studio abonnementen|Visual Studio prenumerationer|Visual Studio-Abonnements|Abonnements Visual Studio|Sottoscrizioni di Visual Studio|Suscripciones a Visual Studio|Assinaturas do Visual Studio|subscrições do Visual Studio|Visual Studio subskrypcje|Visual Studio předplatných|Visual Studio előfizetések|Visual Studio abonelikleri|Подписки Visual Studio|Visual Studio サブスクリプション|Visual Studio サブスクリプションの特典|Visual Studio 구독|Visual Studio 订阅|Visual Studio 訂閱',
  'developer-tools': 'Developer Tools|開発者ツール',
  'technical-benefits':
    'Technical benefits|Technische voordelen|Tekniska förmåner|Tekniska fördelar|Technische Vorteile|Avantages techniques|Vantaggi tecnici|Ventajas técnicas|Benefícios Técnicos|Korzyści techniczne|Technické výhody|Műszaki előnyök|Teknik avantajlar|Технические преимущества|技術関連の特典|기술 혜택|技术权益|技术优势|技術權益',
  'technical-support-consultation':
    'Technical support & consultation|Technical consultation & support',
  'technical-presales-deployment': 'Technical pre-sales & deployment',
  'go-to-market':
    'Go-To-Market|Markteinführung|Commercialiser|Comercialización|Entrada no mercado|Przejdź na rynek|Przejdź do rynku|Přejít na trh|Piacra ugrás|pazara git|Выход на рынок|переход на рынок|市場進出|市場投入|시장 진출|市场推广|上市|進入市場',
  'marketing-benefits': 'Marketing benefits',
  'membership-offers':
    'Membership offers|Lidmaatschapsaanbiedingen|Medlemskapserbjudanden|Mitgliedschaftsangebote|Offres d’abonnement|Offres pour les abonnés|offres d’appartenance|Offerte di iscrizione|Offerte per i membri|Offerte di appartenenza|Ofertas de suscripción|Ofertas de pertenencia|Ofertas de associação|Ofertas de Adesão|Ofertas de membros|Membership oferece|Oferty członkostwa|Membership offers (Oferty członkostwa)|Nabídky členství|Tagsági ajánlatok|Üyelik teklifleri|Предложения членства|Предложения относительно членства|メンバーシップ オファー|メンバーシップの提供|멤버십 혜택|멤버십 제품|멤버 자격 제안|멤버십 서비스|会员套餐|成员资格套餐|會員優惠|成員資格',
  'bills-and-payments': 'Bills and Payments',
  'service-requests':
    'Service requests|Serviceaanvragen|Tjänstförfrågningar|service requests (Serviceanfragen)|demandes de service|Richieste di servizio|Solicitudes de servicio|solicitações de serviço|pedidos de Serviço|Żądania obsługi|žádosti o služby|Szolgáltatáskérések|Hizmet istekleri|запросы на обслуживание|サービス要求|서비스 요청|服务请求|服務要求',
  'new-request':
    'New request|Nieuwe aanvraag|Ny begäran|Neue Anfrage|Neue Anforderung|Nouvelle demande|nouvelle requête|Nuova richiesta|Nueva solicitud|Nova solicitação|Novo pedido|Nowe żądanie|Nový požadavek|Nová žádost|Új kérés|Új kérelem|Yeni istek|Новый запрос|新しい要求|새 요청|新建请求|新增要求|新要求',
  'help-support':
    'Help + support|Help and support|Help en ondersteuning|Hjälp + support|Hilfe und Support|aide + support|Guida e supporto|Ayuda y soporte técnico|Ajuda + Suporte|Pomoc i obsługa techniczna|Súgó és támogatás|Yardım + Destek|Справка и поддержка|ヘルプとサポート|도움말 + 지원|帮助 + 支持|說明 + 支援',
  'contact-support': 'Contact Support',
  'create-support-request': 'Create support request',
} as const satisfies Record<string, string>
