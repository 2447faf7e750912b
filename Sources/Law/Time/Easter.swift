package import Records

/// Easter Sunday, from which the movable feasts are counted.
package enum Easter {
  /// Easter Sunday of the Western churches: the Gregorian computus in whole numbers.
  ///
  /// The paschal full moon is worked out from the golden number and the epact,
  /// then the Sunday after it is taken. Nil outside years 1 to 9999.
  package static func western(in year: Int) -> CivilDate? {
    guard (1...9999).contains(year) else { return nil }
    let golden = year % 19
    let century = year / 100
    let skippedLeapDays = century - century / 4
    let moonCorrection = (8 * century + 13) / 25
    var moon = (skippedLeapDays - moonCorrection + 19 * golden + 15) % 30
    // No full moon on 19 April, and on 18 April only once in a cycle.
    if moon == 29 || (moon == 28 && golden > 10) { moon -= 1 }
    let weekday = (year + year / 4 + moon + 2 - skippedLeapDays) % 7
    return CivilDate(year: year, month: 3, day: 28)?.adding(days: moon - weekday)
  }

  /// Easter Sunday of the Orthodox churches as a Gregorian day: the Julian computus, then
  /// the days by which the Julian calendar lags behind. Nil outside years 1 to 9999.
  package static func orthodox(in year: Int) -> CivilDate? {
    guard (1...9999).contains(year) else { return nil }
    let moon = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 6) % 7
    let lag = year / 100 - year / 400 - 2
    return CivilDate(year: year, month: 3, day: 22)?.adding(days: moon + weekday + lag)
  }
}
