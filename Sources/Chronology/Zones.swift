import Foundation

/// The time zones a grammar can name. Their rules are loaded by the system when one is first asked for, for there are hundreds.
///
///     let zones = ZoneTable(identifiers: ["America/New_York", "Asia/Jerusalem"])
///     zones.index(of: "Asia/Jerusalem") == 1
///
/// A zone word's `TimeUnit.value` is an index into this table.
public struct ZoneTable: Sendable {
    /// tz database names, in the order of the lexicon.
    public let identifiers: [String]

    /// - Parameter identifiers: tz database names (`Asia/Amman`) or fixed offsets (`UTC`, `+03:00`).
    public init(identifiers: [String]) {
        self.identifiers = identifiers
    }

    /// The zone at an index of the table; the system keeps those it has loaded.
    private func zone(_ index: Int32) -> TimeZone? {
        guard index >= 0, Int(index) < identifiers.count else { return nil }
        let name = identifiers[Int(index)]
        return Self.fixedOffset(name).flatMap { TimeZone(secondsFromGMT: $0) } ?? TimeZone(identifier: name)
    }

    /// The index of a tz name, or nil.
    public func index(of identifier: String) -> Int32? {
        identifiers.firstIndex(of: identifier).map(Int32.init)
    }

    /// Whether the table holds the zone and its rules are known to the system.
    public func isKnown(_ index: Int32) -> Bool {
        zone(index) != nil
    }

    /// Seconds east of Greenwich at a civil (wall clock) second of the zone.
    func offset(_ index: Int32, civil: Int64) -> Int32? {
        guard let zone = zone(index) else { return nil }
        let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(civil)))
        return Int32(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(civil - Int64(guess)))))
    }

    /// Seconds east of Greenwich at an instant, in seconds since the epoch.
    func offset(_ index: Int32, instant: Int64) -> Int32? {
        zone(index).map { Int32($0.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))) }
    }

    private static func fixedOffset(_ name: String) -> Int? {
        if name == "UTC" || name == "GMT" { return 0 }
        guard let sign = name.first, sign == "+" || sign == "-" else { return nil }
        let parts = name.dropFirst().split(separator: ":")
        guard let hours = parts.first.flatMap({ Int($0) }) else { return nil }
        let minutes = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
