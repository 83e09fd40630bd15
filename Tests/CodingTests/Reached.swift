/// The numbers that the coder has reached. A test fails below them and says when they can be raised: raise them with the change that
/// earned it, and never lower one to let a change through.
enum Reached {
    /// Sentences of Lexicons/*/corpus/actors.txt with all their mentions right.
    static let arabicActorSentences = 55
    static let hebrewActorSentences = 52
    static let englishActorSentences = 52
    /// F1 of the states that texts of one story name in Arabic or Hebrew, against English.
    static let sharedStates = 0.9
    /// Sentences of Lexicons/arabic/corpus/events.txt with all their records right.
    static let eventSentences = 399
    /// Lines of Lexicons/*/corpus/time.txt whose expressions the program reads right.
    static let arabicTimeLines = 450
    static let hebrewTimeLines = 517
    static let englishTimeLines = 490
    /// Core events of ../shared/seed/gold.json that are found (of 12), and the most events beyond those that may be given.
    static let seedEvents = 12
    static let seedSpurious = 0
    /// Core facts of the same (of 5).
    static let seedFacts = 5
}
