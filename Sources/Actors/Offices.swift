import Lexicon

/// Who held an office when.
///
///     let offices = Offices(lexicon)
///     offices.holder(of: foreignMinister, in: kazakhstan, on: 20251106)
public struct Offices: Sendable {
    private struct Key: Hashable {
        var role: Int
        var body: Int
    }
    private let byOffice: [Key: [Holding]]

    public init(_ lexicon: LexiconImage) {
        var table: [Key: [Holding]] = [:]
        for index in 0..<lexicon.holdingCount {
            let holding = lexicon.holding(index)
            table[Key(role: holding.role.index, body: holding.body.index), default: []].append(holding)
        }
        byOffice = table
    }

    /// The only person who can have held an office on a day (`yyyymmdd`), or nil when none or several could.
    ///
    /// On a day of handing over it is the new holder; claims that are disputed count only where there is no other.
    public func holder(of role: Entity, in body: Entity, on day: UInt32) -> Entity? {
        let holdings = (byOffice[Key(role: role.index, body: body.index)] ?? []).filter { $0.holds(on: day) }
        let begun = holdings.contains { $0.from.raw == day }
        let standing = holdings.filter { !(begun && $0.to.raw == day) }
        let undisputed = standing.filter { !$0.isDisputed }
        let persons = Set((undisputed.isEmpty ? standing : undisputed).map(\.person))
        return persons.count == 1 ? persons.first : nil
    }

    /// A person's tenure on a day: for those who hold several, an office of state that one holds at a time before the lead of a party, then the
    /// last that began.
    public func tenure(of person: Entity, on day: UInt32) -> Holding? {
        func rank(_ holding: Holding) -> (Int, UInt32) {
            (holding.body.kind == .state ? (holding.role.isSingle ? 2 : 1) : 0, holding.from.earliest)
        }
        return person.holdings.filter { $0.holds(on: day) }.max { rank($0) < rank($1) }
    }

    /// The last tenure that ended before a day.
    public func formerTenure(of person: Entity, on day: UInt32) -> Holding? {
        person.holdings.filter { $0.to.raw != 0 && $0.to.latest < day }.max { $0.to.latest < $1.to.latest }
    }
}
