import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Says what noun phrases stand for: which state, which part of it, which office and person.
///
/// An office is composed from a role and whose it is: «وزير الدفاع الكازاخي» is the role `defence-minister` with a demonym,
/// «رئيس كازاخستان قاسم جومارت توكاييف» a role with a state and a name. A person alone has the office held on the document's day.
public struct ActorResolver: Sendable {
    let lexicon: LexiconImage
    let offices: Offices
    let mediumClass: Int?
    let stateWordClass: Int?
    let pairClass: Int?
    let latterClass: Int?
    let counterpartClass: Int?
    let homelandClass: Int?
    let armsClasses: ClassSet
    let formerClass: Int?
    let possessiveClass: Int?
    let ownClass: Int?

    public init(lexicon: LexiconImage) {
        self.lexicon = lexicon
        offices = Offices(lexicon)
        mediumClass = lexicon.classIndex("medium")
        stateWordClass = lexicon.classIndex("state-word")
        pairClass = lexicon.classIndex("pair")
        latterClass = lexicon.classIndex("latter")
        counterpartClass = lexicon.classIndex("counterpart")
        homelandClass = lexicon.classIndex("homeland")
        formerClass = lexicon.classIndex("former")
        possessiveClass = lexicon.classIndex("possessive")
        ownClass = lexicon.classIndex("own")
        armsClasses = lexicon.classSet(["weapon", "arms", "rocket", "troops", "aircraft", "artillery"])
    }

    /// What the parts of one noun phrase name.
    struct Pieces {
        var role: Entity?
        var roleUnit = -1
        var person: Entity?
        var states: [Entity] = []
        var organisation: Entity?
        var place: Entity?
        var accord: Entity?
        var region: Entity?
        var nameUnits: [Int] = []
        var sector: Sector?
        var isFormer = false
    }

    // MARK: - Noun phrases

    /// What one noun phrase (without those joined to it) stands for.
    public func resolve(_ index: Int, _ context: Context, _ discourse: Discourse) -> Reference {
        let phrase = context.syntax.phrases[index]
        var reference = Reference()
        if phrase.isPronoun { return pronoun(phrase, context, discourse) }
        let head = context.reading.analysis(phrase.head)
        let headLemma = context.lemma(phrase.head, lexicon)
        if head.kind == .word, let headLemma {
            reference.headLemma = head.lemma
            reference.classes = headLemma.classes
        }
        var pieces = collect(phrase, context, discourse)
        extend(&pieces, index, context, discourse)
        reference.accord = pieces.accord
        reference.region = pieces.region
        reference.place = pieces.place
        reference.otherStates = Array(pieces.states.dropFirst())
        if let medium = mediumClass { reference.isMedium = reference.classes.contains(medium) }
        if let back = coreferent(phrase, head, headLemma, pieces, context, discourse) {
            reference.actors = back.map { spanned($0, phrase, context) }
            return reference
        }
        if let pair = officeHolders(phrase, head, pieces, context, discourse) {
            reference.actors = pair.map { spanned($0, phrase, context) }
            return reference
        }
        if let stateWordClass, reference.classes.contains(stateWordClass), pieces.person == nil, pieces.role == nil {
            reference.isUnnamedState = pieces.states.isEmpty
            if let state = pieces.states.first, head.features.number != .plural {
                reference.actors = [spanned(actor(of: state).by(.name), phrase, context)]
            }
            return reference
        }
        reference.actors = actors(phrase, head, headLemma, pieces, context, discourse).map { spanned($0, phrase, context) }
        return reference
    }

    private func collect(_ phrase: Phrase, _ context: Context, _ discourse: Discourse) -> Pieces {
        var pieces = Pieces()
        for part in context.syntax.parts[phrase.parts] {
            let a = chosen(part.unit, phrase, context, discourse)
            guard a.lemma >= 0 else {
                if a.pos == .proper { pieces.nameUnits.append(part.unit) }
                continue
            }
            let lemma = lexicon.lemma(Int(a.lemma))
            if let formerClass, lemma.classes.contains(formerClass) { pieces.isFormer = true }
            guard let entity = lemma.entity else {
                if a.pos == .proper { pieces.nameUnits.append(part.unit) }
                if part.role == .head, let sector = lemma.sector { pieces.sector = sector }
                continue
            }
            switch entity.kind {
            case .state: pieces.states.append(entity)
            case .place:
                // «Canberra's ambassador»
                if part.role == .genitive, entity.acts, let state = entity.state, context.reading.analysis(phrase.head).kind == .role {
                    pieces.states.append(state)
                }
                if pieces.place == nil { pieces.place = entity }
            case .region: if pieces.region == nil { pieces.region = entity }
            case .role:
                // «the defence ministry spokesman»: the head, whatever stands before it.
                if pieces.role == nil || part.role == .head {
                    pieces.role = entity
                    pieces.roleUnit = part.unit
                }
            case .person:
                if part.role == .genitive {
                    if let body = owner(entity) { pieces.states.append(body) }
                } else if pieces.person == nil {
                    pieces.person = entity
                }
            case .organisation: if pieces.organisation == nil { pieces.organisation = entity }
            case .accord: pieces.accord = entity
            default: break
            }
            if lemma.kind == .demonym, entity.kind == .state, !pieces.states.contains(entity) { pieces.states.append(entity) }
        }
        return pieces
    }

    /// The state or organisation that a person stands for when something is called after him («إدارة ترامب»).
    private func owner(_ person: Entity) -> Entity? {
        person.holdings.last { $0.to.raw == 0 }?.body ?? person.holdings.last?.body
    }

    /// Whose office it is may follow with a preposition («المبعوث الخاص للرئيس الأمريكي», «مسؤول رفيع في البيت الأبيض»), and the
    /// holder's name between commas.
    private func extend(_ pieces: inout Pieces, _ index: Int, _ context: Context, _ discourse: Discourse) {
        let wantsOwner =
            pieces.person == nil && pieces.nameUnits.isEmpty && (pieces.role != nil || pieces.sector != nil) && pieces.states.isEmpty
            && pieces.organisation == nil
        let host = context.syntax.phrases[index].host
        var next = (host >= 0 ? host : index) + 1
        if wantsOwner, next < context.syntax.phrases.count {
            let follower = context.syntax.phrases[next]
            // An ambassador «to Israel» is not Israel's.
            let sent = Position.to.bit | Position.in.bit | Position.at.bit
            let links = Position.for.bit | Position.from.bit | (pieces.role?.isPosted == true ? 0 : sent)
            if follower.kind == .noun, !follower.isPronoun, follower.preposition & links != 0 {
                let inner = collect(follower, context, discourse)
                let isHeadPlace = context.reading.analysis(follower.head).kind == .place
                if let state = inner.states.first, !(isHeadPlace) { pieces.states.append(state) }
                if pieces.organisation == nil { pieces.organisation = inner.organisation }
                if pieces.states.isEmpty, let person = inner.person, let tenure = person.holdings.last { pieces.states.append(tenure.body) }
                if pieces.states.isEmpty, let place = inner.place, place.acts, place.subkind == 4, let state = place.state {
                    pieces.states.append(state)
                }
                // «أول رئيس للبلاد، نور سلطان نزارباييف،»: the name comes behind it.
                if follower.preposition & (Position.to.bit | Position.for.bit) != 0 || !pieces.states.isEmpty || pieces.organisation != nil {
                    next += 1
                }
            }
        }
        guard pieces.role != nil, pieces.person == nil, pieces.nameUnits.isEmpty else { return }
        // «، ستيف ويتكوف،»
        guard next + 1 < context.syntax.phrases.count, context.syntax.phrases[next].kind == .mark, context.syntax.phrases[next].mark == CodePage.comma
        else { return }
        let name = context.syntax.phrases[next + 1]
        guard name.kind == .noun, !name.isConjoined, name.preposition == 0, context.reading.analysis(name.head).pos == .proper else { return }
        let inner = collect(name, context, discourse)
        guard inner.states.isEmpty, inner.place == nil, inner.organisation == nil else { return }
        pieces.person = inner.person
        if inner.person == nil { pieces.nameUnits = inner.nameUnits }
    }

    // MARK: - Actors

    private func actors(
        _ phrase: Phrase, _ head: Analysis, _ headLemma: Lemma?, _ pieces: Pieces, _ context: Context, _ discourse: Discourse
    ) -> [Actor] {
        if pieces.person != nil || pieces.role != nil || (pieces.organisation != nil && head.kind == .organisation) {
            return official(phrase, pieces, context, discourse)
        }
        switch head.kind {
        case .state:
            return pieces.states.prefix(1).map { actor(of: $0).by(.name) }
        case .place:
            guard let place = pieces.place, place.acts, let state = place.state else { return [] }
            var result = actor(of: state)
            result.sector = place.actsSector ?? .government
            result.isMetonym = true
            return [result.by(.metonym)]
        case .demonym:
            let shared = sharedHead(phrase, head, context)
            return pieces.states.prefix(1).map {
                var result = actor(of: $0)
                result.sector = shared?.sector
                result.office = shared?.office
                result.gender = head.features.gender
                result.number = head.features.number
                return result.by(.demonym)
            }
        default: break
        }
        if let sector = pieces.sector {
            var result = Actor()
            result.sector = sector
            result.gender = head.features.gender
            result.number = head.features.number
            if let organisation = pieces.organisation {
                result.code = organisation.code
                result.organisation = organisation
            }
            if let state = pieces.states.first ?? pieces.place?.state {
                result.code = state.code
                result.state = state
            }
            if let name = unknownName(pieces, context) { result.unknownName = name }
            return [result.by(result.unknownName.isEmpty ? .group : .title)]
        }
        if pieces.role == nil, head.kind == .word, headLemma == nil || head.pos == .proper, let known = recalled(pieces, context, discourse) {
            return [known]
        }
        // A name that nothing explains: somebody, of whom only the name is known.
        if head.kind == .word, head.pos == .proper, pieces.states.isEmpty, pieces.organisation == nil, let name = unknownName(pieces, context) {
            var result = Actor()
            result.unknownName = name
            return [result.by(.unknown)]
        }
        // A thing that belongs to a state stands for it at one remove.
        if head.kind == .word, let owner = pieces.states.first, head.pos == .noun {
            var result = actor(of: owner)
            result.sector = headLemma.map { $0.classes.intersects(armsClasses) } == true ? .military : nil
            result.isIndirect = true
            return [result.by(.owner)]
        }
        if head.kind == .word, let organisation = pieces.organisation, head.pos == .noun {
            var result = Actor()
            result.code = organisation.code
            result.sector = organisation.sector
            result.organisation = organisation
            result.isIndirect = true
            return [result.by(.owner)]
        }
        return []
    }

    /// «الرئيسان الفرنسي … والإيراني», «القوات التركية والأذربيجانية»: a second adjective shares the noun of the first.
    private func sharedHead(_ phrase: Phrase, _ head: Analysis, _ context: Context) -> (sector: Sector?, office: Entity?)? {
        guard head.hasArticle, phrase.coordinatedWith >= 0, phrase.parts.count <= 2 else { return nil }
        let first = context.syntax.phrases[phrase.coordinatedWith]
        guard let lemma = context.lemma(first.head, lexicon) else { return nil }
        if lemma.kind == .role, let role = lemma.entity { return (role.sector, role) }
        return lemma.sector.map { ($0, nil) }
    }

    /// A person, an office or an organisation.
    private func official(_ phrase: Phrase, _ pieces: Pieces, _ context: Context, _ discourse: Discourse) -> [Actor] {
        var result = Actor()
        result.rule = pieces.person != nil ? .person : pieces.role != nil ? .office : .name
        result.organisation = pieces.organisation
        result.person = pieces.person
        result.office = pieces.role
        result.isFormer = pieces.isFormer
        if let roleUnit = pieces.roleUnit >= 0 ? pieces.roleUnit : nil {
            let features = context.reading.analysis(roleUnit).features
            result.gender = features.gender
            result.number = features.number
        }
        if let organisation = pieces.organisation {
            result.code = organisation.code
            result.sector = organisation.sector ?? pieces.role?.sector
        }
        if let state = pieces.states.first {
            if result.code.isEmpty { result.code = state.code }
            result.state = state
        }
        if let role = pieces.role, result.sector == nil { result.sector = role.sector }
        if let person = pieces.person { complete(&result, person, discourse) }
        if pieces.person == nil, let name = unknownName(pieces, context) {
            result.unknownName = name
            result.rule = .title
        }
        if result.unknownName.isEmpty == false, let person = likeNamed(pieces, result, context, discourse) {
            result.unknownName = ""
            result.person = person
            result.rule = .skeleton
            complete(&result, person, discourse)
        }
        if let role = pieces.role, result.code.isEmpty, result.person == nil {
            // «الوزير», «الرئيس»: the one already named, else the one at home.
            if pointsBack(role, phrase, context), let earlier = discourse.last(office: role),
                result.unknownName.isEmpty || result.unknownName == earlier.unknownName
            {
                var known = earlier
                known.isCoreferent = true
                return [known.by(.antecedent)]
            }
            place(&result, role, phrase, context, discourse)
        }
        // An office names its holder, if only one can have held it on that day.
        if result.person == nil, result.unknownName.isEmpty, !result.isFormer, let role = result.office, role.subkind == 1, result.number != .plural,
            discourse.day > 0, let holder = holder(of: role, result, discourse)
        {
            result.person = holder
            if result.rule == .office { result.rule = .holder }
        }
        if result.isFormer { result.sector = .elites }
        return [result]
    }

    /// Fills state, sector and office from a person's tenure on the document's day.
    private func complete(_ actor: inout Actor, _ person: Entity, _ discourse: Discourse) {
        actor.gender = person.isFeminine ? .feminine : .masculine
        actor.number = .singular
        let day = discourse.day > 0 ? discourse.day : 99_991_231
        let tenure = offices.tenure(of: person, on: day)
        let former = tenure == nil ? offices.formerTenure(of: person, on: day) : nil
        guard let holding = tenure ?? former ?? person.holdings.last else {
            if actor.code.isEmpty { actor.code = person.code }
            if actor.sector == nil { actor.sector = person.sector }
            return
        }
        if actor.code.isEmpty {
            actor.code = holding.body.code
            if holding.body.kind == .state { actor.state = holding.body } else { actor.organisation = holding.body }
        }
        if actor.office == nil, tenure != nil { actor.office = holding.role }
        if actor.sector == nil {
            actor.sector =
                tenure == nil ? .elites : (holding.body.kind == .organisation ? holding.body.sector ?? holding.role.sector : holding.role.sector)
        }
    }

    /// The actor that a state or an organisation is.
    public func actor(of state: Entity) -> Actor {
        var result = Actor()
        if state.kind == .state {
            result.code = state.code
            result.state = state
            result.sector = state.sector ?? .government
        } else {
            result.code = state.code
            result.organisation = state
            result.sector = state.sector
        }
        return result
    }

    /// The name the lexicon does not know, as it stands in the text, without clitics.
    func unknownName(_ pieces: Pieces, _ context: Context) -> String? {
        guard let first = pieces.nameUnits.first, let last = pieces.nameUnits.last else { return nil }
        let start = Int(context.reading.analysis(first).stemStart)
        let end = Int(context.reading.analysis(last).stemEnd)
        return start < end ? CodePage.string(context.view.exact[start..<end]) : nil
    }

    /// The folded last word of an unknown name, by which it may come again.
    public func nameKey(_ phrase: Phrase, _ context: Context) -> [UInt8]? {
        let units = context.syntax.parts[phrase.parts].map(\.unit).filter { context.reading.analysis($0).pos == .proper }
        guard let last = units.last else { return nil }
        let a = context.reading.analysis(last)
        return Array(context.view.folded[Int(a.stemStart)..<Int(a.stemEnd)])
    }

    private func recalled(_ pieces: Pieces, _ context: Context, _ discourse: Discourse) -> Actor? {
        guard let last = pieces.nameUnits.last else { return nil }
        let a = context.reading.analysis(last)
        guard var known = discourse.recall(name: Array(context.view.folded[Int(a.stemStart)..<Int(a.stemEnd)])) else { return nil }
        known.isCoreferent = true
        return known.by(.recalled)
    }

    /// An actor with the tokens of the phrase that names it.
    public func spanned(_ actor: Actor, _ phrase: Phrase, _ context: Context) -> Actor {
        var result = actor
        let units = context.syntax.parts[phrase.parts].map(\.unit)
        result.firstToken = Int(context.reading.units[units.first ?? phrase.head].first)
        result.lastToken = Int(context.reading.units[units.last ?? phrase.head].last)
        return result
    }
}
