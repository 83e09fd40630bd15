/// The rules of one language for its time expressions, compiled.
///
///     let grammar = try TimeGrammar(parsing: rules, zones: ZoneTable(identifiers: zones))
///     let timexes = grammar.parse(units, context: TimeContext(reference: TimeReference(day: today)))
///
/// A grammar is immutable and may be shared by threads.
public struct TimeGrammar: Sendable {
    let rules: [GrammarRule]
    let trees: [GrammarTree]
    /// The category of whole expressions.
    let expression: Int
    let calendars = Calendars()
    /// Whether ones stand before their tens, as in Arabic (ثلاثة وعشرون).
    let onesBeforeTens: Bool
    /// The zones that zone words name.
    public let zones: ZoneTable

    /// - Parameters:
    ///   - text: the content of a `time-rules.txt`, see `Documentation/time-rules.md`.
    ///   - zones: the zones of the lexicon's `time zone` entries, in their order.
    /// - Throws: `TimeGrammarError` with the line of the rule that is wrong.
    public init(parsing text: String, zones: ZoneTable) throws {
        var sources: [Source] = []
        var onesBeforeTens = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.prefix { $0 != "#" }
            guard content.contains(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else { continue }
            if content.split(whereSeparator: { " \t\r".contains($0) }) == ["numbers", "ones-before-tens"] {
                onesBeforeTens = true
            } else if content.first == " " || content.first == "\t" {
                guard !sources.isEmpty else { throw TimeGrammarError("a field without an entry", line: index + 1) }
                try sources[sources.count - 1].add(content)
            } else {
                sources.append(try Source(content, line: index + 1))
            }
        }
        var categories: [String: Int32] = [:]
        for source in sources where categories[source.gives] == nil { categories[source.gives] = Int32(categories.count) }
        guard let expression = categories["expression"] else { throw TimeGrammarError("no rule gives “expression”") }
        self.expression = Int(expression)
        self.zones = zones
        self.onesBeforeTens = onesBeforeTens

        var rules: [GrammarRule] = []
        var sequences: [[(steps: [GrammarStep], rule: Int32)]] = Array(repeating: [], count: categories.count)
        for source in sources {
            guard let production = Production(rawValue: source.makes) else {
                throw TimeGrammarError("rule “\(source.name)” makes “\(source.makes)”, which the engine does not know", line: source.line)
            }
            let category = Int(categories[source.gives] ?? 0)
            for pattern in source.reads {
                do {
                    var parser = PatternParser(pattern, categories: categories)
                    for steps in try parser.parse() where !steps.isEmpty {
                        sequences[category].append((steps, Int32(rules.count)))
                    }
                } catch let error as TimeGrammarError {
                    throw TimeGrammarError("rule “\(source.name)”: \(error.message)", line: source.line)
                }
            }
            rules.append(GrammarRule(name: source.name, production: production, argument: source.argument))
        }
        self.rules = rules
        let firsts = Self.firsts(of: sequences)
        trees = sequences.indices.map { Self.tree(sequences[$0], firsts: firsts, own: firsts[$0]) }
    }

    /// The names of the rules, in the order of the file.
    public var ruleNames: [String] { rules.map(\.name) }

    // MARK: - Compiling

    private struct Source {
        var name: String, line: Int
        var gives = "", makes = "", reads: [Substring] = [], argument: Int32 = 0

        init(_ text: Substring, line: Int) throws {
            self.line = line
            let head = text.prefix { $0 != "|" }
            let words = head.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard words.first == "rule", words.count > 1 else { throw TimeGrammarError("an entry that is not “rule NAME | …”", line: line) }
            name = words.dropFirst().joined(separator: " ")
            try add(text.dropFirst(head.count))
        }

        mutating func add(_ text: Substring) throws {
            for field in text.split(separator: "|") {
                let words = field.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
                guard let key = words.first else { continue }
                let rest = words.dropFirst()
                switch key {
                case "gives": gives = rest.joined(separator: "-")
                case "reads": reads += rest.joined(separator: " ").split(separator: ";").map { Substring($0) }
                case "makes":
                    makes = rest.first.map(String.init) ?? ""
                    argument = rest.dropFirst().first.flatMap { Int32($0) } ?? 0
                default: throw TimeGrammarError("rule “\(name)” has a field “\(key)”, which means nothing", line: line)
                }
            }
        }
    }

    /// The kinds each category can begin with, by fixed point.
    private static func firsts(of sequences: [[(steps: [GrammarStep], rule: Int32)]]) -> [KindSet] {
        var firsts = Array(repeating: KindSet(), count: sequences.count)
        var isStable = false
        while !isStable {
            isStable = true
            for category in sequences.indices {
                var set = firsts[category]
                for (steps, _) in sequences[category] {
                    for step in steps where step.operation != .not && step.operation != .beginning {
                        set = set.union(kinds(of: step, firsts: firsts))
                        break
                    }
                }
                if set != firsts[category] {
                    firsts[category] = set
                    isStable = false
                }
            }
        }
        return firsts
    }

    private static func kinds(of step: GrammarStep, firsts: [KindSet]) -> KindSet {
        var set = KindSet()
        if step.isAnd { set.insert(.and) }
        switch step.operation {
        case .unit: set.insert(step.kind)
        case .category: set = set.union(firsts[Int(step.category)])
        case .number:
            set.insert(.number)
            set.insert(.cardinal)
        case .ordinal:
            set.insert(.ordinal)
            set.insert(.ordinalFeminine)
            set.insert(.number)
            set.insert(.cardinal)
        case .boundary, .beginning, .not: return .any
        }
        return set
    }

    private static func tree(_ sequences: [(steps: [GrammarStep], rule: Int32)], firsts: [KindSet], own: KindSet) -> GrammarTree {
        var tree = GrammarTree()
        tree.firsts = own
        for (steps, rule) in sequences {
            var parent: Int32 = -1
            for step in steps {
                var previous: Int32 = -1
                var node = parent < 0 ? tree.root : tree.nodes[Int(parent)].child
                while node >= 0, tree.nodes[Int(node)].step != step {
                    previous = node
                    node = tree.nodes[Int(node)].sibling
                }
                if node < 0 {
                    node = Int32(tree.nodes.count)
                    tree.nodes.append(GrammarTree.Node(step: step, firsts: kinds(of: step, firsts: firsts)))
                    if previous >= 0 {
                        tree.nodes[Int(previous)].sibling = node
                    } else if parent >= 0 {
                        tree.nodes[Int(parent)].child = node
                    } else {
                        tree.root = node
                    }
                }
                parent = node
            }
            if parent >= 0, tree.nodes[Int(parent)].rule < 0 { tree.nodes[Int(parent)].rule = rule }
        }
        return tree
    }
}
