import BuiltIn
import Lexicon
import Text

let lexicon = try BuiltInLexicon.load()
let reader = Reader(lexicon: lexicon)
print(lexicon.lemmaCount, lexicon.formCount, lexicon.entityCount)
while let line = readLine() {
    let view = TextView(line)
    var tokens: [Token] = []
    view.tokenise(into: &tokens)
    var reading = Reading()
    reader.read(view, tokens, 0..<tokens.count, into: &reading)
    for unit in reading.units {
        let text = CodePage.string(view.exact[Int(tokens[Int(unit.first)].start)..<Int(tokens[Int(unit.last)].end)])
        let all = unit.analyses.map { i -> String in
            let a = reading.analyses[i]
            return "\(i == unit.chosen ? "*" : "")\(a.lemma < 0 ? "?" : lexicon.lemma(Int(a.lemma)).text)/\(a.features.pos)/\(a.proclitics.rawValue)/\(a.enclitic)/\(a.cost)\(a.kind == .word ? "" : "<\(a.kind)>")"
        }
        print(text, all.joined(separator: "  "))
    }
}
