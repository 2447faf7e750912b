internal import Documents
internal import Law
internal import Sourcing
enum AssessmentXML { static func document(_ a: Assessment, sources: SourceTable) -> [UInt8] { [] } }
enum ManifestXML {
  struct File { let path: String; let sha256: String }
  struct S { let path: String; let sha256: String }
  static func document(incident: String, files: [File], documents: [RenderedDocument], assessment: Assessment, sources: [S]) -> [UInt8] { [] }
}
