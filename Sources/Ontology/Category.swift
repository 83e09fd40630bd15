/// The sixteen event categories of PLOVER 2.0 (Open Event Data Alliance codebook).
///
///     Category("CONSULT")?.quad == .verbalCooperation
///     Category.consult.score(mode: .visit) == 4
public enum Category: UInt8, Sendable, CaseIterable {
    case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction, mobilize, coerce, assault

    /// The name as the codebook writes it: `AGREE`.
    public var name: String { String(describing: self).uppercased() }

    /// A category by its codebook name.
    public init?(_ name: some StringProtocol) {
        guard let found = Category.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The quad class. The codebook's tables put SANCTION at 3, its section at 4: we use 3.
    public var quad: Quad {
        switch self {
        case .agree, .consult, .support, .concede: .verbalCooperation
        case .cooperate, .aid, .retreat: .materialCooperation
        case .request, .accuse, .reject, .threaten, .sanction: .verbalConflict
        case .protest, .mobilize, .coerce, .assault: .materialConflict
        }
    }

    /// Whether the codebook wants a recipient for a record of this category.
    public var needsRecipient: Bool { self == .cooperate || self == .aid || self == .sanction }

    /// Planned, these are coded AGREE with themselves as base event.
    public var becomesAgreeWhenPlanned: Bool { self == .consult || self == .support || self == .cooperate || self == .aid }

    /// Whether both sides do the same thing: meetings, agreements, cooperation, fighting.
    public var isMutual: Bool { [.consult, .agree, .support, .cooperate, .assault].contains(self) }

    /// The score from -10 to 10, by category and mode (codebook, table of event scales).
    ///
    /// - Parameter mode: a mode of this category; the category's own score where the codebook gives the mode none.
    public func score(mode: Mode? = nil) -> Double {
        if let mode, let score = mode.score { return score }
        switch self {
        case .agree, .consult: return 2.5
        case .support: return 5
        case .concede: return 4.5
        case .cooperate: return 9.5
        case .aid: return 10
        case .retreat: return 6.5
        case .request: return 0
        case .accuse: return -3
        case .reject: return -2
        case .threaten: return -3.5
        case .protest: return -5
        case .sanction: return -6
        case .mobilize: return -5.5
        case .coerce: return -7
        case .assault: return -9
        }
    }

    /// The CAMEO root code of the published crosswalk, for users of older series.
    ///
    /// ASSAULT stands for CAMEO 18, 19 and 20; we give 19 (fight) for fighting and aerial or heavy weapons, 20 for
    /// unconventional weapons, 18 for the rest.
    public func cameoRoot(mode: Mode? = nil) -> String {
        switch self {
        case .agree: return "03"
        case .consult: return "04"
        case .support: return "05"
        case .cooperate: return "06"
        case .aid: return "07"
        case .concede, .retreat: return "08"
        case .accuse: return mode == .investigate ? "09" : "11"
        case .request: return "10"
        case .reject: return "12"
        case .threaten: return "13"
        case .protest: return "14"
        case .mobilize: return "15"
        case .sanction: return "16"
        case .coerce: return "17"
        case .assault:
            switch mode {
            case .unconventional: return "20"
            case .aerial, .drone, .heavyWeapons, .firearms: return "19"
            default: return "18"
            }
        }
    }
}

/// The four quad classes: verbal or material, cooperation or conflict.
public enum Quad: UInt8, Sendable {
    case verbalCooperation = 1, materialCooperation, verbalConflict, materialConflict
}

/// The auxiliary modes: an event that is past history, planned, only possible, or negated.
public struct Auxiliary: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let historical = Auxiliary(rawValue: 1)
    public static let future = Auxiliary(rawValue: 2)
    public static let hypothetical = Auxiliary(rawValue: 4)
    public static let negation = Auxiliary(rawValue: 8)

    /// The codebook's names, in its order.
    public var names: [String] {
        [(Auxiliary.historical, "historical"), (.future, "future"), (.hypothetical, "hypothetical"), (.negation, "negation")]
            .filter { contains($0.0) }.map(\.1)
    }
}
