import Grammar
import Language
import Lexicon

extension SentenceModel {
    /// The arguments of an English event noun: what stands before it as an owner or a nationality acts («Israel's strike», «the Russian visit»);
    /// behind «of» stands what it is done to, or who does it where the act has no object («the signing of the accord», «the arrival of the envoy»).
    mutating func englishArguments(ofNoun predicate: Predicate, part: Int) -> Arguments {
        var result = Arguments()
        let phrase = syntax.phrases[predicate.phrase]
        for index in phrase.parts where index != part {
            let other = syntax.parts[index]
            let a = reading.analysis(other.unit)
            let isOwner = other.role == .genitive && other.unit < predicate.unit
            guard isOwner || a.kind == .demonym else { continue }
            result.add(Position.subj.bit | (isOwner ? Position.gen.bit : 0), subphrase(predicate.phrase, only: index))
        }
        let hasSubject = !result.slots.isEmpty
        for follower in followers(of: predicate.phrase) {
            var bits = syntax.phrases[follower].preposition
            if bits & Position.gen.bit != 0 {
                let isDone = hasSubject || predicate.lemma.isVerbal && !predicate.lemma.isIntransitive && takesObject(predicate.lemma)
                bits |= isDone ? Position.obj.bit : Position.subj.bit
            }
            if bits & Position.by.bit != 0 { bits |= Position.subj.bit }
            result.add(bits, follower)
        }
        return result
    }

    /// Whether an act is done to somebody or something: its frames have the recipient in the object's place.
    private func takesObject(_ lemma: Lemma) -> Bool {
        lemma.senses.contains { ($0.recipient ?? $0.frame.recipient).positions.first == .obj }
    }
}
