import Language
import Text

/// Finds every lexicon entry in a text: one pass, from each word on, over the automaton.
///
/// For each word the proclitics that it may begin with are tried in turn, the form behind them is walked through the
/// automaton, and what is left must be a suffix pronoun, or the next word of an entry of several words.
public struct Matcher: Sendable {
    let lexicon: LexiconImage

    public init(lexicon: LexiconImage) { self.lexicon = lexicon }

    /// What is under way: the text and where results go.
    struct Run {
        let exact: UnsafeBufferPointer<UInt8>
        let folded: UnsafeBufferPointer<UInt8>
        let tokens: UnsafeBufferPointer<Token>
        let trie: UnsafeRawBufferPointer
    }

    /// Adds the analyses of the word at `token` to `results`, single words and entries of several.
    func match(_ run: Run, token: Int, into results: inout [Analysis]) {
        let word = run.tokens[token]
        guard word.kind == .word || word.kind == .number else { return }
        let start = Int(word.start)
        if word.script == .hebrew { return matchHebrew(run, token, into: &results) }
        guard word.script == .arabic else { return walk(run, token, start, [], lexicon.root, into: &results) }
        let automaton = Automaton(nodes: run.trie)
        ArabicPrefixes.forEach(run.folded, start, Int(word.end)) { first, clitics, lostAlif in
            var root = lexicon.root
            // للولايات: a name with an article of its own has lost its alif.
            if lostAlif {
                guard let node = automaton.step(root, ArabicLetter.alif), let node = automaton.step(node, ArabicPrefixes.la) else { return }
                root = node
            }
            walk(run, token, first, clitics, root, into: &results)
        }
    }

    /// The prefix letters of Hebrew are tried in turn. What they leave counts for less the more of them there are.
    private func matchHebrew(_ run: Run, _ token: Int, into results: inout [Analysis]) {
        let word = run.tokens[token]
        let start = Int(word.start)
        HebrewPrefixes.forEach(run.folded, start, Int(word.end)) { first, clitics in
            let before = results.count
            walk(run, token, first, clitics, lexicon.root, into: &results)
            guard first > start else { return }
            // ב, ל and כ swallow the article of a name: בבית הלבן.
            if HebrewPrefixes.swallowsArticle(run.folded[first - 1]), let root = Automaton(nodes: run.trie).step(lexicon.root, HebrewPrefixes.article)
            {
                walk(run, token, first, clitics, root, into: &results)
            }
            let length = Int(word.end) - first
            var kept = before
            for index in before..<results.count {
                var analysis = results[index]
                let isName = analysis.kind.isName || analysis.kind == .region
                if isName, !HebrewPrefixes.suitName(run.folded, start, first, length: length) { continue }
                analysis.cost += Int16(first - start)
                results[kept] = analysis
                kept += 1
            }
            results.removeLast(results.count - kept)
        }
    }

    /// Walks the automaton from `first` in a word, over following words where an entry goes on, and records what ends.
    private func walk(_ run: Run, _ token: Int, _ first: Int, _ clitics: Proclitics, _ from: UInt32, into results: inout [Analysis]) {
        let automaton = Automaton(nodes: run.trie)
        var node = from
        var current = token
        var position = first
        var end = Int(run.tokens[token].end)
        while true {
            while position < end {
                guard let next = automaton.step(node, run.folded[position]) else { return }
                node = next
                position += 1
                if position < end, automaton.isEnd(node) {
                    let suffix = enclitic(run, position, end)
                    // A quotation mark behind a Hebrew word looks like a geresh: ‚באירלנד‘.
                    let isQuoted = position == end - 1 && run.exact[position] == CodePage.apostrophe
                    if suffix != .none || isQuoted { record(run, node, first, position, current, clitics, suffix, into: &results) }
                }
            }
            if automaton.isEnd(node) { record(run, node, first, position, current, clitics, .none, into: &results) }
            // The next word of a longer entry.
            guard let space = automaton.step(node, CodePage.space), let following = Automaton.follower(run.exact, run.tokens, current) else { return }
            node = space
            current = following
            position = Int(run.tokens[following].start)
            end = Int(run.tokens[following].end)
        }
    }

    /// The suffix pronoun that the rest of a word is, or none.
    @inline(__always)
    private func enclitic(_ run: Run, _ from: Int, _ end: Int) -> Enclitic {
        let bytes = run.exact
        switch end - from {
        case 1:
            switch bytes[from] {
            case ArabicLetter.heh: return .hu
            case ArabicLetter.kaf: return .ka
            case ArabicLetter.yeh: return .ya
            default: return .none
            }
        case 2:
            switch (bytes[from], bytes[from + 1]) {
            case (ArabicLetter.heh, ArabicLetter.alif): return .ha
            case (ArabicLetter.heh, ArabicLetter.meem): return .hum
            case (ArabicLetter.heh, ArabicLetter.noon): return .hunna
            case (ArabicLetter.kaf, ArabicLetter.meem): return .kum
            case (ArabicLetter.kaf, ArabicLetter.noon): return .kunna
            case (ArabicLetter.noon, ArabicLetter.alif): return .na
            case (ArabicLetter.noon, ArabicLetter.yeh): return .ni
            default: return .none
            }
        case 3:
            guard bytes[from + 1] == ArabicLetter.meem, bytes[from + 2] == ArabicLetter.alif else { return .none }
            return bytes[from] == ArabicLetter.heh ? .huma : bytes[from] == ArabicLetter.kaf ? .kuma : .none
        default: return .none
        }
    }

    /// Records the forms that end at a node and go with the clitics around them.
    private func record(
        _ run: Run, _ node: UInt32, _ first: Int, _ end: Int, _ lastToken: Int, _ clitics: Proclitics, _ suffix: Enclitic,
        into results: inout [Analysis]
    ) {
        var spelling: UInt32?
        let isHebrew = run.exact[first] >= CodePage.hebrewFirst && run.exact[first] <= CodePage.hebrewLast
        for index in Automaton(nodes: run.trie).forms(node) {
            let form = lexicon.form(index)
            // In Hebrew every word takes the letters before it; names are looked at where they are taken off.
            guard isHebrew || allows(form.features, clitics, suffix) else { continue }
            let exact: UInt32
            if let spelling {
                exact = spelling
            } else {
                exact = spellingChecksum(run.exact, first, end)
                spelling = exact
            }
            // A bound ت stands for ة; the checksum of the bound form is its own.
            let isExact = exact == form.checksum
            let word = lexicon.word(.lemmas, form.lemma * ImageFormat.lemmaWords)
            let kind = LemmaKind(rawValue: UInt8(word & 0xFF)) ?? .word
            if !isExact, form.features.isLiteral || kind.isCapitalised && isSmallLatin(run.exact[first]) { continue }
            // Entries marked `rare` stand back behind their homographs, and so do names that count beside their state only.
            let rarity: Int16 = word >> 20 & 1 == 1 ? 4 : form.features.isSeldom || word >> 21 & 1 == 1 ? 2 : 0
            results.append(
                Analysis(
                    lemma: Int32(form.lemma), features: form.features, proclitics: clitics, enclitic: suffix, stemStart: Int32(first),
                    stemEnd: Int32(end),
                    lastToken: Int32(lastToken), kind: kind, isExact: isExact,
                    cost: rarity + cost(form.features, clitics, suffix, isExact, kind, word)))
        }
    }

    /// A small letter of the Latin script: «turkey», «may», «polish» are no names.
    @inline(__always)
    private func isSmallLatin(_ code: UInt8) -> Bool { code >= 0x61 && code <= 0x7A }

    /// Whether a form can stand between these clitics.
    @inline(__always)
    private func allows(_ features: Features, _ clitics: Proclitics, _ suffix: Enclitic) -> Bool {
        if suffix == .none {
            if features.isBound { return false }
        } else {
            guard features.isBound || features.takesSuffix, !clitics.contains(.article), !features.hasArticle else { return false }
            if suffix == .ni, features.pos != .verb, features.pos != .complementiser, features.pos != .preposition { return false }
            if suffix == .ya, features.pos == .verb { return false }
        }
        if clitics.isEmpty { return true }
        if clitics.contains(.article), !features.takesArticle { return false }
        if clitics.contains(.sa) {
            return features.pos == .verb && features.form == .imperfect && features.moods.contains(.indicative)
        }
        if clitics.hasPreposition {
            switch features.pos {
            case .verb:
                guard clitics.contains(.li) else { return false }
                // لكان, لما كانت: ل that stresses.
                return features.form == .perfect || features.form == .imperfect && !features.moods.isDisjoint(with: [.subjunctive, .jussive])
            case .conjunction, .negation, .adverb, .particle: return false
            case .preposition: return suffix == .none && !clitics.contains(.ka)
            default: return features.grammaticalCase != .nominative && features.grammaticalCase != .accusative
            }
        }
        return true
    }

    /// How unusual a reading is before its context is known.
    @inline(__always)
    private func cost(_ features: Features, _ clitics: Proclitics, _ suffix: Enclitic, _ isExact: Bool, _ kind: LemmaKind, _ lemma: UInt32) -> Int16 {
        var cost: Int16 = isExact ? 0 : 3
        // A time word is read as such by Chronology; the grammar prefers what else it is («في», «إلى», «يوم»).
        if kind == .time { cost += 6 }
        // An office rather than the common noun of the same letters.
        if kind == .role { cost -= 1 }
        // سوريا is Syria, and hardly ever «a Syrian» in the accusative.
        if kind == .state { cost -= 1 }
        if kind == .demonym, features.grammaticalCase == .accusative { cost += 2 }
        // وفي, وكل, وقد, وكان: a conjunction before the commonest words.
        let isFunction = isClosed(features.pos) || features.pos == .verb && lemma >> 18 & 1 == 1
        if clitics.hasConjunction { cost += (clitics.contains(.fa) ? 2 : 1) + (isFunction ? 0 : 1) }
        if clitics.hasPreposition { cost += clitics.contains(.ka) ? 4 : 2 }
        if clitics.contains(.sa) { cost += 2 }
        if suffix != .none {
            cost += 2
            if suffix.person != .third { cost += suffix == .na ? 1 : 4 }
            // A verb that hardly ever has an object.
            if features.pos == .verb, lemma >> 17 & 1 == 1 { cost += 2 }
        }
        switch features.pos {
        case .verb:
            if features.form == .imperative { cost += 7 }
            if features.person == .second { cost += 5 }
            if features.person == .first { cost += 2 }
            if features.number == .dual { cost += 2 }
            if features.voices == .passive { cost += 1 }
            if features.form == .perfect, clitics.contains(.li) { cost += 3 }
            if features.gender == .feminine, features.number == .plural { cost += 4 }
        case .noun, .adjective:
            if features.number == .dual { cost += features.form == .masdar ? 3 : 1 }
            if features.states == .construct, features.number != .singular { cost += 1 }
            if features.grammaticalCase == .nominative { cost += 0 }
            if features.form == .activeParticiple || features.form == .passiveParticiple { cost += 1 }
            // قاض without its ي is only written so without article and ending; words of other roots look like it far more often.
            if features.states == .indefinite, features.grammaticalCase == .any { cost += 3 }
        case .proper: if kind == .word { cost += 2 }
        case .interrogative: cost += 1
        // Closed classes before their open homographs: مثل, قبل, حول, بين.
        case _ where isClosed(features.pos): cost -= features.pos == .quantifier ? 1 : 2
        default: break
        }
        return cost
    }

    @inline(__always)
    private func isClosed(_ pos: PartOfSpeech) -> Bool {
        switch pos {
        case .preposition, .conjunction, .complementiser, .relative, .pronoun, .demonstrative, .negation, .particle, .quantifier: true
        default: false
        }
    }
}

/// Letters the clitics are made of, in the code page.
enum ArabicLetter {
    static let heh = CodePage.exact(of: 0x647)
    static let kaf = CodePage.exact(of: 0x643)
    static let yeh = CodePage.exact(of: 0x64A)
    static let alif = CodePage.exact(of: 0x627)
    static let meem = CodePage.exact(of: 0x645)
    static let noon = CodePage.exact(of: 0x646)
}
