package import Sourcing

/// The checks that ask whether a record contradicts itself.
///
/// Each is a pure function in a file named for what it demands. What is unknown or missing
/// contradicts nothing: that a fact is needed is the law's question.
package enum RecordChecks {
  /// All that the checks find, in order of place. Without `asOf` nothing is said about the future; where
  /// `asOf` is a bare day, what happened on that day is not in it.
  package static func all(
    _ record: Record, asOf: Instant? = nil, asOfDay: CivilDate? = nil, schema: Schema = .incident
  ) -> [Finding] {
    var findings = TimelineIsInOrder.findings(record)
    findings += ResidentsAddUp.findings(record)
    findings += PartsStayWithinTotal.findings(record)
    findings += CurrenciesAgree.findings(record)
    findings += ReferencesAreDefined.findings(record)
    findings += CustodyIsUnbroken.findings(record)
    findings += FactsAgree.findings(record)
    findings += AccountsAreCurrent.findings(record)
    findings += EncryptionIsStated.findings(record)
    findings += InsurersAreToldInTime.findings(record, asOf: asOf)
    findings += SensitiveNumbersStayInside.findings(record, schema: schema)
    if let asOf { findings += NothingLiesInTheFuture.findings(record, asOf: asOf, day: asOfDay) }
    return findings.sorted().map { $0.of(record.id) }
  }
}
