import Documents
import Law
import Records
import Sourcing

/// The entry of libFuzzer: one file, read as what `-D` says it is; a trap or a hang is the find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  #if FUZZ_CHECKLIST
    let source = Source(path: "checklist.yaml", bytes: input)
    let loaded = Rulebook.load(RulebookSources(words: [], calendars: [source], checklists: [source]))
    _ = loaded.value.runExamples()
    check(loaded.findings, source)
  #elseif FUZZ_TEMPLATE
    let source = Source(path: "template.xhtml", bytes: input)
    let compiled = TemplateLibrary.compile(
      sources: [source], rulebook: Rulebook.load(RulebookSources(words: [], calendars: [], checklists: [])).value)
    check(compiled.findings, source)
  #else
    let source = Source(path: "incident.yaml", bytes: input)
    let read = RecordReader.read(source, folder: "incident")
    if let record = read.value { check(RecordChecks.all(record, asOf: nil), source) }
    check(read.findings, source)
  #endif
  return 0
}

private func check(_ findings: [Finding], _ source: Source) {
  for finding in findings where finding.place.file == source.path {
    precondition(finding.place.range.lower <= finding.place.range.upper)
    precondition(Int(finding.place.range.upper) <= source.bytes.count)
  }
  _ = FindingText.report(findings, SourceTable([source]), accepted: 0, style: TextStyle(isColored: true, width: 80))
}
