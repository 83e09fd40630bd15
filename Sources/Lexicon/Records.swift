import Language
import Ontology

/// A dictionary entry of the compiled lexicon: a word of a language, or a name of the world.
public struct Lemma: Sendable {
    let image: LexiconImage
    /// Its number in this image.
    public let index: Int

    @inline(__always)
    private func word(_ k: Int) -> UInt32 { image.word(.lemmas, index * ImageFormat.lemmaWords + k) }

    public var kind: LemmaKind { LemmaKind(rawValue: UInt8(word(0) & 0xFF)) ?? .word }
    public var pos: PartOfSpeech { PartOfSpeech(rawValue: UInt8(word(0) >> 8 & 0xFF)) ?? .other }
    /// A nominal lemma that a verb gave: its masdar or a participle.
    public var isVerbal: Bool { word(0) >> 16 & 1 == 1 }
    public var isIntransitive: Bool { word(0) >> 17 & 1 == 1 }
    /// كان and its sisters.
    public var isAuxiliary: Bool { word(0) >> 18 & 1 == 1 }
    /// Names a person (not a body or a thing).
    public var isPerson: Bool { word(0) >> 19 & 1 == 1 }
    /// An entry that stands back behind its homographs.
    public var isRare: Bool { word(0) >> 20 & 1 == 1 }
    /// A place's name that counts only in texts about its state: it is a word too, or the place is small.
    public var isGuarded: Bool { word(0) >> 21 & 1 == 1 }
    /// The citation form.
    public var text: String { image.string(word(1)) }
    public var senseRange: Range<Int> {
        let first = Int(word(2) & 0xFF_FFFF)
        return first..<first + Int(word(2) >> 24)
    }
    public var hasSenses: Bool { word(2) >> 24 != 0 }
    /// Whether one of its senses reports, confirms or denies what others did.
    public var isReporting: Bool { senses.contains { [.report, .confirm, .deny].contains($0.frame.operatorKind) } }
    public var classes: ClassSet {
        ClassSet { word(7 + $0) }
    }
    public var sector: Sector? { Sector(index: UInt8(word(3) & 0xFF)) }
    public var operatorKind: Operator { Operator(rawValue: UInt8(word(3) >> 8 & 0xFF)) ?? .none }
    /// The number of a time word's meaning, or of a name's entity.
    public var value: Int32 { Int32(bitPattern: word(4)) }
    /// The meanings of a preposition, as bits of `Position`.
    public var meanings: UInt32 { word(5) }
    public var gloss: String { image.string(word(6)) }
    /// The entity a name stands for.
    public var entity: Entity? { kind.isEntity ? image.entity(Int(value)) : nil }

    /// The senses in order.
    public var senses: [Sense] { senseRange.map { Sense(image: image, index: $0) } }
}

/// One way to take a predicate: a frame and the guards that must hold.
public struct Sense: Sendable {
    let image: LexiconImage
    let index: Int
    public init(image: LexiconImage, index: Int) {
        self.image = image
        self.index = index
    }

    private func word(_ k: Int) -> UInt32 { image.word(.senses, index * ImageFormat.senseWords + k) }
    public var frame: Frame { image.frame(Int(word(0))) }
    public var guards: [Guard] {
        let first = Int(word(1) & 0xFF_FFFF)
        return (first..<first + Int(word(1) >> 24)).map { Guard(image: image, index: $0) }
    }
    /// The actor's positions, if the word has its own.
    public var actor: PositionList? { word(2) == 0 ? nil : PositionList(raw: word(2)) }
    public var recipient: PositionList? { word(3) == 0 ? nil : PositionList(raw: word(3)) }
}

/// A condition on the argument in a position.
public struct Guard: Sendable {
    /// What the argument has to be; of several tests one is enough.
    public struct Tests: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Its head is of one of `classes`.
        public static let classes = Tests(rawValue: 1)
        public static let actor = Tests(rawValue: 2)
        public static let place = Tests(rawValue: 4)
        public static let any = Tests(rawValue: 8)
        public static let none = Tests(rawValue: 16)
        public static let state = Tests(rawValue: 32)
        public static let event = Tests(rawValue: 64)
    }
    let image: LexiconImage
    let index: Int
    private func word(_ k: Int) -> UInt32 { image.word(.guards, index * ImageFormat.guardWords + k) }
    public var position: Position { Position(rawValue: UInt8(word(0) & 0xFF)) ?? .none }
    public var tests: Tests { Tests(rawValue: UInt8(word(0) >> 8 & 0xFF)) }
    public var isNegated: Bool { word(0) >> 16 & 1 == 1 }
    public var classes: ClassSet { ClassSet { word(1 + $0) } }
}

/// Positions in the order they are tried; joined, all that are filled are taken together.
public struct PositionList: Sendable, Hashable {
    /// Five bits a position, six at most; bit 30 says joined.
    public let raw: UInt32
    public init(raw: UInt32) { self.raw = raw }
    public init(_ positions: [Position], joined: Bool) {
        var value: UInt32 = joined ? 1 << 30 : 0
        for (i, position) in positions.prefix(6).enumerated() { value |= UInt32(position.rawValue) << UInt32(i * 5) }
        raw = value
    }
    public var isJoined: Bool { raw >> 30 & 1 == 1 }
    public var positions: [Position] {
        (0..<6).compactMap {
            let position = Position(rawValue: UInt8(raw >> UInt32($0 * 5) & 31)) ?? .none
            return position == .none ? nil : position
        }
    }
}

/// What a predicate means, whatever the language.
public struct Frame: Sendable {
    let image: LexiconImage
    public let index: Int
    private func word(_ k: Int) -> UInt32 { image.word(.frames, index * ImageFormat.frameWords + k) }

    public var name: String { image.string(word(0)) }
    public var category: Category? { word(1) & 0xFF == 0 ? nil : Category(rawValue: UInt8(word(1) & 0xFF) - 1) }
    public var mode: Mode? { word(1) >> 8 & 0xFF == 0 ? nil : Mode(rawValue: UInt8(word(1) >> 8 & 0xFF) - 1) }
    public var operatorKind: Operator { Operator(rawValue: UInt8(word(1) >> 16 & 0xFF)) ?? .none }
    public var fact: FactKind { FactKind(rawValue: UInt8(word(1) >> 24 & 0xFF)) ?? .none }
    public var actor: PositionList { PositionList(raw: word(2)) }
    public var recipient: PositionList { PositionList(raw: word(3)) }
    public var accord: PositionList { PositionList(raw: word(4)) }
    /// `accession`, `withdrawal`, `courting` …; or a level for facts (`close`).
    public var act: String { image.string(word(5)) }
    /// It takes what it governs as its content: no record of its own for that.
    public var governsContent: Bool { word(6) & 1 == 1 }
    /// The fact it states in the plain imperfect: «تقيم علاقات» is how things stand.
    public var standing: FactKind { FactKind(rawValue: UInt8(word(6) >> 16 & 0xFF)) ?? .none }
    /// The category it stands for when it is a plan (`invite`: CONSULT).
    public var base: Category? { word(6) >> 8 & 0xFF == 0 ? nil : Category(rawValue: UInt8(word(6) >> 8 & 0xFF) - 1) }
    public var site: PositionList { PositionList(raw: word(7)) }
    public var region: PositionList { PositionList(raw: word(8)) }
}

/// A thing of the world that has a name: a state, a place, a person, an organisation, an accord, an office.
public struct Entity: Sendable, Hashable {
    let image: LexiconImage
    public let index: Int

    public static func == (a: Entity, b: Entity) -> Bool { a.index == b.index && a.image === b.image }
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }

    private func word(_ k: Int) -> UInt32 { image.word(.entities, index * ImageFormat.entityWords + k) }
    public var kind: LemmaKind { LemmaKind(rawValue: UInt8(word(0) & 0xFF)) ?? .word }
    public var sector: Sector? { Sector(index: UInt8(word(0) >> 8 & 0xFF)) }
    /// For places: capital 1, city 2, region 3, site 4. For roles: person 1, body 2. For organisations: see `OrganisationKind`.
    public var subkind: UInt8 { UInt8(word(0) >> 16 & 0xFF) }
    public var isFeminine: Bool { word(0) >> 24 & 1 == 1 }
    /// Offices that hide who speaks: an official, a source.
    public var isAnonymous: Bool { word(0) >> 26 & 1 == 1 }
    /// Capitals, palaces and the like act for their government; `actsSector` says as what.
    public var acts: Bool { word(0) >> 25 & 1 == 1 }
    /// The id or the canonical name.
    public var id: String { image.string(word(1)) }
    /// The actor code: ISO 3166 alpha-3 or one of the others.
    public var code: String { image.string(word(2)) }
    public var english: String { image.string(word(3)) }
    public var arabic: String { image.string(word(4)) }
    public var hebrew: String { image.string(word(5)) }
    /// Degrees.
    public var latitude: Double? { word(6) == 0x7FFF_FFFF ? nil : Double(Int32(bitPattern: word(6))) / 10000 }
    public var longitude: Double? { word(7) == 0x7FFF_FFFF ? nil : Double(Int32(bitPattern: word(7))) / 10000 }
    public var zone: String { image.string(word(8)) }
    public var actsSector: Sector? { Sector(index: UInt8(word(9) & 0xFF)) }
    /// The place a site stands in, the capital of a state.
    public var parent: Entity? { word(10) == 0 ? nil : image.entity(Int(word(10)) - 1) }
    public var holdings: [Holding] { Self.range(word(11)).map { Holding(image: image, index: $0) } }
    /// Parties of an accord, members of an organisation, states of a region.
    public var memberships: [Membership] { Self.range(word(12)).map { Membership(image: image, index: $0) } }
    public var geonames: UInt32 { word(13) }
    /// How many people live in a city; 0 where it is not known.
    public var population: UInt32 { word(15) }
    /// An office that one person holds at a time.
    public var isSingle: Bool { word(0) >> 27 & 1 == 1 }
    /// An office whose holder is sent to another state: what follows «to» is where, not whose.
    public var isPosted: Bool { word(0) >> 28 & 1 == 1 }
    public var state: Entity? { word(14) == 0 ? nil : image.entity(Int(word(14)) - 1) }

    private static func range(_ packed: UInt32) -> Range<Int> {
        let first = Int(packed & (1 << ImageFormat.runShift - 1))
        return first..<first + Int(packed >> ImageFormat.runShift)
    }

    /// The name in a language: `ar`, `he` or `en`, English where there is none.
    public func name(in language: String) -> String {
        let name = language == "ar" ? arabic : language == "he" ? hebrew : english
        return name.isEmpty ? (english.isEmpty ? id : english) : name
    }
}

/// A person's tenure of an office.
public struct Holding: Sendable {
    let image: LexiconImage
    let index: Int
    private func word(_ k: Int) -> UInt32 { image.word(.holdings, index * ImageFormat.holdingWords + k) }
    public var person: Entity { image.entity(Int(word(0))) }
    public var role: Entity { image.entity(Int(word(1))) }
    /// The state or organisation whose office it is.
    public var body: Entity { image.entity(Int(word(2))) }
    public var from: PartialDate { PartialDate(raw: word(3)) }
    public var to: PartialDate { PartialDate(raw: word(4)) }

    /// Whether it was held on a day (`yyyymmdd`); bounds known only by year count whole.
    /// It is claimed by another at the same time.
    public var isDisputed: Bool { word(5) & 2 != 0 }
    public var isActing: Bool { word(5) & 1 != 0 }
    public func holds(on day: UInt32) -> Bool { from.earliest <= day && day <= to.latest }
}

/// A state in an accord, an organisation or a region.
public struct Membership: Sendable {
    let image: LexiconImage
    let index: Int
    private func word(_ k: Int) -> UInt32 { image.word(.memberships, index * ImageFormat.membershipWords + k) }
    public var state: Entity { image.entity(Int(word(0))) }
    /// `signed`, `in-force`, `withdrawn`, `candidate`, `member`.
    public var act: String { image.string(word(1)) }
    public var from: PartialDate { PartialDate(raw: word(2)) }
    public var to: PartialDate { PartialDate(raw: word(3)) }
}

/// What a function word asks to stand after it (`before` in its entry), as its lemma's value.
enum Following: Int32 {
    case any, imperfect, perfect, verb
}
