package import Records
package import Sourcing

/// Whether each chain of custody holds: nobody hands on what they never had, and time runs forward.
package enum CustodyCheck {
  /// `custody-gap` findings, sorted. Names stand in the record only, never in a message.
  package static func check(_ record: Record) -> [Finding] {
    var findings: [Finding] = []
    for (index, entry) in (record["evidence"]?.elements ?? []).enumerated() {
      let name = entry["id"]?.text.map { "the evidence `\($0.printable)`" } ?? "the evidence"
      var chain = Chain(holders: entry["collected"]?["by"].map { [$0.text] } ?? [], last: entry["collected"]?["at"])
      for (step, custody) in (entry["custody"]?.elements ?? []).enumerated() {
        for fault in chain.take(custody) {
          findings.append(
            Finding(
              .custodyGap, at: fault.place, fault.message(name), notes: ["a defence will ask who had it in between"],
              help: fault.help, related: fault.related, incident: record.id,
              path: "evidence.\(index).custody.\(step)"))
        }
      }
    }
    return findings.sorted()
  }

  private struct Fault {
    let place: Place
    let message: (String) -> String
    let help: String
    let related: [Finding.Related]
  }

  /// Who has held a thing so far, and since when.
  private struct Chain {
    /// Names in order; nil for one that is not known, who may be anyone.
    var holders: [String?]
    var last: Fact?

    mutating func take(_ custody: Fact) -> [Fault] {
      var faults: [Fault] = []
      if let at = custody["at"], let moment = at.moment {
        if let last, let before = last.moment, moment.isCertainlyBefore(before) {
          faults.append(
            Fault(
              place: at.place, message: { "\($0) changes hands before it was collected or last handed on" },
              help: "correct the times, or put the entries in order", related: [.init(last.place, "the step before")]))
        }
        last = at
      }
      if let from = custody["from"], let name = from.text, !holders.isEmpty, !holders.contains(nil),
        !holders.contains(name)
      {
        faults.append(
          Fault(
            place: from.place, message: { "\($0) is handed on by someone who never received it" },
            help: "add the step by which it reached them, or write the name as the step before does", related: []))
      }
      holders.append(custody["to"]?.text)
      return faults
    }
  }
}
