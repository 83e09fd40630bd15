import Actors
import Grammar
import Language
import Lexicon
import Ontology
import Text

/// What stands over a predicate: operators that change it, what it is the content of, who reports it.
struct Governance {
    /// Bits of `Operator`, for every operator above.
    var operators: UInt32 = 0
    /// An event frame that takes this predicate as its content; then it makes no record of its own.
    var contentOf: Frame?
    /// A light verb stands over it (قام بـ, عقد, تم): its subject acts.
    var isSupported = false
    var lightSubject = -1
    /// It stands behind ل as what something is for («لعقد اجتماع»).
    var isPurpose = false
    /// The subject of a verb that announces or denies the act.
    var announcer = -1
    /// A verb of happening (اندلع, وقع) or the passive light verb تم.
    var isHappening = false
    /// Clauses whose reporting verb stands over it, innermost first: the clause and the reporting predicate's phrase.
    var reporters: [(clause: Int, unit: Int)] = []
    /// The verb of the clause is imperfect (for headlines and planned time).
    var isImperfect = false
    var isPastPerfect = false
    var isNegated = false

    func has(_ op: Operator) -> Bool { operators & op.bit != 0 }
}

extension SentenceModel {
    /// What is asked is not told.
    var isQuestion: Bool { reading.units.last(where: { $0.mark != CodePage.closeQuote && $0.mark != CodePage.quote })?.mark == CodePage.question }

    // MARK: - Clauses

    /// Operators of a clause's own words: negation, قد with the imperfect, سـ, conditionals; and tense.
    func clauseOperators(_ clause: Int, into governance: inout Governance) {
        let item = syntax.clauses[clause]
        var operators = item.operators & ~Operator.not.bit
        if isQuestion { operators |= Operator.possible.bit }
        var negated = false
        var hasQad = false
        for phrase in item.phrases {
            switch syntax.phrases[phrase].kind {
            case .negation:
                let text = lemma(syntax.phrases[phrase].head)?.text
                if phrase < item.predicate || item.predicate < 0 { negated.toggle() }
                if text == "لن" { operators |= Operator.future.bit }
            case .particle:
                let a = reading.analysis(syntax.phrases[phrase].head)
                if a.stemEnd - a.stemStart == 2, a.lemma >= 0, lexicon.lemma(Int(a.lemma)).text == "قد" { hasQad = true }
                operators |= syntax.phrases[phrase].operators & ~Operator.not.bit
            default: break
            }
        }
        if negated { governance.isNegated.toggle() }
        guard item.predicate >= 0, !syntax.phrases[item.predicate].isParticiple else {
            governance.operators |= operators
            return
        }
        let verb = reading.analysis(syntax.phrases[item.predicate].head)
        if verb.proclitics.contains(.sa) { operators |= Operator.future.bit }
        if verb.features.form == .imperfect {
            if hasQad { operators |= Operator.possible.bit }
            governance.isImperfect = true
        }
        for auxiliary in item.auxiliaries {
            let a = reading.analysis(syntax.phrases[auxiliary].head)
            if a.proclitics.contains(.sa) { operators |= Operator.future.bit }
            if a.features.form == .perfect, verb.features.form == .perfect { governance.isPastPerfect = true }
            if a.features.form == .perfect { governance.isImperfect = false }
        }
        governance.operators |= operators
    }

    /// Climbs from a clause through those it is the complement of.
    mutating func climb(from clause: Int, _ discourse: Discourse, into governance: inout Governance) {
        var current = clause
        var kindPath = true
        var steps = 0
        while current >= 0, steps < 12 {
            steps += 1
            let item = syntax.clauses[current]
            switch item.kind {
            case .complement:
                guard item.parent >= 0 else { return }
                let parent = syntax.clauses[item.parent]
                apply(parent: item.parent, parent, current, kindPath, discourse, &governance)
                current = item.parent
            case .coordinate: current = item.parent >= 0 ? stepOver(item.parent) : -1
            case .adverbial:
                if item.operators & Operator.possible.bit != 0, kindPath { governance.operators |= Operator.possible.bit }
                current = item.parent
                kindPath = false
            case .relative:
                current = item.parent
                kindPath = false
            case .main: current = -1
            }
        }
    }

    /// A coordinate clause shares what stands over its sibling.
    private func stepOver(_ sibling: Int) -> Int {
        switch syntax.clauses[sibling].kind {
        case .complement, .coordinate, .relative: return sibling
        default: return -1
        }
    }

    private mutating func apply(
        parent index: Int, _ parent: Clause, _ clause: Int, _ direct: Bool, _ discourse: Discourse, _ governance: inout Governance
    ) {
        // The governor: the nearest verb or operator word before the complementiser.
        let complementiser = syntax.clauses[clause].complementiser
        var unit = parent.predicate >= 0 ? syntax.phrases[parent.predicate].head : -1
        // «إعلان الوزير أن», «احتمال أن»: a noun just before the complementiser governs it.
        if complementiser > 0, syntax.phrases[complementiser - 1].kind == .noun, syntax.phrases[complementiser - 1].host < 0 {
            let before = syntax.phrases[complementiser - 1]
            for part in syntax.parts[before.parts] where part.role == .head || part.role == .genitive {
                if let lemma = lemma(part.unit), lemma.operatorKind != .none || (lemma.isVerbal && lemma.hasSenses), unit < 0 || !lemma.isReporting {
                    unit = part.unit
                }
            }
        }
        guard unit >= 0, let lemma = lemma(unit) else { return }
        if lemma.operatorKind != .none, direct { governance.operators |= lemma.operatorKind.bit }
        guard lemma.hasSenses || parent.predicate >= 0 else { return }
        var inner = Governance()
        clauseOperators(index, into: &inner)
        let isVerb = parent.predicate >= 0 && syntax.phrases[parent.predicate].head == unit
        let read = isVerb ? verbReading(parent.predicate, index, discourse) : nil
        let frame = (read?.sense ?? Sense(image: lexicon, index: (read?.predicate.lemma ?? lemma).senseRange.lowerBound)).frame
        switch frame.operatorKind {
        case .report, .confirm:
            governance.reporters.append((index, unit))
        case .deny:
            governance.reporters.append((index, unit))
            if direct { governance.isNegated.toggle() }
        case .none:
            if direct, frame.category != nil, governance.contentOf == nil { governance.contentOf = frame }
        default:
            if direct { governance.operators |= frame.operatorKind.bit }
            // What is planned or expected is said by somebody too.
            if frame.operatorKind == .expect { governance.reporters.append((index, unit)) }
        }
        if direct {
            governance.operators |= inner.operators & (Operator.future.bit | Operator.possible.bit) & (lemma.isReporting ? 0 : ~0)
            if inner.isNegated, frame.operatorKind != .report, frame.operatorKind != .confirm { governance.isNegated.toggle() }
        }
    }

    // MARK: - Nouns

    /// What governs an event noun: a noun before it in its phrase, the noun whose preposition it follows, or its clause's verb.
    mutating func governance(ofNoun predicate: Predicate, part: Int, _ discourse: Discourse) -> Governance {
        var result = Governance()
        climbNoun(predicate.phrase, part, predicate.clause, discourse, &result, depth: 0, isTransparent: true)
        let item = syntax.phrases[predicate.phrase]
        let isFor = item.preposition & Position.for.bit != 0 && item.preposition & Position.to.bit != 0
        result.isPurpose = isFor && part == item.parts.lowerBound && !reading.analysis(predicate.unit).hasArticle && result.operators == 0
        return result
    }

    /// - Parameter isTransparent: whether all nouns between only shape the event («عملية تفجير», «سلسلة هجمات»), so that what
    ///   the verb says of them it says of the event; «قضية اغتيال» only mentions it.
    private mutating func climbNoun(
        _ phrase: Int, _ part: Int, _ clause: Int, _ discourse: Discourse, _ result: inout Governance, depth: Int, isTransparent: Bool
    ) {
        guard depth < 6 else { return }
        let item = syntax.phrases[phrase]
        if depth == 0 {
            result.operators |= item.operators & ~Operator.not.bit
            if item.operators & Operator.not.bit != 0 { result.isNegated.toggle() }
        }
        // A noun before it in the same phrase: «احتمال زيارة», «محاولة اغتيال», «إعلان انضمام».
        if part > item.parts.lowerBound,
            let index = (item.parts.lowerBound..<part).reversed().first(where: {
                syntax.parts[$0].role != .adjective && syntax.parts[$0].role != .apposition
            })
        {
            if let lemma = eventLemma(syntax.parts[index].unit) ?? lemma(syntax.parts[index].unit) {
                applyNoun(lemma, syntax.parts[index].unit, phrase, clause, discourse, &result)
            }
            if result.contentOf != nil { return }
            return climbNoun(
                phrase, index, clause, discourse, &result, depth: depth + 1, isTransparent: isTransparent && shapes(syntax.parts[index].unit))
        }
        // The noun whose preposition it follows: «الإعلان عن انضمام», «اتصالات لترتيب زيارة».
        if item.preposition != 0, phrase > 0, item.host < 0 {
            var before = phrase - 1
            while before >= 0, syntax.phrases[before].kind == .mark, CodePage.isQuote(syntax.phrases[before].mark) { before -= 1 }
            if before >= 0, syntax.phrases[before].kind == .noun, syntax.phrases[before].clause == clause, !syntax.phrases[before].isPronoun,
                let index = syntax.phrases[before].parts.reversed().first(where: { governs(syntax.parts[$0].unit, item.preposition) })
            {
                if let lemma = eventLemma(syntax.parts[index].unit) ?? lemma(syntax.parts[index].unit) {
                    applyNoun(lemma, syntax.parts[index].unit, before, clause, discourse, &result)
                }
                if result.contentOf != nil { return }
                return climbNoun(
                    before, index, clause, discourse, &result, depth: depth + 1, isTransparent: isTransparent && shapes(syntax.parts[index].unit))
            }
        }
        applyVerb(phrase, clause, discourse, &result)
        if !isTransparent {
            result.isSupported = false
            result.lightSubject = -1
        }
    }

    /// A noun that shapes the event it governs and adds nothing of its own: an operator, a count, «عملية».
    private func shapes(_ unit: Int) -> Bool {
        guard let lemma = eventLemma(unit) ?? lemma(unit) else { return false }
        if lemma.operatorKind != .none || lemma.pos == .quantifier { return true }
        if let transparent = wordClasses.transparent, lemma.classes.contains(transparent) { return true }
        return lemma.senses.contains { $0.frame.category == nil && $0.frame.operatorKind != .none }
    }

    /// Whether a noun can have its content behind this preposition.
    private func governs(_ unit: Int, _ preposition: UInt32) -> Bool {
        guard let lemma = eventLemma(unit) ?? lemma(unit), lemma.kind == .word, lemma.pos == .noun || lemma.pos == .adjective else { return false }
        if lemma.operatorKind != .none { return true }
        guard lemma.hasSenses else { return false }
        let usual = Position.about.bit | Position.on.bit | Position.to.bit | Position.for.bit
        return preposition & usual != 0 || (preposition & Position.by.bit != 0 && preposition & Position.in.bit != 0)
    }

    private mutating func applyNoun(_ lemma: Lemma, _ unit: Int, _ phrase: Int, _ clause: Int, _ discourse: Discourse, _ result: inout Governance) {
        if lemma.operatorKind != .none { result.operators |= lemma.operatorKind.bit }
        guard lemma.hasSenses else { return }
        var predicate = Predicate(unit: unit, phrase: phrase, clause: clause, lemma: lemma, isVerbal: false)
        predicate.phrase = phrase
        guard let part = syntax.phrases[phrase].parts.first(where: { syntax.parts[$0].unit == unit }) else { return }
        let arguments = arguments(ofNoun: predicate, part: part)
        guard let frame = sense(of: predicate, arguments, discourse)?.frame else { return }
        switch frame.operatorKind {
        // What an act is about («اتهام بقتل», «مستعدة لحوار», «زيارة لبحث») did not happen by being named there.
        case .none: if frame.category != nil { result.contentOf = frame }
        case .deny: result.isNegated.toggle()
        case .report, .confirm: break
        default: result.operators |= frame.operatorKind.bit
        }
    }

    /// The clause's verb over a noun phrase that is its subject, object or prepositional argument.
    private mutating func applyVerb(_ phrase: Int, _ clause: Int, _ discourse: Discourse, _ result: inout Governance) {
        clauseOperators(clause, into: &result)
        let item = syntax.clauses[clause]
        defer { climb(from: clause, discourse, into: &result) }
        guard item.predicate >= 0 else { return }
        let unit = syntax.phrases[item.predicate].head
        let target = syntax.phrases[phrase].host >= 0 ? syntax.phrases[phrase].host : phrase
        let isCoordinate = syntax.phrases[target].coordinatedWith
        let head = isCoordinate >= 0 ? isCoordinate : target
        guard let read = verbReading(item.predicate, clause, discourse) else { return }
        let predicate = read.predicate
        let arguments = read.arguments
        let isSubject = item.subject == head
        let isObject = arguments.phrases(in: .obj).contains(head)
        let preposition = syntax.phrases[head].preposition
        guard let frame = read.sense?.frame else { return }
        // Time and circumstance do not make it the verb's content: «خلال لقاء», «بعد زيارة».
        let circumstance = Position.during.bit | Position.after.bit | Position.before.bit | Position.since.bit
        if preposition & circumstance != 0 { return }
        switch frame.operatorKind {
        case .light:
            if isObject || preposition & (Position.by.bit | Position.about.bit | Position.on.bit | Position.to.bit | Position.in.bit) != 0 {
                result.isSupported = true
                result.lightSubject = predicate.isPassive ? -1 : item.subject
            }
        case .passive:
            if isSubject || isObject {
                result.isSupported = true
                result.isHappening = true
            }
        case .report, .confirm:
            // «أعلنت الوزارة تطبيع العلاقات»: who announces an act without an actor is taken to do it.
            if isObject || preposition & (Position.about.bit | Position.to.bit | Position.on.bit | Position.by.bit) != 0 {
                result.reporters.append((clause, unit))
                result.announcer = item.subject
            }
        case .deny:
            if isObject {
                result.reporters.append((clause, unit))
                result.announcer = item.subject
                result.isNegated.toggle()
            }
        case .none:
            guard frame.category != nil, !isSubject || predicate.isPassive else { return }
            // An act of force is done by or in another («قتلوا في غارة», «بقصف»), it is not about it.
            if frame.category?.quad == .materialConflict, !isObject { return }
            let isContent =
                isObject || preposition & (Position.by.bit | Position.on.bit | Position.to.bit | Position.for.bit | Position.about.bit) != 0
            if isContent { result.contentOf = frame }
        case .cause:
            // «أدى الانفجار إلى مقتل»: both happened.
            if isObject || isSubject || preposition & (Position.to.bit | Position.about.bit | Position.in.bit | Position.by.bit) != 0 {
                result.isSupported = true
            }
        case .begin, .continue, .cease, .copula, .past:
            result.operators |= frame.operatorKind.bit
            if isSubject || isObject || preposition != 0 {
                result.isSupported = true
                result.lightSubject = isSubject ? -1 : item.subject
            }
        default:
            if isObject || isSubject || preposition & ~Position.in.bit != 0 {
                result.operators |= frame.operatorKind.bit
                result.lightSubject = isSubject ? -1 : item.subject
                result.isSupported = true
            }
        }
    }
}
