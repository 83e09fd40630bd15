import Actors
import Chronology
import Lexicon
import Ontology

/// Who says that something happened.
public struct Attribution: Sendable {
    public enum Kind: String, Sendable { case official, state, person, organisation, agency, outlet, source }
    public var kind: Kind
    /// A name or an office with one holder is said, not only «a senior official».
    public var isNamed = false
    public var actor: Actor?
    /// The outlet it was said to.
    public var to = ""
    /// English gloss of the reporting verb.
    public var verb = ""
    public var isQuoted = false
    /// It denies what it reports.
    public var denies = false
    public var confirms = false
    /// Where it was published: «embassy website».
    public var medium = ""
    public var identifier = ""

    public init(kind: Kind) { self.kind = kind }
}

/// What an event says of an accord.
public struct AccordAct: Sendable {
    public var accord: Entity
    /// accession, signature, withdrawal, courting, candidacy, ratification.
    public var act: String
    /// announced, planned, reported, possible, denied.
    public var status: String
}

/// One event read from a sentence.
public struct EventRecord: Sendable {
    public var category: Category
    public var base: Category?
    public var mode: Mode?
    public var auxiliary: Auxiliary = []
    public var actors: [Actor] = []
    public var recipients: [Actor] = []
    public var place: Entity?
    public var placeTokens: ClosedRange<Int>?
    public var when: Timex?
    /// The day of the event as `yyyy-mm-dd`; the document's when the text does not say.
    public var date = ""
    public var time = ""
    public var attributions: [Attribution] = []
    public var accord: AccordAct?
    public var contexts: [Context] = []
    /// Code point spans of the words that made it an event.
    public var triggerSpans: [(start: Int, end: Int)] = []
    public var sentence = 0
    public var rule = ""
    /// What the unnamed actor is called («دولة»), so that a later naming can fill it in.
    public var unnamedHead: Int32 = -1
    public var casualties = Casualties()
    /// Why each role was filled, for `explain`.
    public var reasons: [String] = []
    public var trigger = 0
    /// How it was said: verb, passive, relative, participle, adjective, supported-noun, title-noun, noun.
    public var construction = ""
    /// A two-sided act whose parties the sentence does not name («تم تبادل التمثيل»).
    public var wantsPair = false
    /// The clause's verb is imperfect: a headline's present, or a plan when its time is still to come.
    public var isImperfect = false

    public init(category: Category) { self.category = category }
}

/// How many were hurt.
public struct Casualties: Sendable, Equatable {
    public var dead: Int?
    public var injured: Int?
    public var arrested: Int?
    public init() {}
}

/// A standing state read from a sentence.
public struct FactRecord: Sendable {
    public var kind: FactKind
    public var a: Entity
    public var b: Entity?
    public var accord: Entity?
    public var region: Entity?
    public var place: Entity?
    /// For an office: who holds it, and which it is.
    public var person = ""
    public var office: Entity?
    public var level = ""
    public var since: Timex?
    public var sentence = 0
    public var rule = ""
    public var start = 0
    public var end = 0
    public var attributions: [Attribution] = []
    /// The clause it was read in, within its sentence.
    var clause = -1

    public init(kind: FactKind, a: Entity) {
        self.kind = kind
        self.a = a
    }
}
