internal import Law
internal import Records

/// The closed lists of computed names. A style sheet uses the word (`{duty.progress | iso}`), people read the label.
extension ComputedSchema {
  static let verdicts = ChoiceList(
    "status of a duty", ["owed": "owed", "not-owed": "not owed", "undetermined": "not decided"])
  static let answers = ChoiceList("answer", ["yes": "yes", "no": "no", "undetermined": "not known"])
  static let itemStates = ChoiceList(
    "state of an item", ["present": "present", "unknown": "unknown", "missing": "missing"])
  static let progress = ChoiceList("progress", ["open": "open", "done": "sent", "late": "late"])
  static let documentStates = ChoiceList("state of a document", ["filing": "ready", "draft": "draft", "page": "page"])
  static let evidenceStates = ChoiceList(
    "state of evidence", ["ok": "as recorded", "missing": "missing", "altered": "altered", "unhashed": "no digest recorded"])
  static let confidences = ChoiceList("confidence", ["low": "low", "medium": "medium", "high": "high"])
  static let units = ChoiceList(
    "unit of time",
    [
      "hours": "hours", "calendar-days": "calendar days", "business-days": "business days", "months": "months",
    ])
  static let recipients = ChoiceList(
    "recipient",
    [
      "individuals": "the people affected", "regulator": "the regulator", "credit-bureaus": "the credit bureaus",
      "media": "the media", "law-enforcement": "law enforcement", "data-owner": "the owner of the data",
      "processor-to-controller": "the controller", "csirt": "the CSIRT", "market": "the market",
      "card-brand": "the card brands", "acquirer": "the acquirer", "insurer": "the insurer", "customer": "the customer",
      "board": "the board", "internal": "the organization itself",
    ])
}
