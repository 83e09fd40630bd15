import Ontology
import Testing

/// The codebook's numbers, typed from PLOVER 2.0 and not taken from the code.
@Suite struct PloverTests {
    /// Category, quad code, score, whether a recipient is needed, its modes with their scores.
    private static let codebook: [(name: String, quad: UInt8, score: Double, needsRecipient: Bool, modes: [String: Double])] = [
        ("AGREE", 1, 2.5, false, [:]),
        ("CONSULT", 1, 2.5, false, ["visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5]),
        ("SUPPORT", 1, 5, false, [:]),
        ("CONCEDE", 1, 4.5, false, [:]),
        ("COOPERATE", 2, 9.5, true, [:]),
        ("AID", 2, 10, true, [:]),
        ("RETREAT", 2, 6.5, false, ["withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5]),
        ("REQUEST", 3, 0, false, ["assist": 0.5, "change": -1, "yield": -1, "meet": 0]),
        ("ACCUSE", 3, -3, false, ["disapprove": -2, "investigate": -3.5, "allege": -3.5]),
        ("REJECT", 3, -2, false, ["assist": -1.5, "change": -2, "yield": -2, "meet": -2]),
        (
            "THREATEN", 3, -3.5, false,
            ["restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4, "violence": -3.5]
        ),
        (
            "PROTEST", 4, -5, false,
            ["demo": -5, "riot": -7, "strike": -5, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5, "vandalize": -5]
        ),
        ("SANCTION", 3, -6, true, ["convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6]),
        ("MOBILIZE", 4, -5.5, false, ["troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6]),
        (
            "COERCE", 4, -7, false,
            [
                "seize": -7, "restrict": -7, "censor": -6.5, "curfew": -6.5, "martial-law": -7.5, "arrest": -7, "deport": -7, "withhold": -7,
                "misinformation": -6.5, "cyber": -7,
            ]
        ),
        (
            "ASSAULT", 4, -9, false,
            [
                "abduct": -8.5, "beat": -7.5, "torture": -8.5, "sexual": -8.5, "targeted": -9.5, "destroy": -8.5, "primitive": -8, "firearms": -9,
                "explosives": -9, "suicide-attack": -9.5, "aerial": -9.5, "drone": -9.5, "heavy-weapons": -9.5, "crowd-control": -7.5,
                "unconventional": -10,
            ]
        ),
    ]

    @Test func theSixteenCategoriesHaveTheirNumbers() throws {
        #expect(Category.allCases.map(\.name) == Self.codebook.map(\.name))
        for row in Self.codebook {
            let category = try #require(Category(row.name))
            #expect(category.quad.rawValue == row.quad, "\(row.name)")
            #expect(category.score() == row.score, "\(row.name)")
            #expect(category.needsRecipient == row.needsRecipient, "\(row.name)")
        }
    }

    @Test func everyModeHasItsScoreAndThereAreNoOthers() throws {
        for row in Self.codebook {
            let category = try #require(Category(row.name))
            #expect(Set(Mode.allCases.filter { $0.category == category }.map(\.name)) == Set(row.modes.keys), "\(row.name)")
            for (name, score) in row.modes {
                let mode = try #require(Mode(name, of: category), "\(row.name)/\(name)")
                #expect(mode.name == name)
                #expect(mode.category == category)
                #expect(category.score(mode: mode) == score, "\(row.name)/\(name)")
            }
        }
    }

    @Test func namesOfOtherCategoriesAreNoModes() {
        #expect(Mode("visit", of: .assault) == nil)
        #expect(Mode("aerial", of: .consult) == nil)
        #expect(Category("YIELD") == nil)
        #expect(Category("agree") == nil)
    }

    @Test func plannedCooperationIsAgreement() {
        #expect(Category.allCases.filter(\.becomesAgreeWhenPlanned) == [.consult, .support, .cooperate, .aid])
    }

    @Test func theCrosswalkToCameoIsThePublishedOne() {
        let roots: [(Category, Mode?, String)] = [
            (.agree, nil, "03"), (.consult, nil, "04"), (.support, nil, "05"), (.cooperate, nil, "06"), (.aid, nil, "07"), (.concede, nil, "08"),
            (.retreat, nil, "08"), (.accuse, .investigate, "09"), (.request, nil, "10"), (.accuse, nil, "11"), (.accuse, .disapprove, "11"),
            (.reject, nil, "12"), (.threaten, nil, "13"), (.protest, nil, "14"), (.mobilize, nil, "15"), (.sanction, nil, "16"),
            (.coerce, nil, "17"), (.assault, nil, "18"), (.assault, .abduct, "18"), (.assault, .aerial, "19"), (.assault, .unconventional, "20"),
        ]
        for (category, mode, root) in roots { #expect(category.cameoRoot(mode: mode) == root, "\(category) \(root)") }
    }

    @Test func thereAre25SectorsAnd37Contexts() {
        let sectors = "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC"
        #expect(Set(Sector.allCases.map(\.rawValue)) == Set(sectors.split(separator: " ").map(String.init)))
        let contexts = """
            military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations \
            human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping health \
            asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption illegal_drugs \
            trafficking
            """
        #expect(Set(Context.allCases.map(\.rawValue)) == Set(contexts.split(separator: " ").map(String.init)))
        #expect(Context.allCases.count == 37)
    }

    @Test func packedSectorsComeBack() {
        for sector in Sector.allCases { #expect(Sector(index: sector.index) == sector) }
        #expect(Sector(index: 0) == nil)
        #expect(Sector(index: 26) == nil)
    }

    @Test func auxiliariesAreNamedInTheCodebooksOrder() {
        #expect(Auxiliary([.negation, .historical, .hypothetical, .future]).names == ["historical", "future", "hypothetical", "negation"])
        #expect(Auxiliary([]).names.isEmpty)
    }
}
