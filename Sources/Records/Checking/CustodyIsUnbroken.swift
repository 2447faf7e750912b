internal import Sourcing

/// Who received a piece of evidence is who hands it on. Names are compared, never printed.
enum CustodyIsUnbroken {
  static func findings(_ record: Record) -> [Finding] {
    record.facts(at: "evidence.*").flatMap { piece in
      let id = piece.fact["id"]?.text.map { "`\($0.printable)`" } ?? "this evidence"
      var holder = piece.fact["collected"]?["by"]
      var deed = "collected"
      var findings: [Finding] = []
      for entry in piece.fact["custody"]?.elements.indices.map({ $0 }) ?? [] {
        let handover = piece.fact["custody"]?.elements[entry]
        if let giver = handover?["from"], let name = giver.text, let holder, let held = holder.text, held != name {
          findings.append(
            Finding(
              .custodyGap, at: giver.place, "\(id) was \(deed) by one person and handed on by another",
              help: "add the handover between the two, or write the name the same way",
              related: [.init(holder.place, "\(deed) by")],
              path: piece.path.appending("custody").appending(String(entry)).appending("from").description))
        }
        holder = handover?["to"]
        deed = "received"
      }
      return findings
    }
  }
}
