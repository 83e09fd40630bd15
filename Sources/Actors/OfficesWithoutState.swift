import Grammar
import Lexicon
import Ontology

/// Offices that name no state: whose they are, and who holds them.
extension ActorResolver {
    /// Who holds an office: of the body named, else of its state («the Israeli army's chief of staff»).
    func holder(of role: Entity, _ actor: Actor, _ discourse: Discourse) -> Entity? {
        let bodies = [actor.organisation, actor.state ?? (role.isSingle ? lexicon.state(code: actor.code) : nil)].compactMap { $0 }
        return bodies.lazy.compactMap { offices.holder(of: role, in: $0, on: discourse.day) }.first
    }

    /// «الوزير», «الحكومة» are those named before; «شركة محلية» and «الأطفال» are others. An office without an article points back when it has a name.
    func pointsBack(_ role: Entity, _ phrase: Phrase, _ context: Context) -> Bool {
        let isPublic = role.subkind == 1 || role.sector.map { $0 == .government || $0 == .legislature || $0.isArmed } ?? false
        return isPublic && (context.isDefinite(phrase) || context.syntax.parts[phrase.parts].count > 1)
    }

    /// Gives an office without a state that of the dateline, or of the state that was named last.
    func place(_ result: inout Actor, _ role: Entity, _ phrase: Phrase, _ context: Context, _ discourse: Discourse) {
        guard context.isDefinite(phrase) || role.subkind == 2 else { return }
        if let home = discourse.homeState {
            result.code = home.code
            result.state = home
            result.rule = .home
        } else if result.unknownName.isEmpty, !role.isAnonymous, role.subkind == 1, let last = discourse.lastState {
            result.code = last.code
            result.state = last
            result.rule = .lastState
        }
    }
}
