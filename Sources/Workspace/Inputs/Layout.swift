/// Where things are below the root.
package enum Layout {
  package static let incidents = "inputs/incidents"
  package static let checklists = "inputs/checklists"
  package static let words = "inputs/words"
  package static let calendars = "inputs/calendars"
  package static let templates = "templates"
  package static let output = "out"
  /// Severities of findings and policy, if the repository has its own.
  package static let settings = ".dossier.yaml"
  /// The JSON Schema that editors check records against, as `dossier new` writes it.
  package static let schema = "inputs/schema/incident.schema.json"
  /// The same, from a record's own folder.
  package static let schemaFromRecord = "../../schema/incident.schema.json"

  package static func folder(of incident: String) -> String { "\(incidents)/\(incident)" }
  package static func record(of incident: String) -> String { "\(folder(of: incident))/incident.yaml" }
  package static func acceptances(of incident: String) -> String { "\(folder(of: incident))/accepted.yaml" }
}
