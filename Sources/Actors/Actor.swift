import Language
import Lexicon
import Ontology

/// Who acts or is acted on: a state, and as far as it is said its part, the office and the person.
public struct Actor: Sendable {
    /// ISO 3166 alpha-3 or one of the other codes; empty when it is not known.
    public var code = ""
    public var sector: Sector?
    public var person: Entity?
    public var office: Entity?
    public var organisation: Entity?
    /// A name that the lexicon does not have, as the text writes it.
    public var unknownName = ""
    /// The state, when it is one.
    public var state: Entity?
    /// Its words: tokens, both inclusive.
    public var firstToken = 0
    public var lastToken = 0
    public var gender = Gender.none
    public var number = Number.none
    /// Named by what it has or is called after only («القرار الأمريكي»).
    public var isIndirect = false
    /// Meant by its capital or palace («واشنطن», «الكرملين»).
    public var isMetonym = false
    /// Found through the text before (pronoun, «نظيره», «الجانبان»).
    public var isCoreferent = false
    /// A former holder of an office.
    public var isFormer = false
    /// How it was found.
    public var rule = Resolution.none

    public init() {}

    /// The canonical name, for `identifier_text`: the person's, else the organisation's, else the unknown name.
    public var identifier: String {
        if let person { return person.english }
        if !unknownName.isEmpty { return unknownName }
        if let organisation { return organisation.english }
        return ""
    }

    /// The same actor, found by a rule.
    func by(_ rule: Resolution) -> Actor {
        var result = self
        result.rule = rule
        return result
    }

    /// More than a name is known: a code, a sector or a person.
    public var isKnown: Bool { !code.isEmpty || sector != nil || person != nil }

    /// Whether two mentions name the same actor for a record: code, sector and person.
    public func isSame(as other: Actor) -> Bool {
        if let person, let otherPerson = other.person { return person == otherPerson }
        return code == other.code && sector == other.sector && organisation == other.organisation && unknownName == other.unknownName
            && person == other.person
    }
}

/// How a mention was resolved: the rule that `dragoman actors` prints beside it.
public enum Resolution: String, Sendable {
    case none = ""
    /// A name of the lexicon: of a state or a body.
    case name
    /// A nationality («الإسرائيليون»).
    case demonym
    /// A capital or a palace that stands for its government.
    case metonym
    /// A person of the lexicon, with the office held on the document's day.
    case person
    /// A role with a state or a body.
    case office
    /// A role with a state or a body, and the one person who held it on the document's day.
    case holder
    /// A name that the lexicon does not have, beside a role.
    case title
    /// A name in another spelling than the lexicon's, beside a role or a state that fits.
    case skeleton
    /// A short form of a name that the document gave in full.
    case recalled
    case pronoun, pair, latter, counterpart, homeland
    /// An office without a state that was named with one before.
    case antecedent
    /// An office without a state: that of the dateline's state.
    case home
    /// An office without a state: that of the state named last.
    case lastState = "last-state"
    /// A thing that belongs to a state or a body.
    case owner
    /// A group known by its sector alone («متظاهرون»).
    case group
    /// A name of which nothing else is known.
    case unknown
}

/// What a noun phrase stands for in the world.
public struct Reference: Sendable {
    public var actors: [Actor] = []
    public var place: Entity?
    public var accord: Entity?
    public var region: Entity?
    /// States that the phrase names besides («العلاقات الروسية الأوكرانية»).
    public var otherStates: [Entity] = []
    /// The head is a plain noun: its lemma, or -1.
    public var headLemma: Int32 = -1
    public var classes = ClassSet()
    /// States or bodies without a name («دول», «دولة جديدة»): an actor that is still unknown.
    public var isUnnamedState = false
    /// The head stands for a medium that says what others said (بيان, تقرير).
    public var isMedium = false

    public init() {}
    public var isAgentive: Bool { !actors.isEmpty }
}
