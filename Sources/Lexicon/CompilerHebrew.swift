import Language
import Ontology

/// Hebrew verbs, nouns and adjectives: their forms are made from root, binyan and ending.
extension LexiconBuilder {
    /// `verb נפגש | root פגש | binyan nifal | noun פגישה | frame meet`; of several words («ערך ביקור») the first inflects.
    mutating func addHebrewVerb(_ entry: LexiconEntry) {
        guard let root = entry.value("root"), let name = entry.value("binyan") else { return error(entry, "a Hebrew verb needs a root and a binyan") }
        guard let binyan = HebrewBinyan(rawValue: name) else { return error(entry, "no such binyan: \(name)") }
        let words = entry.name.split(separator: " ", maxSplits: 1).map(String.init)
        let verb: HebrewVerb
        do {
            verb = try HebrewVerb(lemma: words[0], root: root, binyan: binyan, intransitive: entry.field("intransitive") != nil)
        } catch {
            return self.error(entry, "\(error)")
        }
        let senses = addSenses(entry)
        let lemma = addWordLemma(entry, .verb, senses: senses)
        let rest = words.count > 1 ? " " + words[1] : ""
        for form in verb.forms() { addForm(form.surface + rest, lemma: lemma, features: form.features) }
        for noun in entry.values("noun") where nounEntries["hebrew \(noun)"] == nil {
            let own = addWordLemma(entry, .noun, text: noun, senses: senses, verbal: true)
            let first = noun.split(separator: " ", maxSplits: 1).map(String.init)
            let tail = first.count > 1 ? " " + first[1] : ""
            for form in HebrewVerbalNoun.forms(of: first[0]) { addForm(form.surface + tail, lemma: own, features: form.features) }
        }
    }

    mutating func addHebrewNoun(_ entry: LexiconEntry) {
        let gender: Gender? = entry.value("gender").map { $0 == "f" ? .feminine : .masculine }
        let lemma = addWordLemma(entry, .noun, senses: addSenses(entry))
        let noun = HebrewNoun(singular: entry.name, plural: entry.value("plural"), gender: gender, feminine: entry.value("feminine"))
        for form in noun.forms() { addForm(form.surface, lemma: lemma, features: form.features) }
    }

    mutating func addHebrewAdjective(_ entry: LexiconEntry) {
        let lemma = addWordLemma(entry, .adjective, senses: addSenses(entry))
        for form in HebrewAdjective(masculine: entry.name, feminine: entry.value("feminine")).forms() {
            addForm(form.surface, lemma: lemma, features: form.features)
        }
    }
}
