import Lexicon

/// The word classes of the lexicon that coding asks for, looked up once for a coder and not in each sentence.
struct WordClasses: Sendable {
    let accord: Int?
    let body: Int?
    let transparent: Int?
    let example: Int?
    let relations: Int?
    let diplomatic: Int?
    let closeness: Int?
    let close: Int?
    let good: Int?
    let tense: Int?
    let influence: Int?
    /// Help that can be asked for: «سلاح», «مساعدات».
    let assistance: ClassSet
    /// Force that can be threatened: «رد عسكري».
    let violence: ClassSet

    init(_ lexicon: LexiconImage) {
        accord = lexicon.classIndex("accord-noun")
        body = lexicon.classIndex("body")
        transparent = lexicon.classIndex("transparent")
        example = lexicon.classIndex("example")
        relations = lexicon.classIndex("relations")
        diplomatic = lexicon.classIndex("diplomatic-adjective")
        closeness = lexicon.classIndex("closeness")
        close = lexicon.classIndex("close-adjective")
        good = lexicon.classIndex("good-adjective")
        tense = lexicon.classIndex("tense-adjective")
        influence = lexicon.classIndex("influence-noun")
        assistance = lexicon.classSet(["aid-goods", "aid-noun", "arms", "weapon", "money"])
        violence = lexicon.classSet(["violence-noun"])
    }
}
