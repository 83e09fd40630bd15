import Language
import Ontology
import Text

/// The words of a language: verbs, nouns, adjectives, function words, phrases, time.
extension LexiconBuilder {
    mutating func addWord(_ entry: LexiconEntry) {
        switch entry.kind {
        case "verb": addVerb(entry)
        case "noun": addNoun(entry)
        case "adjective": addAdjective(entry)
        case "proper": addProper(entry)
        case "word": addFunctionWord(entry)
        case "phrase": addPhrase(entry)
        case "time": addTime(entry)
        case "frame", "class", "bounds": break
        case let kind where Self.worldKinds.contains(kind): break
        default: error(entry, "no such kind of entry: \(entry.kind)")
        }
    }

    func flags(_ entry: LexiconEntry, verbal: Bool = false) -> UInt32 {
        var flags: UInt32 = verbal ? 1 : 0
        if entry.field("intransitive") != nil { flags |= 2 }
        if entry.field("aux") != nil { flags |= 4 }
        let isPerson = entry.value("class")?.contains("person") == true || (entry.kind == "noun" && entry.field("feminine") != nil)
        if isPerson { flags |= 8 }
        if entry.value("rare") == "yes" { flags |= 16 }
        return flags
    }

    /// A word's classes: those that list it, and those its own `class` field names.
    mutating func allClasses(_ entry: LexiconEntry, _ lemma: String) -> ClassSet {
        var result = classes(of: entry, lemma: lemma)
        for name in entry.values("class").flatMap({ $0.split(whereSeparator: { ", ".contains($0) }) }) {
            let number = classNumber(String(name))
            if number < ClassSet.capacity { result.insert(number) }
        }
        return result
    }

    mutating func sector(of entry: LexiconEntry) -> UInt32 { entry.value("sector").map { sectorNumber(entry, $0) } ?? 0 }

    mutating func operatorKind(_ entry: LexiconEntry) -> Operator {
        guard let name = entry.value("operator") else { return .none }
        guard let op = Operator(named: name) else {
            error(entry, "no such operator: \(name)")
            return .none
        }
        return op
    }

    /// The lemma of a verb, noun or adjective, with all that its entry says of it.
    ///
    /// - Parameters:
    ///   - text: the lemma, where it is not the entry's name: a verbal noun.
    ///   - verbal: whether a verb gave it.
    mutating func addWordLemma(_ entry: LexiconEntry, _ pos: PartOfSpeech, text: String? = nil, senses: Range<Int>, verbal: Bool = false) -> UInt32 {
        let text = text ?? entry.name
        return addLemma(
            kind: .word, pos: pos, text: text, senses: senses, classes: allClasses(entry, text), sector: sector(of: entry),
            operatorKind: operatorKind(entry), gloss: entry.value("gloss") ?? "", flags: flags(entry, verbal: verbal))
    }

    // MARK: - Verbs

    private mutating func addVerb(_ entry: LexiconEntry) {
        if entry.language == "english" { return addEnglishVerb(entry) }
        if entry.language == "hebrew" { return addHebrewVerb(entry) }
        guard entry.language == "arabic" else { return error(entry, "no conjugation for \(entry.language) yet") }
        guard let root = entry.value("root"), let form = entry.value("form") else { return error(entry, "a verb needs a root and a form") }
        let verb: ArabicVerb
        do {
            verb = try ArabicVerb(
                lemma: entry.name, root: root, form: form, masdars: entry.values("masdar"), keepsW: entry.field("keep-w") != nil,
                intransitive: entry.field("intransitive") != nil)
        } catch {
            return self.error(entry, "\(error)")
        }
        let senses = addSenses(entry)
        let gloss = entry.value("gloss") ?? ""
        let lemma = addWordLemma(entry, .verb, senses: senses)
        let isSeldom = entry.value("rare") == "imperfect"
        for form in withPronouns(verb, entry) {
            let features = form.features.with(\.isSeldom, isSeldom && form.features.form == .imperfect)
            addForm(form.surface, lemma: lemma, features: features)
        }
        addVerbal(entry, verb.masdars(), senses, gloss, .noun)
        addVerbal(entry, verb.participles(), senses, gloss, .adjective)
    }

    /// A verb's forms; those of an intransitive one may take pronouns too, for many of them have an object now and then (احتاجه); the
    /// matcher asks more for it.
    private func withPronouns(_ verb: ArabicVerb, _ entry: LexiconEntry) -> [WordForm] {
        let forms = verb.forms()
        guard verb.intransitive, let root = entry.value("root"), let form = entry.value("form"),
            let open = try? ArabicVerb(lemma: entry.name, root: root, form: form, keepsW: entry.field("keep-w") != nil).forms()
        else { return forms }
        func key(_ form: WordForm) -> WordForm {
            let f = form.features
            return WordForm(surface: form.surface, features: Features(.verb).with(\.form, f.form).with(\.person, f.person).with(\.number, f.number))
        }
        let hosts = Set(open.filter { $0.features.takesSuffix && $0.features.form != .imperative && $0.features.person == .third }.map(key))
        let joined = forms.map { hosts.contains(key($0)) ? WordForm(surface: $0.surface, features: $0.features.with(\.takesSuffix, true)) : $0 }
        return joined + open.filter { $0.features.isBound && $0.features.person == .third }
    }

    /// Masdars and participles are lemmas of their own that share the verb's senses.
    private mutating func addVerbal(_ entry: LexiconEntry, _ forms: [WordForm], _ senses: Range<Int>, _ gloss: String, _ pos: PartOfSpeech) {
        let plurals = entry.values("masdar-plural")
        var byLemma: [String: UInt32] = [:]
        var current: UInt32 = 0
        var currentForm = VerbForm.none
        for form in forms {
            // A masdar's forms follow its singular; participles change with voice.
            let isHead =
                form.features.number == .singular && form.features.gender != .feminine && !form.features.isBound
                && form.features.grammaticalCase != .accusative
            let startsMasdar =
                pos == .noun && form.features.number == .singular && !form.features.isBound && form.features.grammaticalCase != .accusative
            if (pos == .noun && startsMasdar) || (pos == .adjective && form.features.form != currentForm && isHead) {
                if let known = byLemma["\(form.surface) \(form.features.form)"] {
                    current = known
                } else {
                    current = addLemma(
                        kind: .word, pos: pos, text: form.surface, senses: senses, classes: allClasses(entry, form.surface), gloss: gloss,
                        flags: flags(entry, verbal: true))
                    byLemma["\(form.surface) \(form.features.form)"] = current
                    if pos == .noun { for plural in plurals { addBroken(plural, current, form.features) } }
                }
                currentForm = form.features.form
            }
            addForm(form.surface, lemma: current, features: form.features)
        }
    }

    private mutating func addBroken(_ plural: String, _ lemma: UInt32, _ features: Features) {
        for form in ArabicNoun(singular: plural, plurals: [], gender: .feminine, feminine: nil).forms() where form.features.number == .singular {
            addForm(form.surface, lemma: lemma, features: form.features.with(\.number, .plural).with(\.form, .masdar))
        }
    }

    // MARK: - Nouns and adjectives

    private mutating func addNoun(_ entry: LexiconEntry) {
        if entry.language == "english" { return addEnglishNoun(entry) }
        if entry.language == "hebrew" { return addHebrewNoun(entry) }
        guard entry.language == "arabic" else { return error(entry, "no inflection for \(entry.language) yet") }
        let gender: Gender? = entry.value("gender").map { $0 == "f" ? .feminine : .masculine }
        let feminine = entry.value("feminine").map { $0 == "ة" || $0 == "yes" || $0.isEmpty ? "ة" : $0 }
        let noun = ArabicNoun(singular: entry.name, plurals: entry.values("plural"), gender: gender, feminine: feminine)
        let lemma = addWordLemma(entry, .noun, senses: addSenses(entry))
        for form in noun.forms() { addForm(form.surface, lemma: lemma, features: form.features) }
    }

    private mutating func addAdjective(_ entry: LexiconEntry) {
        if entry.language == "english" { return addEnglishAdjective(entry) }
        if entry.language == "hebrew" { return addHebrewAdjective(entry) }
        guard entry.language == "arabic" else { return error(entry, "no inflection for \(entry.language) yet") }
        let feminine = entry.value("feminine").map { $0 == "ة" ? entry.name + "ة" : $0 } ?? entry.name + "ة"
        let plurals = entry.values("plural").isEmpty ? ["ون"] : entry.values("plural")
        let lemma = addWordLemma(entry, .adjective, senses: addSenses(entry))
        for form in ArabicAdjective(masculine: entry.name, feminine: feminine, plurals: plurals).forms() {
            addForm(form.surface, lemma: lemma, features: form.features)
        }
    }

    private mutating func addProper(_ entry: LexiconEntry) {
        let lemma = addLemma(
            kind: .word, pos: .proper, text: entry.name, classes: allClasses(entry, entry.name), gloss: entry.value("gloss") ?? "",
            flags: flags(entry))
        addForm(entry.name, lemma: lemma, features: Features(.proper))
    }

    // MARK: - Function words

    private mutating func meanings(_ entry: LexiconEntry) -> UInt32 {
        var bits: UInt32 = 0
        for name in entry.values("means") {
            if let position = Position(named: name) { bits |= position.bit } else { error(entry, "no such meaning: \(name)") }
        }
        return bits
    }

    /// What a function word stands before (`before imperfect`, `before verb`), for the choice between readings.
    private mutating func following(_ entry: LexiconEntry) -> Int32 {
        switch entry.value("before") {
        case nil: return Following.any.rawValue
        case "imperfect": return Following.imperfect.rawValue
        case "perfect": return Following.perfect.rawValue
        case "verb": return Following.verb.rawValue
        case let name?:
            error(entry, "`before` is imperfect, perfect or verb, not \(name)")
            return 0
        }
    }

    private static let parts: [String: PartOfSpeech] = [
        "preposition": .preposition, "conjunction": .conjunction, "complementiser": .complementiser, "relative": .relative,
        "demonstrative": .demonstrative, "pronoun": .pronoun, "negation": .negation, "particle": .particle, "quantifier": .quantifier,
        "adverb": .adverb, "interrogative": .interrogative, "noun": .noun, "verb": .verb, "adjective": .adjective, "numeral": .numeral,
        "proper": .proper,
    ]

    private mutating func addFunctionWord(_ entry: LexiconEntry) {
        let parts = entry.values("part")
        if parts.isEmpty { return error(entry, "a word needs a part of speech (`part`)") }
        let bits = meanings(entry)
        let op = operatorKind(entry)
        for (order, name) in parts.enumerated() {
            guard let pos = Self.parts[name] else {
                error(entry, "no such part of speech: \(name)")
                continue
            }
            let lemma = addLemma(
                kind: .word, pos: pos, text: entry.name, senses: addSenses(entry), classes: allClasses(entry, entry.name), sector: sector(of: entry),
                operatorKind: op, value: following(entry), meanings: bits, gloss: entry.value("gloss") ?? "",
                // The first part of speech is the usual one.
                flags: flags(entry) | (order > 0 ? 16 : 0))
            var features = agreement(entry, Features(pos))
            features.takesSuffix = entry.field("suffixes") != nil
            features.holdsProclitic = entry.field("clitic") != nil
            features.takesArticle = pos == .quantifier || pos == .noun || pos == .adjective || pos == .numeral
            for variant in [entry.name] + entry.values("variant") { addForm(variant, lemma: lemma, features: features) }
            for bound in entry.values("bound") { addForm(bound, lemma: lemma, features: features.with(\.isBound, true)) }
        }
    }

    private func agreement(_ entry: LexiconEntry, _ base: Features) -> Features {
        var features = base
        switch entry.value("gender") {
        case "m": features.gender = .masculine
        case "f": features.gender = .feminine
        default: break
        }
        switch entry.value("number") {
        case "sg": features.number = .singular
        case "du": features.number = .dual
        case "pl": features.number = .plural
        default: break
        }
        switch entry.value("person") {
        case "1": features.person = .first
        case "2": features.person = .second
        case "3": features.person = .third
        default: break
        }
        if entry.value("tense") == "perfect" { features.form = .perfect }
        return features
    }

    private mutating func addPhrase(_ entry: LexiconEntry) {
        let name = entry.value("part") ?? (entry.field("operator") != nil ? "particle" : "")
        guard let pos = Self.parts[name] else { return error(entry, "a phrase needs a part of speech (`part`) or an operator") }
        let lemma = addLemma(
            kind: .word, pos: pos, text: entry.name, senses: addSenses(entry), classes: allClasses(entry, entry.name), sector: sector(of: entry),
            operatorKind: operatorKind(entry), value: following(entry), meanings: meanings(entry), gloss: entry.value("gloss") ?? "",
            flags: flags(entry))
        var features = agreement(entry, Features(pos))
        features.takesSuffix = entry.field("suffixes") != nil
        features.takesArticle = pos == .noun || pos == .adjective
        for surface in [entry.name] + entry.values("variant") {
            addForm(surface, lemma: lemma, features: features)
            // Nouns of several words: the article on the last word, or on every word but the first.
            if pos == .noun, entry.language == "arabic" {
                for definite in definites(surface) { addForm(definite, lemma: lemma, features: features.with(\.takesArticle, false)) }
            }
        }
    }

    private func definites(_ surface: String) -> [String] {
        let words = surface.split(separator: " ").map(String.init)
        guard words.count > 1 else { return [] }
        func article(_ word: String) -> String { word.hasPrefix("ال") ? word : "ال" + word }
        var result = [(words.dropLast() + [article(words[words.count - 1])]).joined(separator: " ")]
        if words.count > 2 { result.append(([words[0]] + words.dropFirst().map(article)).joined(separator: " ")) }
        result.append(words.map(article).joined(separator: " "))
        return result.filter { $0 != surface }
    }

    // MARK: - Time

    /// The whole name is the meaning (`month 11`, `part-of-day evening 16 20`): Chronology reads it, the image only numbers it.
    ///
    /// All go into the automaton of time words; the Arabic ones are words of the grammar too.
    private mutating func addTime(_ entry: LexiconEntry) {
        let number = timeNames.append(entry.name).index
        for key in ["ar", "he", "en"] {
            let words = entry.values(key)
            for word in words { addTimeForm(word, UInt32(number)) }
            if words.isEmpty || key != "ar" { continue }
            let lemma = addLemma(kind: .time, pos: .noun, text: words[0], value: Int32(number), gloss: entry.name)
            let features = Features(.noun).with(\.takesArticle, true).with(\.takesSuffix, true)
            for word in words { addForm(word, lemma: lemma, features: word.hasPrefix("ال") ? features.with(\.takesArticle, false) : features) }
        }
    }

    private mutating func addTimeForm(_ surface: String, _ number: UInt32) {
        let exact = Self.surfaceBytes(surface)
        if exact.isEmpty { return }
        let marks = (surface.hasSuffix(".") ? ImageFormat.abbreviation : 0) | (surface.hasPrefix("ال") ? ImageFormat.definite : 0)
        timeTrie.add(exact.map { CodePage.folded[Int($0)] }, form: timeForms.count)
        timeForms.append((number | marks, spellingChecksum(exact)))
    }
}
