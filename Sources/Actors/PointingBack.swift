import Grammar
import Language
import Lexicon
import Ontology
import Text

/// Pronouns, «الأخير», «نظيره», «بلاده», «البلدان»: words that point to somebody named before.
extension ActorResolver {
    func pronoun(_ phrase: Phrase, _ context: Context, _ discourse: Discourse) -> Reference {
        var reference = Reference()
        let a = context.reading.analysis(phrase.head)
        let suffixed = a.enclitic != .none
        let gender = suffixed ? a.enclitic.gender : a.features.gender
        let number = suffixed ? a.enclitic.number : a.features.number
        let person = suffixed ? a.enclitic.person : a.features.person
        guard person == .third || (person == .none && !suffixed) else { return reference }
        if number == .dual {
            reference.actors = discourse.dyad().map { spanned($0.by(.pronoun), phrase, context) }
        } else if number == .singular, var found = discourse.antecedent(gender: gender, number: number) {
            found.isCoreferent = true
            reference.actors = [spanned(found.by(.pronoun), phrase, context)]
        }
        return reference
    }

    /// «الأخير», «نظيره الكازاخي», «بلاده», «البلدان»: words that point to somebody named before.
    func coreferent(
        _ phrase: Phrase, _ head: Analysis, _ lemma: Lemma?, _ pieces: Pieces, _ context: Context, _ discourse: Discourse
    ) -> [Actor]? {
        guard let lemma, head.kind == .word else { return nil }
        let classes = lemma.classes
        func has(_ index: Int?) -> Bool { index.map(classes.contains) ?? false }
        if has(pairClass), pieces.states.isEmpty, context.isPair(phrase) {
            let pair = discourse.dyad()
            return pair.isEmpty ? nil : pair.map { $0.by(.pair) }
        }
        if has(latterClass), context.isDefinite(phrase) {
            guard var found = discourse.latter(gender: head.features.gender) else { return nil }
            found.isCoreferent = true
            return [found.by(.latter)]
        }
        if has(counterpartClass), let state = pieces.states.first {
            var result = actor(of: state)
            let model = discourse.subjects.last(where: { $0.office != nil }) ?? discourse.actors.last(where: { $0.office != nil })
            result.office = model?.office
            result.person = pieces.person
            if result.person == nil, let office = result.office, discourse.day > 0 {
                result.person = offices.holder(of: office, in: state, on: discourse.day)
            }
            if let unknown = unknownName(pieces, context) { result.unknownName = unknown }
            result.sector = model?.sector ?? .government
            return [result.by(.counterpart)]
        }
        if has(homelandClass), pieces.states.isEmpty, let agreement = possessor(phrase, head, lemma, context) {
            guard let owner = discourse.antecedent(gender: agreement.gender, number: agreement.number), !owner.code.isEmpty else { return nil }
            var result = Actor()
            result.code = owner.code
            result.state = owner.state
            result.sector = .government
            result.isCoreferent = true
            return [result.by(.homeland)]
        }
        return nil
    }

    /// «الرئيسان», «the two presidents»: those of the two states that the text is about.
    func officeHolders(_ phrase: Phrase, _ head: Analysis, _ pieces: Pieces, _ context: Context, _ discourse: Discourse) -> [Actor]? {
        guard head.kind == .role, let role = pieces.role, role.subkind == 1, pieces.states.isEmpty, pieces.organisation == nil, pieces.person == nil,
            pieces.nameUnits.isEmpty, context.isPair(phrase)
        else { return nil }
        let pair = discourse.dyad()
        guard pair.count == 2 else { return nil }
        return pair.map { actor in
            var result = actor
            result.office = role
            result.sector = role.sector
            if let state = actor.state, discourse.day > 0 { result.person = offices.holder(of: role, in: state, on: discourse.day) }
            return result.by(.pair)
        }
    }

    /// Whose it is, by the pronoun in «بلاده», before «his country», or in «ארצו»; nil when there is none.
    private func possessor(_ phrase: Phrase, _ head: Analysis, _ lemma: Lemma, _ context: Context) -> (gender: Gender, number: Number)? {
        if head.enclitic != .none { return (head.enclitic.gender, head.enclitic.number) }
        if let ownClass, lemma.classes.contains(ownClass) { return (head.features.gender, .singular) }
        guard let possessiveClass else { return nil }
        for part in context.syntax.parts[phrase.parts] where part.role == .demonstrative {
            guard context.lemma(part.unit, lexicon)?.classes.contains(possessiveClass) == true else { continue }
            let features = context.reading.analysis(part.unit).features
            return (features.gender, features.number)
        }
        return nil
    }
}
