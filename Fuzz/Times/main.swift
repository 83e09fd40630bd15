import BuiltIn
import Chronology
import Coding
import Foundation
import Text

// Feeds the readers of times with broken text for as long as it is told: `fuzz-times [--seconds 60] [--seed 1] [--corpus Lexicons]`.
//
// Inputs are the sentences of the corpora, cut, doubled, spliced across languages, sprinkled with signs and figures, and stretched to thousands of
// repetitions. An input fails when the program crashes, when a span or its bounds are out of order, when two readings of it differ, or when it takes
// longer than its length allows; the input is printed then as JSON, and the exit status is 1.
//
// `make fuzz` runs it for a minute. With `--print N` the input of that number is printed before it is read, to find the one of a crash.

/// Numbers that follow from a seed, the same in every run.
struct Random {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(bound, 1)
    }
    mutating func pick<T>(_ items: [T]) -> T { items[next(items.count)] }
}

func option(_ name: String) -> String? {
    let arguments = CommandLine.arguments
    guard let at = arguments.firstIndex(of: name), at + 1 < arguments.count else { return nil }
    return arguments[at + 1]
}

let seconds = Double(option("--seconds") ?? "") ?? 60
var random = Random(state: UInt64(option("--seed") ?? "") ?? 1)
let root = option("--corpus") ?? "Lexicons"
let languages = ["ar": "arabic", "he": "hebrew", "en": "english"]
var seeds: [(text: [Unicode.Scalar], language: String)] = []
for (language, folder) in languages.sorted(by: { $0.key < $1.key }) {
    let text = (try? String(contentsOfFile: "\(root)/\(folder)/corpus/time.txt", encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let fields = line.split(separator: "|")
        if fields.count > 1 { seeds.append((fields[1].unicodeScalars.filter { $0 != "[" && $0 != "]" }, language)) }
    }
}
guard !seeds.isEmpty else {
    FileHandle.standardError.write(Data("no corpus under \(root)\n".utf8))
    exit(64)
}
let noise: [Unicode.Scalar] = Array("0123456789/-:.,()+'\"–—«»٠١٢٣ \n\u{200F}\u{064B}\u{0}שבהלمכوبال©".unicodeScalars)

/// A new input out of the seeds.
@MainActor func mutate() -> (text: String, language: String) {
    var (text, language) = random.pick(seeds)
    for _ in 0..<(1 + random.next(6)) {
        let at = random.next(text.count + 1)
        switch random.next(8) {
        case 0: text.insert(random.pick(noise), at: at)
        case 1: if !text.isEmpty { text.remove(at: random.next(text.count)) }
        case 2: text.insert(contentsOf: random.pick(seeds).text.prefix(random.next(40)), at: at)
        case 3: text = Array(text[at...]) + Array(text[..<at])
        case 4: text.insert(contentsOf: String(random.next(1_000_000)).unicodeScalars, at: at)
        case 5:
            let from = random.next(text.count + 1)
            let piece = text[min(at, from)..<max(at, from)]
            text.insert(contentsOf: piece, at: at)
        case 6: language = random.pick(["ar", "he", "en"])
        default:
            // Stretch a piece to hostile length.
            guard random.next(40) == 0, !text.isEmpty else { continue }
            let piece = Array(text[random.next(text.count)...].prefix(1 + random.next(12)))
            let count = 200 + random.next(3000)
            text = Array((0..<count).map { _ in piece }.joined())
        }
    }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: text)
    return (String(out), language)
}

/// What is wrong with a reading, or nil.
func fault(_ coded: CodedDocument, _ again: CodedDocument) -> String? {
    let length = coded.document.text.unicodeScalars.count
    var last = 0
    for timex in coded.timexes {
        if timex.start >= timex.end || timex.start < 0 || Int(timex.end) > length {
            return "a span out of the text: \(timex.start)..\(timex.end) by \(timex.rule)"
        }
        if Int(timex.start) < last { return "spans that overlap, by \(timex.rule)" }
        last = Int(timex.end)
        if timex.value.isEmpty { return "an empty value by \(timex.rule)" }
        if let lo = timex.earliest, let hi = timex.latest, lo.civil > hi.civil { return "bounds out of order by \(timex.rule)" }
    }
    let same = zip(coded.timexes, again.timexes).allSatisfy { $0.start == $1.start && $0.value == $1.value && $0.earliest == $1.earliest }
    return same && coded.timexes.count == again.timexes.count ? nil : "two readings that differ"
}

let coder = try Coder(lexicon: BuiltInLexicon.load())
var options = Coder.Options()
options.goal = .times
let clock = ContinuousClock()
let end = clock.now + .seconds(seconds)
let dates = ["2025-11-06", "2016-02-29T23:59:59+14:00", "1999-12-31", "", "0001-01-01", "9999-12-31T00:00Z"]
let printed = Int(option("--print") ?? "") ?? -1
var count = 0
while clock.now < end {
    let (text, language) = mutate()
    count += 1
    if count == printed { print(text) }
    let document = Document(id: "f", text: text, date: random.pick(dates), language: language)
    var coded = coder.code(document, options: options)
    let again = coder.code(document, options: options)
    var spent = clock.measure { coded = coder.code(document, options: options) }
    // Fifty microseconds a character and ten milliseconds: far above what is needed, far below what a square would take.
    let allowed = Duration.milliseconds(10) + .microseconds(50) * text.unicodeScalars.count
    if spent > allowed { spent = clock.measure { coded = coder.code(document, options: options) } }
    let wrong = spent > allowed ? "\(spent) for \(text.unicodeScalars.count) characters" : fault(coded, again)
    if let wrong {
        let input =
            (try? JSONEncoder().encode(["text": text, "language": language, "date": document.date])).map { String(decoding: $0, as: UTF8.self) } ?? ""
        FileHandle.standardError.write(Data("input \(count): \(wrong)\n\(input)\n".utf8))
        exit(1)
    }
}
print("\(count) inputs, no fault")
