import Language
import Text

/// Reads words that the lexicon does not know by their form alone. They never carry events.
///
/// The article betrays the clitics before it, an ending such as ـتها the pronoun. Without either, a و in front is most often the
/// conjunction, for few words begin with it; ب, ك, ل, ف and س are most often letters of a name.
enum Fallback {
    /// Above this, the readings of a known word are so odd that it may as well be a name the lexicon does not have.
    static let oddCost: Int16 = 7
    private static let nameCost: Int16 = 8

    private static let waw = CodePage.exact(of: 0x648)
    private static let feh = CodePage.exact(of: 0x641)
    private static let beh = CodePage.exact(of: 0x628)
    private static let teh = CodePage.exact(of: 0x62A)
    private static let seen = CodePage.exact(of: 0x633)
    private static let lam = CodePage.exact(of: 0x644)
    private static let marbuta = CodePage.exact(of: 0x629)
    private static let hamzaAbove = CodePage.exact(of: 0x623)
    private static let hamzaBelow = CodePage.exact(of: 0x625)

    /// Adds a name's reading to those of a word whose others are all odd: no «ف» and «الون» in «مايكل فالون».
    static func doubt(_ run: Matcher.Run, _ token: Int, into results: inout [Analysis]) {
        let word = run.tokens[token]
        guard word.kind == .word, word.script == .arabic, word.count >= 4, !hasArticle(run, Int(word.start), Int(word.end)) else { return }
        results.append(make(run, token, Features(.proper), [], Int(word.start), .none, nameCost))
    }

    /// Adds the readings of a word that has none.
    static func read(_ run: Matcher.Run, _ token: Int, into results: inout [Analysis]) {
        let word = run.tokens[token]
        let start = Int(word.start)
        let end = Int(word.end)
        switch word.kind {
        case .number: return results.append(make(run, token, Features(.numeral), [], start, .none, 0))
        case .punctuation, .symbol: return results.append(make(run, token, Features(.punctuation), [], start, .none, 0))
        case .link: return results.append(make(run, token, Features(.other), [], start, .none, 0))
        case .word: break
        }
        guard word.script == .arabic else {
            // A small letter begins no English name.
            let isSmall = word.script == .latin && run.exact[start] >= 0x61
            return results.append(make(run, token, isSmall ? englishByEnding(run, word) : Features(.proper), [], start, .none, 0))
        }
        let letters = run.exact
        // A conjunction, a preposition, and the article behind them.
        var at = start
        var clitics: Proclitics = []
        if end - at > 3, letters[at] == waw || letters[at] == feh, hasArticle(run, at + 1, end) || isPrepositionAndArticle(run, at + 1, end) {
            clitics = letters[at] == waw ? .wa : .fa
            at += 1
        }
        if isPrepositionAndArticle(run, at, end) {
            clitics.formUnion(letters[at] == lam ? .li : letters[at] == beh ? .bi : .ka)
            // كاليفورنيا, وكالستروم: ك is the preposition more seldom than the others.
            let doubt: Int16 = clitics.contains(.ka) ? 3 : 0
            // للـ: the article's ا is gone.
            results.append(make(run, token, nominal(run, word), clitics.union(.article), at + (letters[at] == lam ? 2 : 3), .none, doubt))
            if doubt > 0 { results.append(make(run, token, Features(.proper), clitics.subtracting(.ka), at, .none, 0)) }
            return
        }
        if hasArticle(run, at, end) {
            // فالنتينو: ف is the conjunction more seldom than و.
            let doubt: Int16 = clitics.contains(.fa) ? 3 : 0
            results.append(make(run, token, nominal(run, word), clitics.union(.article), at + 2, .none, doubt))
            if clitics.isEmpty { return }
            return results.append(make(run, token, Features(.proper), [], start, .none, doubt > 0 ? 0 : 4))
        }
        let suffix = pronoun(run, start, end)
        let plain: Int16 = suffix == .none ? 0 : 3
        results.append(make(run, token, Features(.proper), [], start, .none, plain))
        if suffix != .none { results.append(make(run, token, Features(.noun), [], start, suffix, 0)) }
        guard end - start > 3 else { return }
        let next = letters[start + 1]
        switch letters[start] {
        case waw:
            // وايت, ويلسون: a foreign w; ووترز.
            let isForeign = next == ArabicLetter.alif || next == ArabicLetter.yeh || next == waw
            results.append(make(run, token, Features(.proper), .wa, start + 1, .none, isForeign ? 2 : -3))
            if suffix != .none { results.append(make(run, token, Features(.noun), .wa, start + 1, suffix, isForeign ? 1 : -3)) }
        case beh, lam:
            let clitic: Proclitics = letters[start] == beh ? .bi : .li
            // Foreign names are not spelt with a hamza inside, nor do they begin with است.
            let isArabic = next == hamzaAbove || next == hamzaBelow || isTenth(run, start + 1, end)
            results.append(make(run, token, Features(.noun), clitic, start + 1, suffix, isArabic ? -2 : 4))
        default: break
        }
    }

    /// What the ending of an unknown English word says: -ly an adverb, -ed and -ing forms of a verb, else a noun.
    private static func englishByEnding(_ run: Matcher.Run, _ word: Token) -> Features {
        let end = Int(word.end)
        guard word.count > 4 else { return Features(.noun) }
        switch (run.folded[end - 3], run.folded[end - 2], run.folded[end - 1]) {
        case (_, 0x6C, 0x79): return Features(.adverb)
        case (_, 0x65, 0x64): return Features(.verb).with(\.form, .perfect).with(\.voices, .active)
        case (0x69, 0x6E, 0x67): return Features(.verb).with(\.form, .activeParticiple).with(\.voices, .active)
        default: return Features(.noun)
        }
    }

    private static func hasArticle(_ run: Matcher.Run, _ at: Int, _ end: Int) -> Bool {
        end - at > 3 && run.exact[at] == ArabicLetter.alif && run.exact[at + 1] == lam
    }

    /// بالـ, كالـ, للـ.
    private static func isPrepositionAndArticle(_ run: Matcher.Run, _ at: Int, _ end: Int) -> Bool {
        guard end - at > 3 else { return false }
        if run.exact[at] == lam { return run.exact[at + 1] == lam }
        return (run.exact[at] == beh || run.exact[at] == ArabicLetter.kaf) && hasArticle(run, at + 1, end)
    }

    /// است, with which the tenth form's masdars begin.
    private static func isTenth(_ run: Matcher.Run, _ at: Int, _ end: Int) -> Bool {
        end - at > 5 && run.exact[at] == ArabicLetter.alif && run.exact[at + 1] == seen && run.exact[at + 2] == teh
    }

    /// A pronoun that the ending most likely is: ـها, ـهم, ـته.
    private static func pronoun(_ run: Matcher.Run, _ start: Int, _ end: Int) -> Enclitic {
        guard end - start > 4 else { return .none }
        let last = run.exact[end - 1]
        let before = run.exact[end - 2]
        if before == ArabicLetter.heh, last == ArabicLetter.alif || last == ArabicLetter.meem {
            return last == ArabicLetter.alif ? .ha : .hum
        }
        if last == ArabicLetter.heh, before == teh { return .hu }
        return .none
    }

    private static func nominal(_ run: Matcher.Run, _ word: Token) -> Features {
        let feminine = run.exact[Int(word.end) - 1] == marbuta
        return Features(.noun).with(\.number, .singular).with(\.gender, feminine ? .feminine : .masculine)
    }

    private static func make(
        _ run: Matcher.Run, _ token: Int, _ features: Features, _ clitics: Proclitics, _ start: Int, _ suffix: Enclitic, _ cost: Int16
    ) -> Analysis {
        let end = run.tokens[token].end
        let tail: Int32 = suffix == .none ? 0 : suffix == .hu ? 1 : 2
        return Analysis(
            lemma: -1, features: features, proclitics: clitics, enclitic: suffix, stemStart: Int32(start), stemEnd: end - tail,
            lastToken: Int32(token), kind: .word, isExact: true, cost: cost)
    }
}
