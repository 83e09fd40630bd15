import Foundation
import Language
import Ontology

/// English verbs, nouns and adjectives: their forms are made by rule, irregular ones are given.
extension LexiconBuilder {
    /// `verb meet | past met | noun meeting | frame meet`: the verb, and its nouns with the same senses.
    mutating func addEnglishVerb(_ entry: LexiconEntry) {
        let senses = addSenses(entry)
        let lemma = addWordLemma(entry, .verb, senses: senses)
        let verb = EnglishVerb(
            lemma: entry.name, past: entry.values("past"), participle: entry.values("participle"), doubles: entry.field("doubles") != nil)
        for form in verb.forms() {
            addForm(form.surface, lemma: lemma, features: form.features)
            if let american = Self.american(form.surface, of: entry.name) { addForm(american, lemma: lemma, features: form.features) }
        }
        for noun in entry.values("noun") {
            // A noun with an entry of its own has its own senses.
            if nounEntries["english \(noun)"] != nil { continue }
            let own = addWordLemma(entry, .noun, text: noun, senses: senses, verbal: true)
            addEnglishNominal(noun, plurals: [], lemma: own)
        }
    }

    /// The spelling with z of a verb in -ise (criticise, criticized); nil for those that have none (promise, raise).
    private static func american(_ form: String, of lemma: String) -> String? {
        let head = lemma.split(separator: " ").first.map(String.init) ?? lemma
        let own: Set<String> = [
            "advise", "arise", "comprise", "compromise", "despise", "devise", "disguise", "excise", "exercise", "praise", "premise", "promise",
            "raise",
            "revise", "rise", "supervise", "surprise", "televise",
        ]
        guard head.hasSuffix("ise"), head.count > 5, !own.contains(head), let range = form.range(of: head.dropLast(2) + "s") else { return nil }
        return form.replacingCharacters(in: range, with: head.dropLast(2) + "z")
    }

    mutating func addEnglishNoun(_ entry: LexiconEntry) {
        let lemma = addWordLemma(entry, .noun, senses: addSenses(entry))
        addEnglishNominal(entry.name, plurals: entry.values("plural"), lemma: lemma)
    }

    mutating func addEnglishAdjective(_ entry: LexiconEntry) {
        let lemma = addWordLemma(entry, .adjective, senses: addSenses(entry))
        addForm(entry.name, lemma: lemma, features: Features(.adjective))
    }

    /// The members of classes that have no entry of their own are nouns that nothing more is known of.
    mutating func addEnglishClassMembers() {
        let known = Set(entries.filter { $0.language == "english" && ["noun", "word", "phrase"].contains($0.kind) }.map(\.name))
        let verbal = Set(entries.filter { $0.language == "english" && $0.kind == "verb" }.flatMap { $0.values("noun") })
        for key in classMembers.keys.sorted() where key.hasPrefix("english ") {
            let name = String(key.dropFirst("english ".count))
            if known.contains(name) || verbal.contains(name) || entityNames.contains(name.lowercased()) { continue }
            let lemma = addLemma(kind: .word, pos: .noun, text: name, classes: classMembers[key] ?? ClassSet())
            addEnglishNominal(name, plurals: [], lemma: lemma)
        }
    }

    private mutating func addEnglishNominal(_ name: String, plurals: [String], lemma: UInt32) {
        addForm(name, lemma: lemma, features: Features(.noun).with(\.number, .singular))
        for plural in plurals.isEmpty ? [EnglishPlural.of(name)] : plurals where plural != name {
            addForm(plural, lemma: lemma, features: Features(.noun).with(\.number, .plural))
        }
    }
}
