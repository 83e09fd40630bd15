import Language
import Ontology
import OrderedCollections
import Text

/// Turns lexicon files into the image that is mapped at start: checks every entry, generates every form, builds the automaton.
///
///     let result = LexiconCompiler.compile(files)
///     if result.errors.isEmpty { write(result.image) } else { result.errors.forEach { print($0) } }
///
/// The result depends on the files alone: the same files in any order give the same bytes.
public enum LexiconCompiler {
    public struct Result: Sendable {
        /// The image, empty when there are errors.
        public var image: [UInt8]
        public var diagnostics: [Diagnostic]
        public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
        public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
    }

    /// Compiles the files of a lexicon folder.
    ///
    /// - Parameters:
    ///   - files: the built-in files, paths below the folder.
    ///   - overlay: files of the user's own, whose entries replace or add.
    public static func compile(_ files: [LexiconSource.File], overlay: [LexiconSource.File] = []) -> Result {
        var diagnostics: [Diagnostic] = []
        func entries(_ files: [LexiconSource.File]) -> [LexiconEntry] {
            files.filter { isEntryFile($0.path) }.sorted { $0.path < $1.path }.flatMap { LexiconSource.parse($0, diagnostics: &diagnostics) }
        }
        let all = LexiconSource.overlay(entries(files), with: entries(overlay))
        var builder = LexiconBuilder(entries: all)
        builder.diagnostics = diagnostics
        builder.build()
        if builder.diagnostics.contains(where: { $0.severity == .error }) { return Result(image: [], diagnostics: builder.diagnostics) }
        let sources = (files + overlay).sorted { $0.path < $1.path }
        return Result(image: builder.image(sources: sources), diagnostics: builder.diagnostics)
    }

    /// Rules of time and corpora have formats of their own; they are carried along or left out.
    static func isEntryFile(_ path: String) -> Bool {
        path.hasSuffix(".txt") && !path.contains("/corpus/") && !path.hasSuffix("-rules.txt")
    }
}

/// The compiler's state: tables that grow as entries are read.
struct LexiconBuilder {
    let entries: [LexiconEntry]
    var diagnostics: [Diagnostic] = []
    var pool = StringPool()
    var trie = TrieBuilder()
    var timeTrie = TrieBuilder()
    var timeForms: [(word: UInt32, checksum: UInt32)] = []
    var forms: [(lemma: UInt32, features: UInt32, checksum: UInt32)] = []
    var lemmas: [[UInt32]] = []
    var senses: [[UInt32]] = []
    var guards: [[UInt32]] = []
    var frames: [[UInt32]] = []
    var frameIndex: [String: Int] = [:]
    var entities: [[UInt32]] = []
    /// Entity numbers by kind and id.
    var entityIndex: [String: Int] = [:]
    /// Adjectives of a language, with its name before them.
    var adjectiveNames: Set<String> = []
    /// English names of roles and of all that has a name, in small letters: they need no noun of their own.
    var entityNames: Set<String> = []
    /// Names that places have, in all languages.
    var placeNames: Set<String> = []
    var holdings: [[UInt32]] = []
    /// The tenures of each office that one person holds at a time, for the check on overlaps.
    var tenures: [Office: [Tenure]] = [:]
    /// The skeletons of persons' last names.
    var skeletons: Set<NameSkeleton> = []
    /// The boxes in which the places of states lie, those of their dependencies with them.
    var stateBounds: [String: [Bounds]] = [:]
    var memberships: [[UInt32]] = []
    /// Word classes in the order in which they were first named.
    var classNames: OrderedSet<String> = []
    /// Class members by language and lemma.
    var classMembers: [String: ClassSet] = [:]
    /// Names of the time words in the order of their numbers.
    var timeNames: OrderedSet<String> = []
    var nounEntries: [String: LexiconEntry] = [:]

    init(entries: [LexiconEntry]) { self.entries = entries }

    mutating func build() {
        reportDuplicates()
        reportUnknownFields()
        reportSharedNames()
        reportUnknownCodes()
        for entry in entries where entry.kind == "bounds" { addBounds(entry) }
        for entry in entries where entry.kind == "frame" { addFrame(entry) }
        for entry in entries where entry.kind == "class" { addClass(entry) }
        for entry in entries {
            for name in entry.values("class").flatMap({ $0.split(whereSeparator: { ", ".contains($0) }) }) {
                if classNumber(String(name)) >= ClassSet.capacity { error(entry, "there can be \(ClassSet.capacity) classes at the most") }
            }
        }
        for entry in entries where entry.kind == "noun" && entry.language != "world" { nounEntries["\(entry.language) \(entry.name)"] = entry }
        for entry in entries where entry.kind == "adjective" { adjectiveNames.insert("\(entry.language) \(entry.name)") }
        buildWorld()
        for entry in entries { addWord(entry) }
        addEnglishClassMembers()
    }

    mutating func error(_ entry: LexiconEntry, _ message: String, line: Int? = nil) {
        var location = entry.location
        if let line { location.line = line }
        diagnostics.append(Diagnostic(severity: .error, location: location, entry: "\(entry.kind) \(entry.name)", message: message))
    }

    mutating func warning(_ entry: LexiconEntry, _ message: String) {
        diagnostics.append(Diagnostic(severity: .warning, location: entry.location, entry: "\(entry.kind) \(entry.name)", message: message))
    }

    private mutating func reportDuplicates() {
        var first: [String: SourceLocation] = [:]
        for entry in entries where entry.kind != "time" && entry.kind != "class" {
            let key = "\(entry.language)\u{1}\(entry.kind)\u{1}\(entry.name)"
            if let other = first[key] {
                error(entry, "the entry stands already at \(other)")
            } else {
                first[key] = entry.location
            }
        }
    }

    // MARK: - Forms

    /// Adds a lemma's record and returns its number.
    mutating func addLemma(
        kind: LemmaKind, pos: PartOfSpeech, text: String, senses: Range<Int> = 0..<0, classes: ClassSet = ClassSet(), sector: UInt32 = 0,
        operatorKind: Operator = .none, value: Int32 = 0, meanings: UInt32 = 0, gloss: String = "", flags: UInt32 = 0
    ) -> UInt32 {
        let index = UInt32(lemmas.count)
        lemmas.append(
            [
                UInt32(kind.rawValue) | UInt32(pos.rawValue) << 8 | flags << 16,
                pool.add(text),
                UInt32(senses.lowerBound) | UInt32(senses.count) << 24,
                sector | UInt32(operatorKind.rawValue) << 8,
                UInt32(bitPattern: value), meanings, pool.add(gloss),
            ] + classes.parts)
        return index
    }

    /// Adds a form of a lemma to the automaton; words are joined by one space, hyphens and points inside names count as spaces.
    mutating func addForm(_ surface: String, lemma: UInt32, features: Features) {
        let exact = Self.surfaceBytes(surface)
        if exact.isEmpty { return }
        let folded = exact.map { CodePage.folded[Int($0)] }
        trie.add(folded, form: forms.count)
        // A name all in capitals, with or without points, is a name only so.
        let letters = exact.filter { $0 > 0x40 }
        let isLiteral = exact.count < 8 && letters.count > 1 && letters.allSatisfy { $0 <= 0x5A }
        forms.append((lemma, features.with(\.isLiteral, isLiteral).rawValue, spellingChecksum(exact)))
    }

    /// The bytes of a form as the matcher walks them: tokens joined by single spaces.
    static func surfaceBytes(_ surface: String) -> [UInt8] {
        var view = TextView()
        var copy = surface
        copy.withUTF8 { view.load($0) }
        var tokens: [Token] = []
        view.tokenise(into: &tokens)
        var bytes: [UInt8] = []
        for token in tokens where token.kind == .word || token.kind == .number {
            if !bytes.isEmpty { bytes.append(CodePage.space) }
            bytes.append(contentsOf: view.exact[token.range])
        }
        return bytes
    }

    // MARK: - Classes and frames

    mutating func addClass(_ entry: LexiconEntry) {
        let index = classNumber(entry.name)
        guard index < ClassSet.capacity else { return error(entry, "there can be \(ClassSet.capacity) classes at the most") }
        for field in entry.fields {
            for value in field.values {
                let language = field.key == "ar" ? "arabic" : field.key == "he" ? "hebrew" : field.key == "en" ? "english" : field.key
                classMembers["\(language) \(value)", default: ClassSet()].insert(index)
            }
        }
    }

    mutating func classNumber(_ name: String) -> Int {
        classNames.append(name).index
    }

    func classes(of entry: LexiconEntry, lemma: String) -> ClassSet { classMembers["\(entry.language) \(lemma)"] ?? ClassSet() }

    mutating func addFrame(_ entry: LexiconEntry) {
        var record = [UInt32](repeating: 0, count: ImageFormat.frameWords)
        record[0] = pool.add(entry.name)
        for field in entry.fields {
            let words = field.value.split(separator: " ").map(String.init)
            switch field.key {
            case "event":
                guard let first = words.first, let category = Category(first) else {
                    error(entry, "no such category: \(field.value)", line: field.line)
                    continue
                }
                record[1] |= UInt32(category.rawValue) + 1
                if words.count > 1 {
                    guard let mode = Mode(words[1], of: category) else {
                        error(entry, "\(first) has no mode \(words[1])", line: field.line)
                        continue
                    }
                    record[1] |= (UInt32(mode.rawValue) + 1) << 8
                }
            case "operator":
                guard let op = Operator(named: field.value) else {
                    error(entry, "no such operator: \(field.value)", line: field.line)
                    continue
                }
                record[1] |= UInt32(op.rawValue) << 16
            case "fact":
                guard let first = words.first, let fact = FactKind(named: first) else {
                    error(entry, "no such fact: \(field.value)", line: field.line)
                    continue
                }
                record[1] |= UInt32(fact.rawValue) << 24
                if words.count > 1 { record[5] = pool.add(words[1]) }
            case "actor", "a": record[2] = positions(entry, field)
            case "recipient", "b": record[3] = positions(entry, field)
            case "accord": record[4] = positions(entry, field)
            case "act": record[5] = pool.add(field.value)
            case "governs": record[6] |= 1
            case "base":
                guard let category = Category(field.value) else {
                    error(entry, "no such category: \(field.value)", line: field.line)
                    continue
                }
                record[6] |= (UInt32(category.rawValue) + 1) << 8
            case "standing":
                guard let fact = FactKind(named: field.value) else {
                    error(entry, "no such fact: \(field.value)", line: field.line)
                    continue
                }
                record[6] |= UInt32(fact.rawValue) << 16
            case "site": record[7] = positions(entry, field)
            case "region": record[8] = positions(entry, field)
            default: break  // Reported with the unknown fields.
            }
        }
        if frameIndex[entry.name] == nil {
            frameIndex[entry.name] = frames.count
            frames.append(record)
        }
    }

    private mutating func positions(_ entry: LexiconEntry, _ field: LexiconEntry.Field) -> UInt32 {
        positionList(entry, field.value, line: field.line)?.raw ?? 0
    }

    /// `subj+with` (joined) or `obj to` (in order).
    mutating func positionList(_ entry: LexiconEntry, _ text: String, line: Int) -> PositionList? {
        let joined = text.contains("+")
        var result: [Position] = []
        for name in text.split(whereSeparator: { $0 == "+" || $0 == " " }) {
            guard let position = Position(named: name) else {
                error(entry, "no such position: \(name)", line: line)
                return nil
            }
            result.append(position)
        }
        return PositionList(result, joined: joined)
    }

    /// The senses of a word from its `frame` fields.
    mutating func addSenses(_ entry: LexiconEntry) -> Range<Int> {
        let first = senses.count
        for field in entry.fields where field.key == "frame" {
            if let record = sense(entry, field) { senses.append(record) }
        }
        return first..<senses.count
    }

    private mutating func sense(_ entry: LexiconEntry, _ field: LexiconEntry.Field) -> [UInt32]? {
        var words = field.value.split(separator: " ").map(String.init)
        guard !words.isEmpty else {
            error(entry, "a frame field is empty", line: field.line)
            return nil
        }
        let name = words.removeFirst()
        guard let frame = frameIndex[name] else {
            error(entry, "no such frame: \(name)", line: field.line)
            return nil
        }
        var record: [UInt32] = [UInt32(frame), 0, 0, 0, 0]
        let firstGuard = guards.count
        var index = 0
        while index < words.count {
            switch words[index] {
            case "when":
                index += 1
                let negated = index < words.count && words[index] == "not"
                if negated { index += 1 }
                guard index + 1 < words.count, let position = Position(named: words[index]) else {
                    error(entry, "`when` wants a position and a class", line: field.line)
                    return nil
                }
                guard let record = guardRecord(entry, field, position, words[index + 1], negated) else { return nil }
                guards.append(record)
                index += 2
            case "as":
                index += 1
                while index < words.count, let equals = words[index].firstIndex(of: "=") {
                    let role = words[index][..<equals]
                    let list = words[index][words[index].index(after: equals)...].split(separator: ",").joined(separator: " ")
                    guard let positions = positionList(entry, list, line: field.line) else { return nil }
                    switch role {
                    case "actor": record[2] = positions.raw
                    case "recipient": record[3] = positions.raw
                    default:
                        error(entry, "`as` knows actor and recipient, not \(role)", line: field.line)
                        return nil
                    }
                    index += 1
                }
            default:
                error(entry, "after a frame come `when` and `as`, not \(words[index])", line: field.line)
                return nil
            }
        }
        record[1] = UInt32(firstGuard) | UInt32(guards.count - firstGuard) << 24
        return record
    }

    private mutating func guardRecord(
        _ entry: LexiconEntry, _ field: LexiconEntry.Field, _ position: Position, _ test: String, _ negated: Bool
    ) -> [UInt32]? {
        let kinds: [String: Guard.Tests] = ["actor": .actor, "place": .place, "any": .any, "none": .none, "state": .state, "event": .event]
        var classes = ClassSet()
        var tests: Guard.Tests = []
        for name in test.split(separator: ",").map(String.init) {
            if let kind = kinds[name] {
                tests.insert(kind)
                continue
            }
            guard let index = classNames.firstIndex(of: name) else {
                error(entry, "no such class: \(name)", line: field.line)
                return nil
            }
            tests.insert(.classes)
            classes.insert(index)
        }
        return [UInt32(position.rawValue) | UInt32(tests.rawValue) << 8 | (negated ? 1 << 16 : 0)] + classes.parts
    }

    // MARK: - The image

    /// The compiled tables as bytes.
    mutating func image(sources: [LexiconSource.File]) -> [UInt8] {
        var data = [[UInt8]](repeating: [], count: ImageFormat.Section.allCases.count)
        func bytes(_ records: [[UInt32]]) -> [UInt8] {
            var result: [UInt8] = []
            for record in records { for word in record { withUnsafeBytes(of: word.littleEndian) { result.append(contentsOf: $0) } } }
            return result
        }
        let (order, root) = trie.build()
        data[ImageFormat.Section.trie.rawValue] = trie.nodes
        data[ImageFormat.Section.forms.rawValue] = bytes(order.map { [forms[$0].lemma, forms[$0].features, forms[$0].checksum] })
        let (timeOrder, timeRoot) = timeTrie.build()
        data[ImageFormat.Section.timeTrie.rawValue] = timeTrie.nodes
        data[ImageFormat.Section.timeForms.rawValue] = bytes(timeOrder.map { [timeForms[$0].word, timeForms[$0].checksum] })
        data[ImageFormat.Section.lemmas.rawValue] = bytes(lemmas)
        data[ImageFormat.Section.senses.rawValue] = bytes(senses)
        data[ImageFormat.Section.guards.rawValue] = bytes(guards)
        data[ImageFormat.Section.frames.rawValue] = bytes(frames)
        data[ImageFormat.Section.entities.rawValue] = bytes(entities)
        data[ImageFormat.Section.holdings.rawValue] = bytes(holdings)
        data[ImageFormat.Section.memberships.rawValue] = bytes(memberships)
        data[ImageFormat.Section.skeletons.rawValue] = bytes(
            skeletons.sorted { ($0.key, $0.person) < ($1.key, $1.person) }.map { [$0.key, $0.person] })
        data[ImageFormat.Section.classNames.rawValue] = bytes([classNames.map { pool.add($0) }])
        data[ImageFormat.Section.timeKinds.rawValue] = bytes([timeNames.map { pool.add($0) }])
        data[ImageFormat.Section.sources.rawValue] = bytes([
            sources.filter { !$0.path.contains("/corpus/") }.flatMap { [pool.add($0.path), pool.add($0.text)] }
        ])
        // FNV-1a, 64 bits, over paths and texts.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for file in sources where !file.path.contains("/corpus/") {
            for byte in file.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            for byte in file.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        data[ImageFormat.Section.options.rawValue] = bytes([[UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32), timeRoot]])
        data[ImageFormat.Section.strings.rawValue] = pool.bytes

        var header: [UInt32] = [ImageFormat.magic, ImageFormat.version, UInt32(data.count), root]
        var offset = 16 + data.count * 8
        for section in data {
            offset = (offset + 7) & ~7
            header.append(UInt32(offset))
            header.append(UInt32(section.count))
            offset += section.count
        }
        var result = bytes([header])
        for section in data {
            while result.count & 7 != 0 { result.append(0) }
            result.append(contentsOf: section)
        }
        return result
    }
}
