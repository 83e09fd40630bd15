/// The modes of PLOVER 2.0: how an event of a category was done.
///
///     Mode("suicide-attack", of: .assault)?.score == -9.5
public enum Mode: UInt8, Sendable, CaseIterable {
    // CONSULT
    case visit, thirdParty, multilateral, phone
    // RETREAT
    case withdrawForces, release, disarm, ceasefire, access, resign
    // REQUEST and REJECT
    case requestAssist, requestChange, requestYield, requestMeet
    case rejectAssist, rejectChange, rejectYield, rejectMeet
    // ACCUSE
    case disapprove, investigate, allege
    // THREATEN
    case threatenRestrict, threatenArrest, relations, threatenExpel, territory, violence
    // PROTEST
    case demo, riot, strike, hunger, boycott, obstruct, vandalize
    // SANCTION
    case convict, expel, withdraw, discontinue
    // MOBILIZE
    case troops, weapons, police, militia
    // COERCE
    case seize, restrict, censor, curfew, martialLaw, arrest, deport, withhold, misinformation, cyber
    // ASSAULT
    case abduct, beat, torture, sexual, targeted, destroy, primitive, firearms, explosives, suicideAttack, aerial, drone, heavyWeapons, crowdControl
    case unconventional

    /// The name as the codebook writes it, the same for modes of several categories: `restrict` of THREATEN and of COERCE.
    public var name: String { entry.name }

    /// The category it belongs to.
    public var category: Category { entry.category }

    /// Its score, or nil where the codebook gives only the category's.
    public var score: Double? { entry.score }

    /// A mode by codebook name and category.
    public init?(_ name: some StringProtocol, of category: Category) {
        guard let found = Mode.allCases.first(where: { $0.entry.category == category && $0.entry.name == name }) else { return nil }
        self = found
    }

    private var entry: (name: String, category: Category, score: Double?) {
        switch self {
        case .visit: ("visit", .consult, 4)
        case .thirdParty: ("third-party", .consult, 1)
        case .multilateral: ("multilateral", .consult, 4)
        case .phone: ("phone", .consult, 1.5)
        case .withdrawForces: ("withdraw", .retreat, 8)
        case .release: ("release", .retreat, 6.5)
        case .disarm: ("disarm", .retreat, 10)
        case .ceasefire: ("ceasefire", .retreat, 7.5)
        case .access: ("access", .retreat, 6.5)
        case .resign: ("resign", .retreat, 4.5)
        case .requestAssist: ("assist", .request, 0.5)
        case .requestChange: ("change", .request, -1)
        case .requestYield: ("yield", .request, -1)
        case .requestMeet: ("meet", .request, 0)
        case .rejectAssist: ("assist", .reject, -1.5)
        case .rejectChange: ("change", .reject, -2)
        case .rejectYield: ("yield", .reject, -2)
        case .rejectMeet: ("meet", .reject, -2)
        // The codebook prints the score of disapprove without its sign.
        case .disapprove: ("disapprove", .accuse, -2)
        case .investigate: ("investigate", .accuse, -3.5)
        case .allege: ("allege", .accuse, -3.5)
        case .threatenRestrict: ("restrict", .threaten, -3)
        case .threatenArrest: ("arrest", .threaten, -3.5)
        case .relations: ("relations", .threaten, -3.5)
        case .threatenExpel: ("expel", .threaten, -3.5)
        case .territory: ("territory", .threaten, -4)
        case .violence: ("violence", .threaten, -3.5)
        case .demo: ("demo", .protest, -5)
        case .riot: ("riot", .protest, -7)
        case .strike: ("strike", .protest, -5)
        case .hunger: ("hunger", .protest, -4.5)
        case .boycott: ("boycott", .protest, -4.5)
        case .obstruct: ("obstruct", .protest, -4.5)
        case .vandalize: ("vandalize", .protest, nil)
        case .convict: ("convict", .sanction, -6)
        case .expel: ("expel", .sanction, -5.5)
        case .withdraw: ("withdraw", .sanction, -6)
        case .discontinue: ("discontinue", .sanction, -6)
        case .troops: ("troops", .mobilize, -6.5)
        case .weapons: ("weapons", .mobilize, -6.5)
        case .police: ("police", .mobilize, -5.5)
        case .militia: ("militia", .mobilize, -6)
        case .seize: ("seize", .coerce, -7)
        case .restrict: ("restrict", .coerce, -7)
        case .censor: ("censor", .coerce, -6.5)
        case .curfew: ("curfew", .coerce, -6.5)
        case .martialLaw: ("martial-law", .coerce, -7.5)
        case .arrest: ("arrest", .coerce, -7)
        case .deport: ("deport", .coerce, -7)
        case .withhold: ("withhold", .coerce, -7)
        case .misinformation: ("misinformation", .coerce, -6.5)
        case .cyber: ("cyber", .coerce, -7)
        case .abduct: ("abduct", .assault, -8.5)
        case .beat: ("beat", .assault, -7.5)
        case .torture: ("torture", .assault, -8.5)
        case .sexual: ("sexual", .assault, -8.5)
        case .targeted: ("targeted", .assault, -9.5)
        case .destroy: ("destroy", .assault, -8.5)
        case .primitive: ("primitive", .assault, -8)
        case .firearms: ("firearms", .assault, -9)
        case .explosives: ("explosives", .assault, -9)
        case .suicideAttack: ("suicide-attack", .assault, -9.5)
        case .aerial: ("aerial", .assault, -9.5)
        case .drone: ("drone", .assault, -9.5)
        case .heavyWeapons: ("heavy-weapons", .assault, -9.5)
        case .crowdControl: ("crowd-control", .assault, -7.5)
        case .unconventional: ("unconventional", .assault, -10)
        }
    }
}
