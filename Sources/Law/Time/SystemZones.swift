internal import Foundation

extension ZoneTable {
  /// The time zones that Foundation knows. The only place of this module that uses Foundation:
  /// it keeps the rules of every zone, past and announced, better than we could.
  package static let system = ZoneTable { name in
    guard let zone = TimeZone(identifier: name) else { return nil }
    return ZoneClock(name: name) { seconds in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
  }
}
