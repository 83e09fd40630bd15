import Grammar
import Language
import Lexicon
import Text

/// Chooses between the entries that one name has, and between a name and no name.
///
/// A place counts for the states that the text is about, then for its people; a person for the office and the state beside the name, for
/// having been named in full before, and for holding office on the document's day.
extension ActorResolver {
    /// The reading of a unit that counts in this phrase; one without a lemma where the name is none here.
    func chosen(_ unit: Int, _ phrase: Phrase, _ context: Context, _ discourse: Discourse) -> Analysis {
        let a = context.reading.analysis(unit)
        guard a.lemma >= 0, a.kind.isEntity, a.kind != .regionAdjective else { return a }
        if a.kind == .role || a.kind == .place, isQuotedAlone(unit, context) { return Self.unknown(a) }
        if a.kind == .role { return a }
        if isPartOfName(unit, a, phrase, context) || isSecondName(unit, a, phrase, context) { return Self.unknown(a) }
        if a.kind == .demonym {
            let isAbout = lexicon.lemma(Int(a.lemma)).entity.map(discourse.isAbout) ?? true
            let isAdjective = context.syntax.parts[phrase.parts].contains { $0.unit == unit && $0.role == .adjective }
            return a.isBarePeople && !isAdjective && !isAbout ? Self.unknown(a) : a
        }
        let readings = context.reading.units[unit].analyses
        guard readings.count > 1 || a.kind == .place || a.kind == .person || lexicon.lemma(Int(a.lemma)).isGuarded else { return a }
        var best: (analysis: Analysis, worth: Int)?
        for index in readings {
            let candidate = context.reading.analyses[index]
            guard candidate.lemma >= 0, candidate.kind.isEntity, candidate.proclitics == a.proclitics || candidate.cost <= a.cost else { continue }
            guard let worth = worth(candidate, unit, phrase, context, discourse) else { continue }
            if best == nil || worth > best?.worth ?? 0 { best = (candidate, worth) }
        }
        return best?.analysis ?? Self.unknown(a)
    }

    /// The same word as a name that the lexicon does not have.
    private static func unknown(_ a: Analysis) -> Analysis {
        var unknown = a
        unknown.lemma = -1
        unknown.kind = .word
        unknown.features = Features(.proper)
        return unknown
    }

    /// صحيفة "الوفد": an office or a place alone in quotation marks is what something else is called.
    private func isQuotedAlone(_ unit: Int, _ context: Context) -> Bool {
        func isQuote(_ unit: Int) -> Bool {
            context.reading.units.indices.contains(unit) && CodePage.isQuote(context.reading.units[unit].mark)
        }
        return isQuote(unit - 1) && isQuote(unit + 1)
    }

    /// «Jordan Spieth», «الرئيس جورجي إيفانوف»: a name that is a person's here, by the name behind it and by the article that it lacks.
    private func isPartOfName(_ unit: Int, _ a: Analysis, _ phrase: Phrase, _ context: Context) -> Bool {
        let isBeforeName = context.syntax.parts[phrase.parts].contains {
            $0.unit == unit + 1 && $0.role == .apposition && !context.reading.analysis($0.unit).kind.isEntity
        }
        guard isBeforeName else { return false }
        if a.kind == .demonym { return unit != phrase.head && !a.hasArticle && context.reading.analysis(phrase.head).hasArticle }
        return (a.kind == .state || a.kind == .place) && unit == phrase.head
    }

    /// «Alfredo Morelos»: a place behind a name that nobody knows, in one row with it, is its second part.
    private func isSecondName(_ unit: Int, _ a: Analysis, _ phrase: Phrase, _ context: Context) -> Bool {
        guard a.kind == .place || a.kind == .state, unit > phrase.head else { return false }
        let row = context.syntax.parts[phrase.parts]
        guard row.contains(where: { $0.unit == unit && $0.role == .apposition }) else { return false }
        return row.contains { $0.unit < unit && $0.role != .quantifier && context.reading.analysis($0.unit).lemma < 0 }
    }

    /// How well an entry fits a name in its text; nil when it does not.
    private func worth(_ a: Analysis, _ unit: Int, _ phrase: Phrase, _ context: Context, _ discourse: Discourse) -> Int? {
        let lemma = lexicon.lemma(Int(a.lemma))
        guard let entity = lemma.entity else { return nil }
        let base = -Int(a.cost) * 100
        let isAbout = home(of: entity).map(discourse.isAbout) ?? false
        if lemma.isGuarded, !isAbout, a.kind != .place || !isPlaced(entity, lemma, phrase, context) { return nil }
        switch a.kind {
        case .place:
            return base + (isAbout ? 200 : 0) + renown(entity)
        case .person:
            if isNamesake(entity, a, unit, phrase, context) || isForgotten(entity, isAbout: isAbout, discourse) { return nil }
            return base + 50 + tenureWorth(entity, unit, phrase, context, discourse)
        // A state before the places that are called like it, unless the text is about the place's state and not about this one (عمّان in Jordan).
        case .state: return base + (isAbout ? 300 : 100)
        default: return base
        }
    }

    /// The state that a name belongs to.
    public func home(of entity: Entity) -> Entity? {
        switch entity.kind {
        case .state: entity
        case .place: entity.state
        case .person: entity.holdings.last.flatMap { $0.body.kind == .state ? $0.body : nil }
        default: lexicon.state(code: entity.code)
        }
    }

    /// A short name behind a first name that is not his: «باتريشيا شرودر» is no chancellor.
    private func isNamesake(_ person: Entity, _ a: Analysis, _ unit: Int, _ phrase: Phrase, _ context: Context) -> Bool {
        guard unit > 0, context.syntax.parts[phrase.parts].contains(where: { $0.unit == unit - 1 }) else { return false }
        let before = context.reading.analysis(unit - 1)
        guard before.lemma < 0 || before.kind == .word, before.pos == .proper, context.reading.units[unit].first == context.reading.units[unit].last
        else { return false }
        return !hasName(person, like: Skeleton(folded: context.view.folded[Int(before.stemStart)..<Int(before.stemEnd)]))
    }

    private func hasName(_ person: Entity, like skeleton: Skeleton) -> Bool {
        [person.english, person.arabic, person.hebrew].contains { name in
            name.split(whereSeparator: { $0 == " " || $0 == "-" }).contains { Skeleton(String($0)) == skeleton }
        }
    }

    /// A guarded English name behind «in» or «near» is a place for all that.
    private func isPlaced(_ place: Entity, _ lemma: Lemma, _ phrase: Phrase, _ context: Context) -> Bool {
        guard context.view.folded[Int(context.reading.analysis(phrase.head).stemStart)] < CodePage.arabicFirst, !lemma.isRare else { return false }
        return phrase.preposition & (Position.in.bit | Position.at.bit) != 0 && (place.population == 0 || place.population >= 100_000)
    }

    /// How well known a place is: a capital more than a city, and those that were written by hand as a city of two million; each doubling of
    /// people counts one.
    private func renown(_ place: Entity) -> Int {
        if place.subkind == 1 { return 30 }
        let population: UInt32 = place.population == 0 ? 2_000_000 : place.population
        return UInt32.bitWidth - population.leadingZeroBitCount
    }

    /// Somebody whose last office ended long ago, and whose state the text does not name: rather a namesake.
    private func isForgotten(_ person: Entity, isAbout: Bool, _ discourse: Discourse) -> Bool {
        guard !isAbout, discourse.day > 0, !person.holdings.isEmpty else { return false }
        // Dates are yyyymmdd: six years are 60,000.
        return person.holdings.allSatisfy { $0.to.raw != 0 && $0.to.latest + 60_000 < discourse.day || $0.from.earliest > discourse.day + 60_000 }
    }

    private func tenureWorth(_ person: Entity, _ unit: Int, _ phrase: Phrase, _ context: Context, _ discourse: Discourse) -> Int {
        var result = 0
        let parts = context.syntax.parts[phrase.parts]
        let beside = parts.compactMap { $0.unit == unit ? nil : context.lemma($0.unit, lexicon)?.entity }
        if discourse.actors.contains(where: { $0.person == person }) { result += 400 }
        for holding in person.holdings {
            let holds = discourse.day == 0 || holding.holds(on: discourse.day)
            if holds { result = max(result, result | 40) }
            if beside.contains(holding.role) { result += holds ? 300 : 100 }
            if beside.contains(holding.body) { result += holds ? 200 : 100 }
            if holding.body.kind == .state, discourse.isAbout(holding.body) { result += 20 }
        }
        return result
    }

    // MARK: - Spelling

    /// The person whose name is spelt otherwise here: one whose consonants are the same and who holds, or held, the office beside the name,
    /// in the state beside it where there is one. Nil when nobody fits, or several do.
    func likeNamed(_ pieces: Pieces, _ actor: Actor, _ context: Context, _ discourse: Discourse) -> Entity? {
        guard let last = pieces.nameUnits.last, pieces.role != nil || actor.state != nil else { return nil }
        let a = context.reading.analysis(last)
        let word = context.view.folded[Int(a.stemStart)..<Int(a.stemEnd)]
        let body = actor.organisation ?? actor.state
        // Two consonants are enough beside a state only.
        guard body != nil || Skeleton(folded: word).count > 2 else { return nil }
        // «ستيف وتكوف»: what looks like a conjunction may be the name's first letter.
        let whole = context.view.folded[context.tokens[Int(context.reading.units[last].first)].range]
        let fitting = (lexicon.persons(like: word) + (whole.count > word.count ? lexicon.persons(like: whole) : [])).filter { person in
            person.holdings.contains { holding in
                if let body, holding.body != body { return false }
                guard let role = pieces.role else { return true }
                return holding.role == role || body != nil && holding.role.sector == role.sector
            } && sharesFirstName(person, pieces, context)
        }
        if fitting.count < 2 { return fitting.first }
        guard let role = pieces.role else { return nil }
        let holders = fitting.filter { $0.holdings.contains { $0.role == role && (body == nil || $0.body == body) && $0.holds(on: discourse.day) } }
        return holders.count == 1 ? holders[0] : nil
    }

    /// A name of several words has to share its first one too, by its consonants.
    private func sharesFirstName(_ person: Entity, _ pieces: Pieces, _ context: Context) -> Bool {
        guard pieces.nameUnits.count > 1, let first = pieces.nameUnits.first else { return true }
        let a = context.reading.analysis(first)
        let bytes = context.view.folded[Int(a.stemStart)..<Int(a.stemEnd)]
        return hasName(person, like: Skeleton(folded: bytes))
    }
}
