extension Jurisdiction {
  /// The ISO 3166-2 subdivisions of those countries where law differs between them, with
  /// the English name as the middle of a sentence takes it. In order of code.
  static let subdivisions: KeyValuePairs<String, String> = [
    // The United Arab Emirates: emirates
    "AE-AJ": "Ajman", "AE-AZ": "Abu Dhabi", "AE-DU": "Dubai", "AE-FU": "Fujairah", "AE-RK": "Ras Al Khaimah",
    "AE-SH": "Sharjah", "AE-UQ": "Umm Al Quwain",
    // Australia: states and territories
    "AU-ACT": "the Australian Capital Territory", "AU-NSW": "New South Wales", "AU-NT": "the Northern Territory",
    "AU-QLD": "Queensland", "AU-SA": "South Australia", "AU-TAS": "Tasmania", "AU-VIC": "Victoria",
    "AU-WA": "Western Australia",
    // Canada: provinces and territories
    "CA-AB": "Alberta", "CA-BC": "British Columbia", "CA-MB": "Manitoba", "CA-NB": "New Brunswick",
    "CA-NL": "Newfoundland and Labrador", "CA-NS": "Nova Scotia", "CA-NT": "the Northwest Territories",
    "CA-NU": "Nunavut", "CA-ON": "Ontario", "CA-PE": "Prince Edward Island", "CA-QC": "Quebec",
    "CA-SK": "Saskatchewan", "CA-YT": "Yukon",
    // Switzerland: cantons
    "CH-AG": "Aargau", "CH-AI": "Appenzell Innerrhoden", "CH-AR": "Appenzell Ausserrhoden", "CH-BE": "Bern",
    "CH-BL": "Basel-Landschaft", "CH-BS": "Basel-Stadt", "CH-FR": "Fribourg", "CH-GE": "Geneva", "CH-GL": "Glarus",
    "CH-GR": "Graubünden", "CH-JU": "Jura", "CH-LU": "Lucerne", "CH-NE": "Neuchâtel", "CH-NW": "Nidwalden",
    "CH-OW": "Obwalden", "CH-SG": "St. Gallen", "CH-SH": "Schaffhausen", "CH-SO": "Solothurn", "CH-SZ": "Schwyz",
    "CH-TG": "Thurgau", "CH-TI": "Ticino", "CH-UR": "Uri", "CH-VD": "Vaud", "CH-VS": "Valais", "CH-ZG": "Zug",
    "CH-ZH": "Zurich",
    // Germany: Länder
    "DE-BB": "Brandenburg", "DE-BE": "Berlin", "DE-BW": "Baden-Württemberg", "DE-BY": "Bavaria", "DE-HB": "Bremen",
    "DE-HE": "Hesse", "DE-HH": "Hamburg", "DE-MV": "Mecklenburg-Western Pomerania", "DE-NI": "Lower Saxony",
    "DE-NW": "North Rhine-Westphalia", "DE-RP": "Rhineland-Palatinate", "DE-SH": "Schleswig-Holstein",
    "DE-SL": "Saarland", "DE-SN": "Saxony", "DE-ST": "Saxony-Anhalt", "DE-TH": "Thuringia",
    // The United Kingdom: countries, and the groupings that ISO lists
    "GB-EAW": "England and Wales", "GB-ENG": "England", "GB-GBN": "Great Britain", "GB-NIR": "Northern Ireland",
    "GB-SCT": "Scotland", "GB-WLS": "Wales",
    // The United States: states, the District and outlying areas
    "US-AK": "Alaska", "US-AL": "Alabama", "US-AR": "Arkansas", "US-AS": "American Samoa", "US-AZ": "Arizona",
    "US-CA": "California", "US-CO": "Colorado", "US-CT": "Connecticut", "US-DC": "the District of Columbia",
    "US-DE": "Delaware", "US-FL": "Florida", "US-GA": "Georgia", "US-GU": "Guam", "US-HI": "Hawaii", "US-IA": "Iowa",
    "US-ID": "Idaho", "US-IL": "Illinois", "US-IN": "Indiana", "US-KS": "Kansas", "US-KY": "Kentucky",
    "US-LA": "Louisiana", "US-MA": "Massachusetts", "US-MD": "Maryland", "US-ME": "Maine", "US-MI": "Michigan",
    "US-MN": "Minnesota", "US-MO": "Missouri", "US-MP": "the Northern Mariana Islands", "US-MS": "Mississippi",
    "US-MT": "Montana", "US-NC": "North Carolina", "US-ND": "North Dakota", "US-NE": "Nebraska",
    "US-NH": "New Hampshire", "US-NJ": "New Jersey", "US-NM": "New Mexico", "US-NV": "Nevada", "US-NY": "New York",
    "US-OH": "Ohio", "US-OK": "Oklahoma", "US-OR": "Oregon", "US-PA": "Pennsylvania", "US-PR": "Puerto Rico",
    "US-RI": "Rhode Island", "US-SC": "South Carolina", "US-SD": "South Dakota", "US-TN": "Tennessee",
    "US-TX": "Texas", "US-UM": "the U.S. Minor Outlying Islands", "US-UT": "Utah", "US-VA": "Virginia",
    "US-VI": "the U.S. Virgin Islands", "US-VT": "Vermont", "US-WA": "Washington", "US-WI": "Wisconsin",
    "US-WV": "West Virginia", "US-WY": "Wyoming",
  ]
}
