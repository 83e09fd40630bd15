import Lexicon
import Ontology

/// What a paragraph is about: the contexts whose words stand in it (classes named `context-…` in the lexicon).
struct ContextReader: Sendable {
    private let classes: [(index: Int, context: Context)]
    private let lexicon: LexiconImage

    init(_ lexicon: LexiconImage) {
        self.lexicon = lexicon
        classes = Context.allCases.compactMap { context in
            lexicon.classIndex("context-\(context.rawValue)").map { ($0, context) }
        }
    }

    func contexts(of reading: Reading) -> [Context] {
        var all = ClassSet()
        for unit in reading.units.indices {
            let a = reading.analysis(unit)
            if a.lemma >= 0 { all.formUnion(lexicon.lemma(Int(a.lemma)).classes) }
        }
        return classes.filter { all.contains($0.index) }.map(\.context)
    }

    /// The paragraph's contexts; dealings of states are diplomatic in themselves.
    func merged(_ contexts: [Context], _ category: Category) -> [Context] {
        let diplomatic: Set<Category> = [.consult, .agree, .support]
        if diplomatic.contains(category), !contexts.contains(.diplomatic) {
            return Context.allCases.filter { contexts.contains($0) || $0 == .diplomatic }
        }
        return contexts
    }
}
