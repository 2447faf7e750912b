/// The form of `assessment.xml` in RELAX NG, XML syntax (ISO/IEC 19757-2).
package enum AssessmentGrammar {
  package static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:dossier:assessment:1"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start>
        <element name="assessment">
          <attribute name="incident"><data type="token"/></attribute>
          <optional><attribute name="law-as-of"><data type="date"/></attribute></optional>
          <zeroOrMore><ref name="duty"/></zeroOrMore>
          <optional><ref name="harm-advice"/></optional>
        </element>
      </start>
      <define name="duty">
        <element name="duty">
          <attribute name="id"><data type="NMTOKEN"/></attribute>
          <optional><attribute name="stage"><data type="NMTOKEN"/></attribute></optional>
          <attribute name="checklist"><data type="NMTOKEN"/></attribute>
          <optional><attribute name="jurisdiction"><data type="NMTOKEN"/></attribute></optional>
          <attribute name="recipient"><data type="NMTOKEN"/></attribute>
          <attribute name="status"><choice><value>owed</value><value>not-owed</value><value>undetermined</value></choice></attribute>
          <attribute name="progress"><choice><value>open</value><value>done</value><value>late</value></choice></attribute>
          <attribute name="confidence"><choice><value>high</value><value>medium</value><value>low</value></choice></attribute>
          <optional><element name="authority"><text/></element></optional>
          <element name="citation"><text/></element>
          <optional><ref name="deadline"/></optional>
          <zeroOrMore><ref name="reason"/></zeroOrMore>
          <zeroOrMore><element name="decided-by"><ref name="path"/></element></zeroOrMore>
          <zeroOrMore><element name="question"><text/></element></zeroOrMore>
          <zeroOrMore><element name="waiting-for"><ref name="path"/></element></zeroOrMore>
          <zeroOrMore><ref name="item"/></zeroOrMore>
        </element>
      </define>
      <define name="deadline">
        <element name="deadline">
          <optional>
            <attribute name="due"><choice><data type="date"/><data type="dateTime"/></choice></attribute>
            <attribute name="from"><data type="token"/></attribute>
            <attribute name="start"><choice><data type="date"/><data type="dateTime"/></choice></attribute>
            <attribute name="amount"><data type="nonNegativeInteger"/></attribute>
            <attribute name="unit"><data type="NMTOKEN"/></attribute>
          </optional>
          <optional><attribute name="standard"><data type="NMTOKEN"/></attribute></optional>
          <optional><ref name="place"/></optional>
          <zeroOrMore><element name="step"><text/></element></zeroOrMore>
          <optional><element name="other-reading"><text/></element></optional>
        </element>
      </define>
      <define name="reason">
        <element name="reason">
          <attribute name="answer"><choice><value>yes</value><value>no</value><value>undetermined</value></choice></attribute>
          <optional><ref name="path"/></optional>
          <optional><ref name="place"/></optional>
          <optional><attribute name="citation"/></optional>
          <text/>
        </element>
      </define>
      <define name="item">
        <element name="item">
          <attribute name="id"><data type="NMTOKEN"/></attribute>
          <attribute name="state"><choice><value>present</value><value>unknown</value><value>missing</value></choice></attribute>
          <optional><attribute name="if-known"><value>yes</value></attribute></optional>
          <element name="label"><text/></element>
          <zeroOrMore><element name="fact"><ref name="path"/></element></zeroOrMore>
        </element>
      </define>
      <define name="harm-advice">
        <element name="harm-advice">
          <optional><attribute name="suggestion"><ref name="level"/></attribute></optional>
          <optional><attribute name="lowest"><ref name="level"/></attribute></optional>
          <optional><attribute name="highest"><ref name="level"/></attribute></optional>
          <optional><attribute name="decision"><ref name="level"/></attribute></optional>
          <zeroOrMore>
            <element name="method">
              <attribute name="id"><data type="NMTOKEN"/></attribute>
              <attribute name="applies"><choice><value>yes</value><value>undetermined</value></choice></attribute>
              <attribute name="lowest"><ref name="level"/></attribute>
              <attribute name="highest"><ref name="level"/></attribute>
              <attribute name="least-score"><data type="decimal"/></attribute>
              <attribute name="most-score"><data type="decimal"/></attribute>
              <zeroOrMore>
                <element name="reason">
                  <attribute name="speaks"><choice><value>for</value><value>against</value><value>open</value></choice></attribute>
                  <optional><attribute name="weight"><data type="decimal"/></attribute></optional>
                  <text/>
                </element>
              </zeroOrMore>
            </element>
          </zeroOrMore>
        </element>
      </define>
      <define name="level"><choice><value>none</value><value>unlikely</value><value>risk</value><value>high</value></choice></define>
      <define name="path"><attribute name="path"><data type="token"/></attribute></define>
      <define name="place">
        <attribute name="file"/>
        <attribute name="line"><data type="positiveInteger"/></attribute>
      </define>
    </grammar>

    """
}
