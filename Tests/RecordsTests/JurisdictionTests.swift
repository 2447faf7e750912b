import Records
import Testing

struct JurisdictionTests {
  @Test(arguments: ["US", "DE", "US-CA", "US-DC", "US-PR", "CA-QC", "AU-NSW", "DE-BY", "GB-SCT", "CH-ZH", "AE-DU", "EU", "EEA", "XK"])
  func `a listed code is known`(code: String) { #expect(Jurisdiction.isKnown(code)) }

  @Test(arguments: ["", "us", "UK", "US-XX", "US-", "-CA", "california", "FR-75", "PR", "GU", "US-CA-1", "ÉU", "unknown"])
  func `any other text is not`(code: String) { #expect(!Jurisdiction.isKnown(code)) }

  @Test func `the code lists are whole`() {
    #expect(Jurisdiction.unionMembers.count == 27)
    #expect(Jurisdiction.areaMembers.count == 30)
    #expect(Jurisdiction.areaMembers.allSatisfy(Jurisdiction.isKnown))
    #expect(Jurisdiction.knownCodes.count { !$0.contains("-") } == 249 - 6 + 1 + 2)
    #expect(Jurisdiction.knownCodes.count { $0.hasPrefix("US-") } == 57)
    #expect(Jurisdiction.knownCodes.count { $0.hasPrefix("CA-") } == 13)
    #expect(Jurisdiction.knownCodes.count { $0.hasPrefix("AU-") } == 8)
    #expect(Jurisdiction.knownCodes.count { $0.hasPrefix("DE-") } == 16)
    #expect(Jurisdiction.knownCodes == Jurisdiction.knownCodes.sorted())
  }

  @Test(arguments: [
    ("US", "US-CA"), ("US", "US"), ("EU", "DE"), ("EU", "DE-BY"), ("EU", "RE"), ("EU", "AX"), ("EEA", "NO"),
    ("EEA", "FR"), ("EEA", "EU"), ("GB", "GB-SCT"), ("GB-EAW", "GB-WLS"), ("GB-GBN", "GB-SCT"), ("FR", "MQ"),
    ("US", "PR"), ("US-PR", "PR"),
  ])
  func `a place contains what lies in it`(outer: String, inner: String) { #expect(Jurisdiction.contains(outer, inner)) }

  @Test(arguments: [
    ("US-CA", "US"), ("EU", "NO"), ("EU", "GB"), ("EU", "CH"), ("EEA", "CH"), ("US", "CA"), ("DE", "US-DE"), ("EU", "EEA"),
    ("EU", "NC"), ("GB-GBN", "GB-NIR"), ("US", "US-XX"), ("", ""), ("CA", "US-CA"), ("US-CA", "CA"), ("IN", "US-IN"),
  ])
  func `and nothing else`(outer: String, inner: String) { #expect(!Jurisdiction.contains(outer, inner)) }

  @Test(arguments: [
    ("US-CA", "California", "California"), ("DE", "Germany", "Germany"), ("GB", "United Kingdom", "the United Kingdom"),
    ("US-DC", "District of Columbia", "the District of Columbia"), ("GE", "Georgia", "the country of Georgia"),
    ("US-GA", "Georgia", "Georgia"), ("EU", "European Union", "the European Union"),
  ])
  func `names stand alone and in prose`(code: String, name: String, prose: String) {
    #expect(Jurisdiction.name(of: code) == name)
    #expect(Jurisdiction.nameInProse(of: code) == prose)
  }

  @Test(arguments: [
    ("california", "US-CA"), ("us-ca", "US-CA"), ("US_CA", "US-CA"), ("us ca", "US-CA"), ("TX", "US-TX"), ("UK", "GB"),
    ("Germany", "DE"), ("germny", "DE"), ("PR", "US-PR"), ("united kingdom", "GB"), ("georgia", "US-GA"), ("usa", "US"),
    ("Californa", "US-CA"), ("quebec", "CA-QC"),
  ])
  func `a slip is understood`(text: String, code: String) { #expect(Jurisdiction.suggestion(for: text) == code) }

  @Test(arguments: ["", "?", "12", "nowhere at all", "XX"])
  func `nonsense suggests nothing`(text: String) { #expect(Jurisdiction.suggestion(for: text) == nil) }

  @Test func `state codes that are also countries are told apart`() {
    #expect(Jurisdiction.namesake(of: "CA") == "US-CA")
    #expect(Jurisdiction.namesake(of: "FR") == nil)
    #expect(Jurisdiction.namesake(of: "PR") == nil)
  }
}
