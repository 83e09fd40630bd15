// Reads JSON Lines with id, text and date, and prints the time expressions as `dragoman times` will, to measure the grammar alone:
//
//     DRAGOMAN=.build-chrono/release/chronology-check shared/eval/score/time ar.jsonl
//
// `chronology-check bench FILE` prints sentences a second.
import Chronology
import ChronologyHarness
import Foundation

let root = ProcessInfo.processInfo.environment["LEXICONS"] ?? "Lexicons"
let lexicon = try TimeLexicon(parsing: String(contentsOfFile: root + "/arabic/time.txt", encoding: .utf8))
let grammar = try TimeGrammar(
    parsing: String(contentsOfFile: root + "/arabic/time-rules.txt", encoding: .utf8), zones: ZoneTable(identifiers: lexicon.zones))

func record(_ t: Timex, _ text: [Unicode.Scalar]) -> [String: Any] {
    var words = ""
    words.unicodeScalars.append(contentsOf: text[Int(t.start)..<Int(t.end)])
    var out: [String: Any] = ["start": Int(t.start), "end": Int(t.end), "text": words, "type": t.kind.rawValue, "value": t.value, "rule": t.rule]
    if let lo = t.earliest { out["earliest"] = lo.text }
    if let hi = t.latest { out["latest"] = hi.text }
    if t.zone >= 0 { out["zone"] = grammar.zones.identifiers[Int(t.zone)] }
    if t.modifier != .none { out["mod"] = t.modifier.rawValue }
    if t.approximate { out["approximate"] = true }
    if t.conflict { out["conflict"] = true }
    out["granularity"] = t.granularity.name
    if t.relation != .none { out["relation"] = t.relation.rawValue }
    return out
}

let arguments = CommandLine.arguments
let isBench = arguments.count > 2 && arguments[1] == "bench"
let input =
    isBench
    ? try String(contentsOfFile: arguments[2], encoding: .utf8) : String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
var prepared: [(units: [TimeUnit], context: TimeContext)] = []
for line in input.split(separator: "\n") {
    guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = object["text"] as? String else {
        continue
    }
    let date = object["date"] as? String ?? object["reference"] as? String ?? "2025-01-01"
    for sentence in isBench ? text.split(separator: "\n").map(String.init) : [text] {
        let (units, tenses) = lexicon.units(of: sentence)
        var context = TimeContext(reference: TimeReference(iso: date) ?? TimeReference(civil: 0, hasTime: false))
        context.tenses = tenses
        if let zone = object["zone"] as? String { context.zone = grammar.zones.index(of: zone) }
        if isBench {
            prepared.append((units, context))
        } else {
            let timexes = grammar.parse(units, context: context)
            let scalars = Array(sentence.unicodeScalars)
            let data = try JSONSerialization.data(
                withJSONObject: ["document": object["id"] ?? "", "timexes": timexes.map { record($0, scalars) }],
                options: [.sortedKeys, .withoutEscapingSlashes])
            print(String(decoding: data, as: UTF8.self))
        }
    }
}
if isBench {
    let clock = ContinuousClock()
    let rules = try String(contentsOfFile: root + "/arabic/time-rules.txt", encoding: .utf8)
    let load = try clock.measure { _ = try TimeGrammar(parsing: rules, zones: ZoneTable(identifiers: lexicon.zones)) }
    print("grammar compiled in \(load)")
    var count = 0
    var units = 0
    let rounds = max(1, 200_000 / max(prepared.count, 1))
    let time = clock.measure {
        for _ in 0..<rounds {
            for p in prepared {
                count += grammar.parse(p.units, context: p.context).count
                units += p.units.count
            }
        }
    }
    let sentences = Double(prepared.count * rounds)
    print(
        "\(Int(sentences / (Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)))) sentences/s, \(units / Int(sentences)) units each, \(count) expressions"
    )
}
