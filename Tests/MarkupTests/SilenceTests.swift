#if canImport(Glibc)
  import Glibc
  import Testing

  @testable import Markup

  @Suite struct SilenceTests {
    /// What `body` and whatever runs beside it write on standard error; passed on afterwards.
    private func standardError(during body: () -> Void) -> String {
      guard let file = unsafe tmpfile() else { return "no temporary file" }
      defer { unsafe _ = fclose(file) }
      let (kept, captured) = (dup(2), unsafe fileno(file))
      dup2(captured, 2)
      body()
      dup2(kept, 2)
      close(kept)
      let size = Int(lseek(captured, 0, Int32(SEEK_END)))
      var bytes = [UInt8](repeating: 0, count: size)
      _ = unsafe pread(captured, &bytes, size, 0)
      _ = unsafe write(2, bytes, size)
      return text(bytes)
    }

    @Test func `libxml2 says nothing on standard error`() {
      let documents =
        HostileInputTests.doctypes + HostileInputTests.broken
        + [
          "<?xml version='1.0' encoding='UTF-16'?><a/>", "<a xml:id='1' xml:lang='?' xml:space='x'/>",
          "<a xmlns:b='x y'/>",
        ]
      let written = standardError {
        for document in documents.map(utf8) {
          _ = XMLDocument.read(document)
          _ = XMLCheck.wellFormed(document, accepting: .html5)
          _ = try? CanonicalForm.exclusive(document)
          _ = try? CanonicalForm.inclusive11.of(document)
          _ = try? RelaxNGSchema(document)
          _ = try? XMLSchema(document)
          _ = try? RelaxNGSchema(SchemaTests.relaxNG).problems(of: document)
          _ = try? XMLSchema(SchemaTests.xmlSchema).problems(of: document)
        }
        for document in SchemaTests.bad {
          _ = try? RelaxNGSchema(SchemaTests.relaxNG).problems(of: document.bytes)
          _ = try? XMLSchema(SchemaTests.xmlSchema).problems(of: document.bytes)
        }
      }
      #expect(!written.contains("error :") && !written.contains("warning :") && !written.contains("Entity: line"))
    }
  }
#endif
