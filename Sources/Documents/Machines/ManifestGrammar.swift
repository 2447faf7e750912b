/// The form of `manifest.xml` in RELAX NG, XML syntax (ISO/IEC 19757-2).
package enum ManifestGrammar {
  package static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:dossier:manifest:1"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start>
        <element name="manifest">
          <attribute name="incident"><data type="token"/></attribute>
          <oneOrMore>
            <element name="input"><attribute name="path"/><ref name="sha256"/></element>
          </oneOrMore>
          <zeroOrMore><ref name="file"/></zeroOrMore>
        </element>
      </start>
      <define name="file">
        <element name="file">
          <attribute name="path"/>
          <ref name="sha256"/>
          <optional><attribute name="size"><data type="nonNegativeInteger"/></attribute></optional>
          <optional>
            <attribute name="title"/>
            <attribute name="recipient"><data type="NMTOKEN"/></attribute>
            <attribute name="state"><choice><value>draft</value><value>final</value></choice></attribute>
            <optional><attribute name="duty"><data type="NMTOKEN"/></attribute></optional>
            <optional><attribute name="stage"><data type="NMTOKEN"/></attribute></optional>
            <oneOrMore><element name="template"><attribute name="path"/></element></oneOrMore>
            <zeroOrMore>
              <element name="read">
                <attribute name="fact"/>
                <optional><attribute name="line"><data type="positiveInteger"/></attribute></optional>
              </element>
            </zeroOrMore>
            <zeroOrMore>
              <element name="gap"><attribute name="fact"/><attribute name="label"/></element>
            </zeroOrMore>
          </optional>
        </element>
      </define>
      <define name="sha256">
        <attribute name="sha256"><data type="string"><param name="pattern">[0-9a-f]{64}</param></data></attribute>
      </define>
    </grammar>

    """
}
