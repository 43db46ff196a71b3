// Written by scripts/labels.mjs from scripts/labels-source.json; edit that file instead.

/** Names of pages as attested in Microsoft's published documentation. */
export const PAGE_LABELS = {
  benefits: [
    'Benefits', // en
    'Voordelen', // nl
    'Förmåner', // sv
    'Fördelar', // sv
    'Vorteile', // de
    'Avantages', // fr
    'Vantaggi', // it
    'Ventajas', // es
    'Beneficios', // es
    'Benefícios', // pt-br pt-pt
    'Korzyści', // pl
    'Výhody', // cs
    'Előnyök', // hu
    'Avantajlar', // tr
    'Преимущества', // ru
    '特典', // ja
    '혜택', // ko
    '이점', // ko
    '权益', // zh-cn
    '优势', // zh-cn
    '權益', // zh-tw
    '優點', // zh-tw
  ],
  software: [
    'Software', // en nl sv de it es pt-br pt-pt cs
    'Programvara', // sv
    'Logiciel', // fr
    'Logiciels', // fr
    'Oprogramowanie', // pl
    'Szoftver', // hu
    'yazılım', // tr
    'Программное обеспечение', // ru
    'ソフトウェア', // ja
    '소프트웨어', // ko
    '软件', // zh-cn
    '軟體', // zh-tw
  ],
  'software-benefits': [
    'Software benefits', // en
  ],
  'cloud-services': [
    'Cloud services', // en
    'Cloud', // en
  ],
  'azure-cloud-products': [
    'Azure & Cloud Products', // en nl fr pt-pt cs hu ru ja
    'Azure and cloud products', // en
    'Azure & cloud', // en
    'Azure & cloudproducten', // nl
    'Azure- en cloudproducten', // nl
    'Azure & Cloud Products (Azure-molnprodukter)', // sv
    'Azure & molnprodukter', // sv
    'Azure- och molnprodukter', // sv
    'Azure- und Cloudprodukte', // de
    'Azure & Cloudprodukte', // de
    'Produits Azure et cloud', // fr
    'Azure & les produits Cloud', // fr
    'Prodotti Azure e cloud', // it
    'Azure & prodotti cloud', // it
    'Azure y productos de la nube', // es
    'Azure & productos en la nube', // es
    'Produtos do Azure e de nuvem', // pt-br
    'Azure & na nuvem', // pt-br
    'Azure & produtos em nuvem', // pt-pt
    'Azure e produtos na nuvem', // pt-pt
    'Produkty w chmurze usługi Azure &', // pl
    'Azure i w chmurze', // pl
    'Azure & cloudových produktů', // cs
    'Azure & bulut ürünleri', // tr
    'Продукты Azure и облачные продукты', // ru
    'Azure & облачные продукты', // ru
    'Azure とクラウドの製品', // ja
    'Azure &クラウド製品', // ja
    'Azure 및 클라우드 제품', // ko
    'Azure & 클라우드 제품', // ko
    'Azure 和云产品', // zh-cn
    'Azure & 云产品', // zh-cn
    'Azure 和雲端產品', // zh-tw
    'Azure & 雲端產品', // zh-tw
  ],
  'azure-credits': [
    'Azure credits', // en
    'Azure Credit', // en
    'Crediti Azure', // it
  ],
  'visual-studio-subscriptions': [
    'Visual Studio subscriptions', // en
    'Visual Studio', // en cs
    'Visual Studio subscriptions benefits', // en
    'Visual Studio abonnementen', // nl
    'Visual Studio prenumerationer', // sv
    'Visual Studio-Abonnements', // de
    'Abonnements Visual Studio', // fr
    'Sottoscrizioni di Visual Studio', // it
    'Suscripciones a Visual Studio', // es
    'Assinaturas do Visual Studio', // pt-br
    'subscrições do Visual Studio', // pt-pt
    'Visual Studio subskrypcje', // pl
    'Visual Studio předplatných', // cs
    'Visual Studio előfizetések', // hu
    'Visual Studio abonelikleri', // tr
    'Подписки Visual Studio', // ru
    'Visual Studio サブスクリプション', // ja
    'Visual Studio サブスクリプションの特典', // ja
    'Visual Studio 구독', // ko
    'Visual Studio 订阅', // zh-cn
    'Visual Studio 訂閱', // zh-tw
  ],
  'developer-tools': [
    'Developer Tools', // en ja
    '開発者ツール', // ja
  ],
  'technical-benefits': [
    'Technical benefits', // en
    'Technische voordelen', // nl
    'Tekniska förmåner', // sv
    'Tekniska fördelar', // sv
    'Technische Vorteile', // de
    'Avantages techniques', // fr
    'Vantaggi tecnici', // it
    'Ventajas técnicas', // es
    'Benefícios Técnicos', // pt-br pt-pt
    'Korzyści techniczne', // pl
    'Technické výhody', // cs
    'Műszaki előnyök', // hu
    'Teknik avantajlar', // tr
    'Технические преимущества', // ru
    '技術関連の特典', // ja
    '기술 혜택', // ko
    '技术权益', // zh-cn
    '技术优势', // zh-cn
    '技術權益', // zh-tw
  ],
  'technical-support-consultation': [
    'Technical support & consultation', // en
    'Technical consultation & support', // en
  ],
  'technical-presales-deployment': [
    'Technical pre-sales & deployment', // en
  ],
  'go-to-market': [
    'Go-To-Market', // en nl sv fr it pt-br pt-pt
    'Markteinführung', // de
    'Commercialiser', // fr
    'Comercialización', // es
    'Entrada no mercado', // pt-br
    'Przejdź na rynek', // pl
    'Przejdź do rynku', // pl
    'Přejít na trh', // cs
    'Piacra ugrás', // hu
    'pazara git', // tr
    'Выход на рынок', // ru
    'переход на рынок', // ru
    '市場進出', // ja
    '市場投入', // ja
    '시장 진출', // ko
    '市场推广', // zh-cn
    '上市', // zh-cn
    '進入市場', // zh-tw
  ],
  'marketing-benefits': [
    'Marketing benefits', // en
  ],
  'membership-offers': [
    'Membership offers', // en ja
    'Lidmaatschapsaanbiedingen', // nl
    'Medlemskapserbjudanden', // sv
    'Mitgliedschaftsangebote', // de
    'Offres d’abonnement', // fr
    'Offres pour les abonnés', // fr
    'offres d’appartenance', // fr
    'Offerte di iscrizione', // it
    'Offerte per i membri', // it
    'Offerte di appartenenza', // it
    'Ofertas de suscripción', // es
    'Ofertas de pertenencia', // es
    'Ofertas de associação', // pt-br
    'Ofertas de Adesão', // pt-pt
    'Ofertas de membros', // pt-pt
    'Membership oferece', // pt-pt
    'Oferty członkostwa', // pl
    'Membership offers (Oferty członkostwa)', // pl
    'Nabídky členství', // cs
    'Tagsági ajánlatok', // hu
    'Üyelik teklifleri', // tr
    'Предложения членства', // ru
    'Предложения относительно членства', // ru
    'メンバーシップ オファー', // ja
    'メンバーシップの提供', // ja
    '멤버십 혜택', // ko
    '멤버십 제품', // ko
    '멤버 자격 제안', // ko
    '멤버십 서비스', // ko
    '会员套餐', // zh-cn
    '成员资格套餐', // zh-cn
    '會員優惠', // zh-tw
    '成員資格', // zh-tw
  ],
  'bills-and-payments': [
    'Bills and Payments', // en
  ],
  'service-requests': [
    'Service requests', // en
    'Serviceaanvragen', // nl
    'Tjänstförfrågningar', // sv
    'service requests (Serviceanfragen)', // de
    'demandes de service', // fr
    'Richieste di servizio', // it
    'Solicitudes de servicio', // es
    'solicitações de serviço', // pt-br
    'pedidos de Serviço', // pt-pt
    'Żądania obsługi', // pl
    'žádosti o služby', // cs
    'Szolgáltatáskérések', // hu
    'Hizmet istekleri', // tr
    'запросы на обслуживание', // ru
    'サービス要求', // ja
    '서비스 요청', // ko
    '服务请求', // zh-cn
    '服務要求', // zh-tw
  ],
  'new-request': [
    'New request', // en ja
    'Nieuwe aanvraag', // nl
    'Ny begäran', // sv
    'Neue Anfrage', // de
    'Neue Anforderung', // de
    'Nouvelle demande', // fr
    'nouvelle requête', // fr
    'Nuova richiesta', // it
    'Nueva solicitud', // es
    'Nova solicitação', // pt-br
    'Novo pedido', // pt-pt
    'Nowe żądanie', // pl
    'Nový požadavek', // cs
    'Nová žádost', // cs
    'Új kérés', // hu
    'Új kérelem', // hu
    'Yeni istek', // tr
    'Новый запрос', // ru
    '新しい要求', // ja
    '새 요청', // ko
    '新建请求', // zh-cn
    '新增要求', // zh-tw
    '新要求', // zh-tw
  ],
  'help-support': [
    'Help + support', // en pt-pt cs
    'Help and support', // en
    'Help en ondersteuning', // nl
    'Hjälp + support', // sv
    'Hilfe und Support', // de
    'aide + support', // fr
    'Guida e supporto', // it
    'Ayuda y soporte técnico', // es
    'Ajuda + Suporte', // pt-br pt-pt
    'Pomoc i obsługa techniczna', // pl
    'Súgó és támogatás', // hu
    'Yardım + Destek', // tr
    'Справка и поддержка', // ru
    'ヘルプとサポート', // ja
    '도움말 + 지원', // ko
    '帮助 + 支持', // zh-cn
    '說明 + 支援', // zh-tw
  ],
  'contact-support': [
    'Contact Support', // en
  ],
  'create-support-request': [
    'Create support request', // en
  ],
} as const satisfies Record<string, readonly string[]>
