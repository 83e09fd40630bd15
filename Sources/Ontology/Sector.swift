/// The sectors of PLOVER 2.0: what part of a state or society an actor is.
public enum Sector: String, Sendable, CaseIterable {
    case police = "COP"
    case government = "GOV"
    case judiciary = "JUD"
    case legislature = "LEG"
    case military = "MIL"
    case paramilitary = "PRM"
    case party = "PTY"
    case rebels = "REB"
    case intelligence = "SPY"
    case unidentifiedArmed = "UAF"
    case unknown = "UNK"
    case agriculture = "AGR"
    case business = "BUS"
    case criminals = "CRM"
    case civilians = "CVL"
    case education = "EDU"
    case elites = "ELI"
    case media = "JRN"
    case labour = "LAB"
    case medical = "MED"
    case refugees = "REF"
    case opposition = "OPP"
    case partiallyRecognised = "PRE"
    case religious = "REL"
    case civilSociety = "SOC"

    /// A small number for packed tables; 0 is kept for no sector.
    public var index: UInt8 { UInt8((Sector.allCases.firstIndex(of: self) ?? 0) + 1) }

    /// The sector of a packed number.
    public init?(index: UInt8) {
        guard index > 0, Int(index) <= Sector.allCases.count else { return nil }
        self = Sector.allCases[Int(index) - 1]
    }

    /// Those that act for a state, or against one in its politics.
    public var isPolitical: Bool {
        switch self {
        case .government, .judiciary, .legislature, .party, .opposition, .elites, .partiallyRecognised: true
        default: isArmed
        }
    }

    /// Those that use force in a state's name or against it.
    public var isArmed: Bool {
        switch self {
        case .police, .military, .paramilitary, .rebels, .intelligence, .unidentifiedArmed: true
        default: false
        }
    }
}

/// The 37 contexts of PLOVER 2.0: what an event is about.
public enum Context: String, Sendable, CaseIterable {
    case military, intelligence, executive, legislative, election
    case politicalInstitutions = "political_institutions"
    case proDemocracy = "pro_democracy"
    case proAutocracy = "pro_autocracy"
    case economic, legal, reparations
    case humanRights = "human_rights"
    case rightsFreedoms = "rights_freedoms"
    case repression
    case humanSecurity = "human_security"
    case gender, lgbt
    case religionEthnicity = "religion_ethnicity"
    case inequality, diplomatic, territory, peacekeeping, health, asylum, migration, disasters
    case naturalResource = "natural_resource"
    case environment, technology, terrorism, cbrn, cyber, misinformation, crime, corruption
    case illegalDrugs = "illegal_drugs"
    case trafficking
}

/// Codes of actors that are no states (PLOVER 2.0): the United Nations, the European Union, bodies and movements.
public enum NonStateCode {
    public static let all: Set<String> = ["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"]
}
