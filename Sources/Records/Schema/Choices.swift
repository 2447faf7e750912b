/// The closed lists that the schema uses. Words follow NIST SP 800-61, VERIS, the GDPR and the US statutes.
extension ChoiceList {
  package static let status = ChoiceList(
    "status",
    [
      "suspected": "suspected", "confirmed": "confirmed", "contained": "contained", "closed": "closed",
      "dismissed": "found not to be a breach",
    ])

  package static let role = ChoiceList(
    "role",
    [
      "controller": "controller", "processor": "processor", "hipaa-covered-entity": "HIPAA covered entity",
      "hipaa-business-associate": "HIPAA business associate",
      "controller-without-eea-establishment": "controller without an establishment in the EEA",
      "glba-financial-institution": "financial institution under the GLBA and the FTC's jurisdiction", "bank": "bank",
      "bank-service-provider": "bank service provider", "credit-union": "credit union", "insurer": "insurer",
      "insurance-producer": "insurance producer", "other-insurance-licensee": "other insurance licensee",
      "sec-registrant": "SEC registrant", "broker-dealer": "broker-dealer", "investment-company": "investment company",
      "investment-adviser": "investment adviser", "transfer-agent": "transfer agent",
      "funding-portal": "funding portal", "sci-entity": "SCI entity", "telecom": "telecommunications provider",
      "voip": "VoIP provider", "trs-provider": "TRS provider", "critical-infrastructure": "critical infrastructure operator",
      "health-provider": "health care provider", "phr-vendor": "vendor of personal health records",
      "phr-related-entity": "PHR related entity",
      "phr-third-party-service-provider": "service provider to a PHR vendor", "part-2-program": "Part 2 program",
      "defense-contractor": "defense contractor", "fedramp-provider": "FedRAMP cloud provider",
      "merchant": "card-accepting merchant", "service-provider": "payment service provider", "acquirer": "acquirer",
      "tax-preparer": "tax preparer", "efile-provider": "e-file provider", "information-broker": "information broker",
      "dfs-covered-entity": "entity licensed by the New York Department of Financial Services",
      "mortgage-lender": "mortgage lender", "virtual-currency-business": "virtual currency business",
      "money-transmitter": "money transmitter", "public-body": "public body", "essential-entity": "essential entity (NIS2)",
      "important-entity": "important entity (NIS2)", "financial-entity": "financial entity (DORA)",
      "trust-service-provider": "trust service provider", "manufacturer": "manufacturer of products with digital elements",
      "open-source-steward": "open-source steward", "ai-provider": "provider of a high-risk AI system",
      "ai-deployer": "deployer of a high-risk AI system", "digital-service-provider": "digital service provider",
      "managed-service-provider": "managed service provider", "data-centre": "data centre operator",
      "large-load-controller": "large load controller", "critical-supplier": "critical supplier",
      "listed-company": "listed company", "network-operator": "network operator",
      "operator-of-vital-importance": "operator of vital importance", "data-fiduciary": "data fiduciary",
      "state-agency-contractor": "contractor of a state agency", "sector-regulated": "entity under a sector regulator",
    ])

  package static let sector = ChoiceList(
    "sector",
    [
      "retail": "retail", "finance": "finance", "insurance": "insurance", "health": "health care",
      "education": "education", "government": "government", "technology": "technology", "telecom": "telecommunications",
      "energy": "energy", "transport": "transport", "manufacturing": "manufacturing", "hospitality": "hospitality",
      "entertainment": "entertainment", "professional-services": "professional services", "utilities": "utilities",
      "defense": "defense", "non-profit": "non-profit", "media": "media", "real-estate": "real estate", "other": "other",
    ])

  package static let vector = ChoiceList(
    "attack vector",
    [
      "phishing": "phishing", "stolen-credentials": "stolen credentials", "vulnerability": "an exploited vulnerability",
      "misconfiguration": "a misconfiguration", "malware": "malware", "insider": "an insider",
      "supply-chain": "a supplier", "physical": "physical theft", "web-application": "a web application",
      "remote-access": "remote access", "brute-force": "password guessing", "social-engineering": "social engineering",
      "lost-device": "a lost or stolen device", "misdelivery": "misdelivery", "other": "another way",
    ])

  package static let action = ChoiceList(
    "action",
    [
      "access": "accessed", "acquisition": "taken", "disclosure": "disclosed", "use": "misused",
      "alteration": "altered", "destruction": "destroyed", "unavailability": "made unavailable", "loss": "lost",
    ])

  package static let actor = ChoiceList(
    "kind of actor",
    [
      "external": "an outsider", "internal": "an insider", "partner": "a partner", "organized-crime": "organized crime",
      "state": "a state actor", "unaffiliated": "an unaffiliated person",
    ])

  package static let motive = ChoiceList(
    "motive",
    [
      "financial": "financial gain", "espionage": "espionage", "ideology": "ideology", "grudge": "a grudge",
      "fun": "curiosity", "error": "none; an error", "other": "another motive",
    ])

  package static let systemKind = ChoiceList(
    "kind of system",
    [
      "database": "database", "server": "server", "workstation": "workstation", "laptop": "laptop",
      "mobile": "mobile device", "email": "e-mail", "cloud-storage": "cloud storage", "saas": "hosted application",
      "network": "network device", "backup": "backup", "web-site": "web site", "point-of-sale": "point of sale",
      "paper": "paper", "medical-device": "medical device", "industrial-control": "industrial control system",
      "identity-provider": "identity provider", "vpn": "VPN gateway", "other": "other system",
    ])

  /// Data elements as the breach statutes name them.
  package static let element = ChoiceList(
    "data element",
    [
      "name": "names", "address": "postal addresses", "phone": "telephone numbers", "email": "e-mail addresses",
      "date-of-birth": "dates of birth", "ssn": "Social Security numbers", "tax-id": "taxpayer identification numbers",
      "drivers-license": "driver's license numbers", "state-id": "state identification card numbers",
      "passport": "passport numbers", "military-id": "military identification numbers",
      "tribal-id": "tribal identification numbers", "government-id": "other government identification numbers",
      "alien-registration": "alien registration numbers", "employer-id": "employer-assigned identification numbers",
      "employer-tax-id": "employer taxpayer identification numbers",
      "financial-account": "financial account numbers with the code or password that opens them",
      "financial-account-bare": "financial account numbers", "financial-access-code": "access codes of financial accounts",
      "payment-card": "payment card numbers with security code or PIN", "payment-card-bare": "payment card numbers",
      "electronic-account-identifier": "electronic account identifiers with access code",
      "online-credentials": "user names or e-mail addresses with passwords or security answers",
      "access-codes": "passwords, PINs and access codes", "medical": "medical information",
      "mental-health": "mental health information", "health-insurance": "health insurance information",
      "health-care-provision": "information about health care provided",
      "health-care-payment": "information about payment for health care", "biometric": "biometric data",
      "genetic": "genetic data", "mothers-maiden-name": "mothers' maiden names",
      "electronic-signature": "electronic signatures", "private-key": "private keys",
      "vehicle-registration": "vehicle registration numbers", "license-plate-data": "license plate reader data",
      "student-record": "student records", "location": "location data", "customer-record": "customer records",
      "transactions": "purchase and transaction histories",
      "contents-of-communications": "contents of communications", "communications-metadata": "records of calls and messages",
      "payroll": "payroll data", "income": "income and wealth data", "criminal-record": "criminal records",
      "religion": "religious beliefs", "ethnicity": "ethnic origin", "sexual-orientation": "sexual orientation",
      "sex-life": "sex life", "political": "political opinions", "trade-union": "trade union membership",
      "children": "data of children", "adult-website-age-check": "age-verification data of adult web sites",
      "photo": "photographs", "preferences": "preferences and behaviour", "other-personal-data": "other personal data",
    ])

  package static let subject = ChoiceList(
    "category of people",
    [
      "customers": "customers", "prospects": "prospective customers", "employees": "employees",
      "former-employees": "former employees", "applicants": "job applicants", "patients": "patients",
      "students": "students", "children": "children", "vulnerable": "vulnerable people", "members": "members",
      "subscribers": "subscribers", "users": "users", "suppliers": "suppliers", "citizens": "citizens",
      "other": "other people",
    ])

  package static let likelihood = ChoiceList(
    "likelihood of harm",
    [
      "none": "no reasonable likelihood of harm", "unlikely": "harm is unlikely", "risk": "a risk of harm",
      "high": "a high risk of harm",
    ])

  package static let indicator = ChoiceList(
    "kind of indicator",
    [
      "ipv4": "IPv4 address", "ipv6": "IPv6 address", "domain": "domain name", "url": "URL", "sha256": "SHA-256",
      "email": "e-mail address", "account": "account", "file": "file name", "user-agent": "user agent", "other": "other",
    ])

  package static let loss = ChoiceList(
    "kind of loss",
    [
      "forensics": "forensic investigation", "legal": "legal advice", "notification": "notification",
      "call-center": "call center", "monitoring": "credit and identity monitoring", "public-relations": "public relations",
      "restoration": "data and system restoration", "business-interruption": "business interruption",
      "extortion": "extortion", "fines": "regulatory fines and penalties", "card-assessments": "payment card assessments",
      "liability": "third-party claims", "compensation": "compensation to customers", "hardware": "replacement of equipment",
      "other": "other loss",
    ])

  package static let lossStatus = ChoiceList(
    "state of a loss", ["estimated": "estimated", "incurred": "incurred", "paid": "paid", "reimbursed": "reimbursed"])

  package static let method = ChoiceList(
    "method of notice",
    [
      "mail": "post", "email": "e-mail", "telephone": "telephone", "portal": "online portal", "web-form": "online form",
      "web-site": "web site", "media": "media", "in-app": "in the application", "in-person": "in person", "edgar": "EDGAR",
      "courier": "courier",
    ])

  package static let decision = ChoiceList(
    "decision", ["notify": "to notify", "not-notify": "not to notify", "delay": "to delay the notice"])

  package static let audience = ChoiceList(
    "audience",
    [
      "public": "anyone", "confidential": "authorities, insurer and board", "personal": "authorities",
      "privileged": "client and counsel",
    ])
}
