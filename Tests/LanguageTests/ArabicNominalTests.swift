import Testing

import Language

@Suite struct ArabicNominalTests {
    /// The spellings that meet a condition.
    static func surfaces(_ forms: [WordForm], _ condition: (Features) -> Bool) -> Set<String> {
        Set(forms.filter { condition($0.features) }.map(\.surface))
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var singular: String
        var plurals: [String]
        var gender: Gender?
        var feminine: String?
        /// What may stand alone, before a pronoun, and as an indefinite accusative with alif.
        var free: String
        var bound: String
        var accusative: String
        var testDescription: String { singular }

        init(
            _ singular: String, _ plurals: String, _ gender: Gender? = nil, feminine: String? = nil, free: String, bound: String,
            accusative: String = ""
        ) {
            self.singular = singular
            self.plurals = plurals.split(separator: " ").map(String.init)
            self.gender = gender
            self.feminine = feminine
            self.free = free
            self.bound = bound
            self.accusative = accusative
        }
    }

    /// free: with an article or none; bound: whatever a suffix pronoun can follow.
    static let nouns: [Row] = [
        Row("كتاب", "كتب", free: "كتاب كتابان كتابين كتب", bound: "كتاب كتابا كتابي كتب", accusative: "كتابا كتبا"),
        Row("زيارة", "ات", free: "زيارة زيارتان زيارتين زيارات", bound: "زيارت زيارتا زيارتي زيارات"),
        Row(
            "وزير", "وزراء", feminine: "ة", free: "وزير وزيران وزيرين وزراء وزيرة وزيرتان وزيرتين وزيرات",
            bound: "وزير وزيرا وزيري وزراء وزراؤ وزرائ وزيرت وزيرتا وزيرتي وزيرات", accusative: "وزيرا"),
        Row(
            "مسؤول", "ون", feminine: "ة", free: "مسؤول مسؤولان مسؤولين مسؤولون مسؤولة مسؤولتان مسؤولتين مسؤولات",
            bound: "مسؤول مسؤولا مسؤولي مسؤولو مسؤولت مسؤولتا مسؤولتي مسؤولات", accusative: "مسؤولا"),
        Row("مستشفى", "ات", free: "مستشفى مستشفيان مستشفيين مستشفيات", bound: "مستشفا مستشفيا مستشفيي مستشفيات"),
        Row("مبدأ", "مبادئ", free: "مبدأ مبدآن مبدأين مبادئ", bound: "مبدأ مبدؤ مبدئ مبدآ مبدأي مبادئ"),
        Row("مفاجأة", "ات", free: "مفاجأة مفاجأتان مفاجأتين مفاجآت", bound: "مفاجأت مفاجأتا مفاجأتي مفاجآت"),
        Row("قراءة", "ات", free: "قراءة قراءتان قراءتين قراءات", bound: "قراءت قراءتا قراءتي قراءات"),
        Row("هيئة", "ات", free: "هيئة هيئتان هيئتين هيئات", bound: "هيئت هيئتا هيئتي هيئات"),
        Row("لقاء", "ات", free: "لقاء لقاءان لقاءين لقاءات", bound: "لقاء لقاؤ لقائ لقاءا لقاءي لقاءات"),
        Row("صحراء", "صحارى", .feminine, free: "صحراء صحراوان صحراوين صحارى", bound: "صحراء صحراؤ صحرائ صحراوا صحراوي صحارا"),
        Row("شيء", "أشياء", free: "شيء شيئان شيئين أشياء", bound: "شيئ شيئا شيئي أشياء أشياؤ أشيائ", accusative: "شيئا"),
        Row("جزء", "أجزاء", free: "جزء جزءان جزأين جزءين أجزاء", bound: "جزء جزؤ جزئ جزأ جزءا جزأي جزءي أجزاء أجزاؤ أجزائ", accusative: "جزءا"),
        Row("عبء", "أعباء", free: "عبء عبئان عبأين عبئين أعباء", bound: "عبء عبؤ عبئ عبأ عبئا عبأي عبئي أعباء أعباؤ أعبائ", accusative: "عبئا"),
        Row("ضوء", "أضواء", free: "ضوء ضوءان ضوءين أضواء", bound: "ضوء ضوؤ ضوئ ضوءا ضوءي أضواء أضواؤ أضوائ", accusative: "ضوءا"),
        Row("شاطئ", "شواطئ", free: "شاطئ شاطئان شاطئين شواطئ", bound: "شاطئ شاطئا شاطئي شواطئ", accusative: "شاطئا"),
        Row(
            "قاضي", "قضاة", feminine: "ة", free: "قاض قاضي قاضيان قاضيين قضاة قاضية قاضيتان قاضيتين قاضيات",
            bound: "قاضي قاضيا قاضيي قضات قاضيت قاضيتا قاضيتي قاضيات", accusative: "قاضيا"),
        Row("محامي", "ون", free: "محام محامي محاميان محاميين محامون محامين", bound: "محامي محاميا محاميي محامو", accusative: "محاميا"),
        Row("مبنى", "مباني", free: "مبنى مبنيان مبنيين مبان مباني", bound: "مبنا مبنيا مبنيي مباني"),
        Row("تحدي", "ات", free: "تحد تحدي تحديان تحديين تحديات", bound: "تحدي تحديا تحديي تحديات", accusative: "تحديا"),
        Row("سياسي", "ون", free: "سياسي سياسيان سياسيين سياسيون", bound: "سياسي سياسيا سياسيي سياسيو", accusative: "سياسيا"),
        Row("وعي", "", free: "وعي وعيان وعيين", bound: "وعي وعيا وعيي", accusative: "وعيا"),
        Row("مدرسة", "مدارس", free: "مدرسة مدرستان مدرستين مدارس", bound: "مدرست مدرستا مدرستي مدارس"),
        Row("مفتاح", "مفاتيح", free: "مفتاح مفتاحان مفتاحين مفاتيح", bound: "مفتاح مفتاحا مفتاحي مفاتيح", accusative: "مفتاحا"),
        Row("وقت", "أوقات", free: "وقت وقتان وقتين أوقات", bound: "وقت وقتا وقتي أوقات", accusative: "وقتا أوقاتا"),
        Row("سنة", "سنوات", free: "سنة سنتان سنتين سنوات", bound: "سنت سنتا سنتي سنوات"),
        Row("قناة", "ات", free: "قناة قناتان قناتين قنوات", bound: "قنات قناتا قناتي قنوات"),
        Row("مباراة", "ات", free: "مباراة مباراتان مباراتين مباريات", bound: "مبارات مباراتا مباراتي مباريات"),
        Row("قتيل", "قتلى", free: "قتيل قتيلان قتيلين قتلى", bound: "قتيل قتيلا قتيلي قتلا", accusative: "قتيلا"),
        Row("مادة", "مواد", free: "مادة مادتان مادتين مواد", bound: "مادت مادتا مادتي مواد"),
        Row("حرب", "حروب", .feminine, free: "حرب حربان حربين حروب", bound: "حرب حربا حربي حروب", accusative: "حربا حروبا"),
        Row("أب", "آباء", free: "أب أبوان أبوين آباء", bound: "أب أبو أبا أبي أبوا أبوي آباء آباؤ آبائ", accusative: "أبا"),
        Row("مدعي", "مدعون مدعين", free: "مدع مدعي مدعيان مدعيين مدعون مدعين", bound: "مدعي مدعيا مدعيي مدعو", accusative: "مدعيا"),
        Row("معنى", "معان معاني", free: "معنى معنيان معنيين معان معاني", bound: "معنا معنيا معنيي معاني"),
        Row("مسعى", "مساع", free: "مسعى مسعيان مسعيين مساع مساعي", bound: "مسعا مسعيا مسعيي مساعي"),
        Row("ضاحية", "ضواح", free: "ضاحية ضاحيتان ضاحيتين ضواح ضواحي", bound: "ضاحيت ضاحيتا ضاحيتي ضواحي"),
        Row("أنثى", "إناث", .feminine, free: "أنثى أنثيان أنثيين إناث", bound: "أنثا أنثيا أنثيي إناث", accusative: "إناثا"),
        Row("مرأى", "", free: "مرأى مرأيان مرأيين", bound: "مرآ مرأيا مرأيي"),
        Row("منشأة", "منشآت", free: "منشأة منشأتان منشأتين منشآت", bound: "منشأت منشأتا منشأتي منشآت"),
        Row("فيديو", "فيديوهات", free: "فيديو فيديوان فيديوين فيديوهات", bound: "فيديو فيديوا فيديوي فيديوهات"),
        Row("سنة", "سنوات سنون", free: "سنة سنتان سنتين سنوات سنون سنين", bound: "سنت سنتا سنتي سنوات سنو سني"),
        Row("عدو", "أعداء", free: "عدو عدوان عدوين أعداء", bound: "عدو عدوا عدوي أعداء أعداؤ أعدائ", accusative: "عدوا"),
    ]

    @Test(arguments: nouns) func noun(_ row: Row) {
        let forms = ArabicNoun(singular: row.singular, plurals: row.plurals, gender: row.gender, feminine: row.feminine).forms()
        func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
        #expect(
            Self.surfaces(forms) { !$0.isBound && $0.states != .construct && $0.grammaticalCase != .accusative } == words(row.free))
        #expect(Self.surfaces(forms) { $0.takesSuffix || $0.isBound } == words(row.bound))
        #expect(Self.surfaces(forms) { $0.states == .indefinite && $0.grammaticalCase == .accusative } == words(row.accusative))
        for form in forms {
            #expect(form.features.pos == .noun)
            #expect(!form.features.states.isEmpty)
            if form.features.states == .construct { #expect(!form.features.takesArticle, "\(form.surface)") }
            if form.features.takesArticle { #expect(form.features.states.contains(.definite), "\(form.surface)") }
        }
    }

    @Test func nounFeatures() {
        let forms = ArabicNoun(singular: "مسؤول", plurals: ["ون"], feminine: "ة").forms()
        func one(_ surface: String, _ number: Number) -> Features? {
            forms.first { $0.surface == surface && $0.features.number == number }?.features
        }
        #expect(one("مسؤولون", .plural)?.grammaticalCase == .nominative)
        #expect(one("مسؤولون", .plural)?.states == [.indefinite, .definite])
        #expect(one("مسؤولون", .plural)?.takesSuffix == false)
        #expect(one("مسؤولو", .plural)?.states == .construct)
        #expect(one("مسؤولو", .plural)?.takesSuffix == true)
        #expect(one("مسؤولي", .plural)?.grammaticalCase == .oblique)
        #expect(one("مسؤولي", .dual)?.states == .construct)
        #expect(one("مسؤولين", .plural)?.gender == .masculine)
        #expect(one("مسؤولات", .plural)?.gender == .feminine)
        #expect(one("مسؤول", .singular)?.states == [.indefinite, .definite, .construct])
        let war = ArabicNoun(singular: "حرب", plurals: ["حروب"], gender: .feminine).forms()
        #expect(war.allSatisfy { $0.features.gender == .feminine })
        let judge = ArabicNoun(singular: "قاضٍ", plurals: ["قضاة"]).forms()
        #expect(judge == ArabicNoun(singular: "قاضي", plurals: ["قضاة"]).forms())
        let lawyer = ArabicNoun(singular: "محامي", plurals: ["محامون"]).forms()
        #expect(lawyer == ArabicNoun(singular: "محامي", plurals: ["ون"]).forms())
        #expect(judge.first { $0.surface == "قاض" }?.features.takesArticle == false)
    }

    @Test func adjectives() {
        func check(_ adjective: ArabicAdjective, _ free: String, accusative: String, sourceLocation: SourceLocation = #_sourceLocation) {
            let forms = adjective.forms()
            let found = Self.surfaces(forms) { !$0.isBound && $0.states != .construct && $0.grammaticalCase != .accusative }
            #expect(found == Set(free.split(separator: " ").map(String.init)), sourceLocation: sourceLocation)
            let with = Self.surfaces(forms) { $0.grammaticalCase == .accusative && $0.states == .indefinite }
            #expect(with == Set(accusative.split(separator: " ").map(String.init)), sourceLocation: sourceLocation)
            #expect(forms.allSatisfy { $0.features.pos == .adjective }, sourceLocation: sourceLocation)
        }
        check(ArabicAdjective(masculine: "سياسي"), "سياسي سياسيان سياسيين سياسيون سياسية سياسيتان سياسيتين سياسيات", accusative: "سياسيا")
        check(
            ArabicAdjective(masculine: "كبير", plurals: ["كبار"]), "كبير كبيران كبيرين كبيرة كبيرتان كبيرتين كبيرات كبار",
            accusative: "كبيرا كبارا")
        check(
            ArabicAdjective(masculine: "أحمر", feminine: "حمراء", plurals: ["حمر"]),
            "أحمر أحمران أحمرين حمراء حمراوان حمراوين حمراوات حمر", accusative: "حمرا")
        check(
            ArabicAdjective(masculine: "أكبر", feminine: "كبرى", plurals: ["أكابر"]),
            "أكبر أكبران أكبرين كبرى كبريان كبريين كبريات أكابر", accusative: "")
        check(
            ArabicAdjective(masculine: "أصم", feminine: "صماء", plurals: ["صم"]), "أصم أصمان أصمين صماء صماوان صماوين صماوات صم", accusative: "صما")
        check(ArabicAdjective(masculine: "أقوى", feminine: "أقوى"), "أقوى أقويان أقويين أقوون أقوين", accusative: "")
        check(
            ArabicAdjective(masculine: "أقصى", feminine: "قصوى", plurals: ["أقاص", "أقاصي"]),
            "أقصى أقصيان أقصيين قصوى قصويان قصويين قصويات أقاص أقاصي", accusative: "")
        check(ArabicAdjective(masculine: "عالي"), "عال عالي عاليان عاليين عالون عالين عالية عاليتان عاليتين عاليات", accusative: "عاليا")
        check(ArabicAdjective(masculine: "أعلى", feminine: "عليا"), "أعلى أعليان أعليين أعلون أعلين عليا علييان علييين علييات", accusative: "")
        check(
            ArabicAdjective(masculine: "بطيء"), "بطيء بطيئان بطيئين بطيئون بطيئة بطيئتان بطيئتين بطيئات", accusative: "بطيئا")
    }

    // MARK: - Verbs before suffix pronouns

    @Test func boundVerbForms() throws {
        /// What an object pronoun can follow, in the third person masculine (and all of the perfect's second plural).
        func check(_ lemma: String, _ root: String, _ form: String, _ expected: String) throws {
            let forms = try ArabicVerb(lemma: lemma, root: root, form: form).forms()
            let found = Self.surfaces(forms) {
                ($0.takesSuffix || $0.isBound) && $0.form != .imperative && $0.gender == .masculine && $0.number != .dual
                    && ($0.person == .third || ($0.number == .plural && $0.form == .perfect))
            }
            let words = Set(expected.split(separator: " ").map(String.init))
            #expect(found == words, "\(lemma): \(found.subtracting(words).sorted()) too many, \(words.subtracting(found).sorted()) missing")
        }
        try check("كتب", "كتب", "I a/u", "كتب كتبو كتبتمو يكتب يكتبون يكتبو")
        try check("رمى", "رمي", "I a/i", "رما رمو رميتمو يرمي يرم يرمون يرمو")
        try check("دعا", "دعو", "I a/u", "دعا دعو دعوتمو يدعو يدع يدعون")
        try check("رأى", "رءي", "I a/a", "رآ رأو رأيتمو يرا ير يرون يرو")
        try check("التقى", "لقي", "VIII", "التقا التقو التقيتمو يلتقي يلتق يلتقون يلتقو")
        try check("بدأ", "بدء", "I a/a", "بدأ بدؤو بدأو بدأتمو يبدأ يبدؤ يبدؤون يبدأون يبدؤو يبدأو")
        try check("أنشأ", "نشء", "IV", "أنشأ أنشؤو أنشأو أنشأتمو ينشئ ينشئون ينشئو")
        try check("جاء", "جيء", "I a/i", "جاء جاؤو جاءو جئتمو يجيئ يجئ يجيئون يجيئو")
        try check("أحيا", "حيي", "IV", "أحيا أحيو أحييتمو يحيي يحي يحيون يحيو")
        let went = try ArabicVerb(lemma: "ذهب", root: "ذهب", form: "I a/a", intransitive: true).forms()
        #expect(went.allSatisfy { !$0.features.takesSuffix && !$0.features.isBound })
    }

    @Test func merging() throws {
        let forms = try ArabicVerb(lemma: "كتب", root: "كتب", form: "I a/u").forms()
        let he = forms.filter { $0.surface == "يكتب" && $0.features.person == .third }
        #expect(he.count == 1)
        #expect(he.first?.features.moods == [.indicative, .subjunctive, .jussive])
        #expect(he.first?.features.voices == [.active, .passive])
        let taktub = forms.filter { $0.surface == "تكتب" && $0.features.form == .imperfect }
        #expect(Set(taktub.map(\.features.person)) == [.second, .third])
    }

    // MARK: - Participles and verbal nouns

    @Test func participles() throws {
        let giver = try ArabicVerb(lemma: "أعطى", root: "عطو", form: "IV").participles()
        let active = Self.surfaces(giver) { $0.form == .activeParticiple && $0.grammaticalCase != .accusative && $0.states != .construct }
        #expect(active == ["معط", "معطي", "معطيان", "معطيين", "معطون", "معطين", "معطية", "معطيتان", "معطيتين", "معطيات"])
        let passive = Self.surfaces(giver) { $0.form == .passiveParticiple && $0.grammaticalCase != .accusative && $0.states != .construct }
        #expect(passive == ["معطى", "معطيان", "معطيين", "معطون", "معطين", "معطاة", "معطاتان", "معطاتين", "معطيات"])
        #expect(Self.surfaces(giver) { $0.isBound && $0.form == .passiveParticiple } == ["معطا", "معطات"])
        let reader = try ArabicVerb(lemma: "قرأ", root: "قرء", form: "I a/a").participles()
        let read = Self.surfaces(reader) { $0.form == .passiveParticiple && $0.number != .dual && $0.states.contains(.indefinite) }
        #expect(read == ["مقروء", "مقروءا", "مقروءة", "مقروءون", "مقروؤون", "مقروئين", "مقروءات"])
        let built = try ArabicVerb(lemma: "أنشأ", root: "نشء", form: "IV").participles()
        let plants = Self.surfaces(built) { $0.form == .passiveParticiple && $0.gender == .feminine && $0.states.contains(.indefinite) }
        #expect(plants == ["منشأة", "منشأتان", "منشأتين", "منشآت"])
    }

    @Test func masdars() throws {
        let support = try ArabicVerb(lemma: "قرر", root: "قرر", form: "II", masdars: ["تقرير"]).masdars()
        #expect(support.allSatisfy { $0.features.pos == .noun && $0.features.form == .masdar })
        #expect(Self.surfaces(support) { $0.states.contains(.indefinite) } == ["تقرير", "تقريران", "تقريرين", "تقريرات", "تقريرا"])
        let power = try ArabicVerb(lemma: "تولى", root: "ولي", form: "V", masdars: ["تولي"]).masdars()
        #expect(power.contains { $0.surface == "تول" && !$0.features.takesArticle })
        #expect(power.contains { $0.surface == "تولي" && $0.features.takesArticle && !$0.features.states.contains(.indefinite) })
        let visit = try ArabicVerb(lemma: "زار", root: "زور", form: "I a/u", masdars: ["زيارة"]).masdars()
        #expect(!visit.contains { $0.features.number == .plural })
        #expect(visit.contains { $0.surface == "زيارت" && $0.features.isBound })
    }

    // MARK: - Errors

    @Test func errors() {
        #expect(throws: ArabicMorphologyError.form(lemma: "قال", form: "XI")) { try ArabicVerb(lemma: "قال", root: "قول", form: "XI") }
        #expect(throws: ArabicMorphologyError.root(lemma: "قال", root: "قال", needed: 3)) {
            try ArabicVerb(lemma: "قال", root: "قال", form: "I a/u")
        }
        #expect(throws: ArabicMorphologyError.lemma(lemma: "شكى", root: "شكو", form: "I a/u", expected: "شكا")) {
            try ArabicVerb(lemma: "شكى", root: "شكو", form: "I a/u")
        }
        #expect(throws: ArabicMorphologyError.form(lemma: "كتب", form: "I")) { try ArabicVerb(lemma: "كتب", root: "كتب", form: "I") }
        #expect("\(ArabicMorphologyError.form(lemma: "كتب", form: "I"))".contains("a/u"))
    }

    // MARK: - Clitics

    @Test func prefixChains() {
        let all = ArabicPrefix.all
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { !$0.surface.isEmpty })
        let noun = ArabicNoun(singular: "لجنة", plurals: ["لجان"]).forms()[0].features
        func chains(_ surface: String, _ features: Features) -> Set<[ArabicPrefix.Part]> {
            Set(all.filter { $0.surface == surface && $0.join == .plain && $0.admits(features) }.map(\.parts))
        }
        #expect(chains("وبال", noun) == [[.wa, .bi, .article]])
        #expect(chains("لل", noun) == [[.li, .article]])
        #expect(chains("ل", noun) == [[.li]])
        #expect(chains("س", noun) == [])
        #expect(all.contains { $0.surface == "ول" && $0.join == .beforeLam && $0.parts == [.wa, .li, .article] && $0.admits(noun) })
        var verb = Features(.verb)
        verb.form = .imperfect
        verb.moods = [.indicative]
        #expect(chains("س", verb) == [[.future]])
        #expect(chains("فس", verb) == [[.fa, .future]])
        #expect(chains("ب", verb) == [])
        #expect(chains("ال", verb) == [])
        verb.moods = [.subjunctive, .jussive]
        #expect(chains("ل", verb) == [[.purpose], [.command]])
        #expect(chains("س", verb) == [])
        verb.form = .perfect
        verb.moods = []
        #expect(chains("ل", verb) == [[.emphasis]])
        #expect(chains("و", verb) == [[.wa]])
        var cairo = Features(.proper)
        cairo.hasArticle = true
        #expect(all.contains { $0.surface == "ل" && $0.join == .dropsAlif && $0.admits(cairo) })
        #expect(chains("ب", cairo) == [[.bi]])
        let officials = ArabicNoun(singular: "مسؤول", plurals: ["ون"]).forms()
        let nominative = officials.first { $0.surface == "مسؤولون" }?.features ?? Features(.other)
        #expect(chains("ال", nominative) == [[.article]])
        #expect(chains("لل", nominative) == [])
        #expect(chains("وال", nominative) == [[.wa, .article]])
    }

    @Test func suffixes() throws {
        let saw = try ArabicVerb(lemma: "رأى", root: "رءي", form: "I a/a").forms()
        let bound = try #require(saw.first { $0.surface == "رآ" }?.features)
        let followers = ArabicSuffix.all.filter { $0.follows(bound) }.map(\.surface)
        #expect(Set(followers) == ["ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "ني", "نا"])
        let ministers = ArabicNoun(singular: "وزير", plurals: ["وزراء"]).forms()
        let nominative = try #require(ministers.first { $0.surface == "وزراؤ" }?.features)
        #expect(ArabicSuffix.all.contains { $0.surface == "نا" && $0.follows(nominative) })
        #expect(!ArabicSuffix.all.contains { $0.surface == "ني" && $0.follows(nominative) })
        #expect(!ArabicSuffix.all.contains { $0.surface == "ي" && $0.follows(nominative) })
    }
}
