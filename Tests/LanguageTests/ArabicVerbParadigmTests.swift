import Testing

import Language

/// The whole conjugation of ten verbs, written out by hand. The order of the cells is
/// 3ms 3fs 3md 3fd 3mp 3fp 2ms 2fs 2d 2mp 2fp 1s 1p, for the imperative 2ms 2fs 2d 2mp 2fp.
@Suite struct ArabicVerbParadigmTests {
    static let cells: [(Person, Gender, Number)] = [
        (.third, .masculine, .singular), (.third, .feminine, .singular), (.third, .masculine, .dual), (.third, .feminine, .dual),
        (.third, .masculine, .plural), (.third, .feminine, .plural), (.second, .masculine, .singular), (.second, .feminine, .singular),
        (.second, .both, .dual), (.second, .masculine, .plural), (.second, .feminine, .plural), (.first, .both, .singular),
        (.first, .both, .plural),
    ]

    /// The spellings of one cell.
    static func surfaces(_ forms: [WordForm], _ form: VerbForm, _ mood: Moods, _ voice: Voices, _ cell: (Person, Gender, Number)) -> Set<String> {
        Set(
            forms.filter {
                let f = $0.features
                return f.form == form && f.moods.isSuperset(of: mood) && f.voices.isSuperset(of: voice) && !f.isBound && f.person == cell.0
                    && f.gender == cell.1 && f.number == cell.2
            }.map(\.surface))
    }

    static func check(_ verb: ArabicVerb, _ table: String) {
        let forms = verb.forms()
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ":")
            let label = parts[0]
            let words = parts[1].split(separator: " ")
            let voice: Voices = label.hasPrefix("passive") ? .passive : .active
            var form = VerbForm.imperfect
            var mood: Moods = []
            if label.hasSuffix("perfect") { form = .perfect }
            if label.hasSuffix("imperative") { form = .imperative }
            if label.hasSuffix("indicative") { mood = .indicative }
            if label.hasSuffix("subjunctive") { mood = .subjunctive }
            if label.hasSuffix("jussive") { mood = .jussive }
            let order = form == .imperative ? Array(cells[6...10]) : cells
            #expect(words.count == order.count, "\(verb.lemma) \(label): the table has \(words.count) cells")
            for (word, cell) in zip(words, order) {
                let expected = Set(word.split(separator: "/").map(String.init))
                let found = surfaces(forms, form, mood, voice, cell)
                #expect(found == expected, "\(verb.lemma) \(label) \(cell): \(found.sorted()), not \(expected.sorted())")
            }
        }
    }

    @Test func kataba() throws {
        Self.check(
            try ArabicVerb(lemma: "كتب", root: "كتب", form: "I a/u"),
            """
            perfect: كتب كتبت كتبا كتبتا كتبوا كتبن كتبت كتبت كتبتما كتبتم كتبتن كتبت كتبنا
            passive perfect: كتب كتبت كتبا كتبتا كتبوا كتبن كتبت كتبت كتبتما كتبتم كتبتن كتبت كتبنا
            indicative: يكتب تكتب يكتبان تكتبان يكتبون يكتبن تكتب تكتبين تكتبان تكتبون تكتبن أكتب نكتب
            subjunctive: يكتب تكتب يكتبا تكتبا يكتبوا يكتبن تكتب تكتبي تكتبا تكتبوا تكتبن أكتب نكتب
            jussive: يكتب تكتب يكتبا تكتبا يكتبوا يكتبن تكتب تكتبي تكتبا تكتبوا تكتبن أكتب نكتب
            passive indicative: يكتب تكتب يكتبان تكتبان يكتبون يكتبن تكتب تكتبين تكتبان تكتبون تكتبن أكتب نكتب
            passive jussive: يكتب تكتب يكتبا تكتبا يكتبوا يكتبن تكتب تكتبي تكتبا تكتبوا تكتبن أكتب نكتب
            imperative: اكتب اكتبي اكتبا اكتبوا اكتبن
            """)
    }

    @Test func radda() throws {
        Self.check(
            try ArabicVerb(lemma: "رد", root: "ردد", form: "I a/u"),
            """
            perfect: رد ردت ردا ردتا ردوا رددن رددت رددت رددتما رددتم رددتن رددت رددنا
            passive perfect: رد ردت ردا ردتا ردوا رددن رددت رددت رددتما رددتم رددتن رددت رددنا
            indicative: يرد ترد يردان تردان يردون يرددن ترد تردين تردان تردون ترددن أرد نرد
            subjunctive: يرد ترد يردا تردا يردوا يرددن ترد تردي تردا تردوا ترددن أرد نرد
            jussive: يرد/يردد ترد/تردد يردا تردا يردوا يرددن ترد/تردد تردي تردا تردوا ترددن أرد/أردد نرد/نردد
            passive indicative: يرد ترد يردان تردان يردون يرددن ترد تردين تردان تردون ترددن أرد نرد
            passive jussive: يرد/يردد ترد/تردد يردا تردا يردوا يرددن ترد/تردد تردي تردا تردوا ترددن أرد/أردد نرد/نردد
            imperative: رد/اردد ردي ردا ردوا ارددن
            """)
    }

    @Test func wasala() throws {
        Self.check(
            try ArabicVerb(lemma: "وصل", root: "وصل", form: "I a/i"),
            """
            perfect: وصل وصلت وصلا وصلتا وصلوا وصلن وصلت وصلت وصلتما وصلتم وصلتن وصلت وصلنا
            passive perfect: وصل وصلت وصلا وصلتا وصلوا وصلن وصلت وصلت وصلتما وصلتم وصلتن وصلت وصلنا
            indicative: يصل تصل يصلان تصلان يصلون يصلن تصل تصلين تصلان تصلون تصلن أصل نصل
            subjunctive: يصل تصل يصلا تصلا يصلوا يصلن تصل تصلي تصلا تصلوا تصلن أصل نصل
            jussive: يصل تصل يصلا تصلا يصلوا يصلن تصل تصلي تصلا تصلوا تصلن أصل نصل
            passive indicative: يوصل توصل يوصلان توصلان يوصلون يوصلن توصل توصلين توصلان توصلون توصلن أوصل نوصل
            passive jussive: يوصل توصل يوصلا توصلا يوصلوا يوصلن توصل توصلي توصلا توصلوا توصلن أوصل نوصل
            imperative: صل صلي صلا صلوا صلن
            """)
    }

    @Test func qala() throws {
        Self.check(
            try ArabicVerb(lemma: "قال", root: "قول", form: "I a/u"),
            """
            perfect: قال قالت قالا قالتا قالوا قلن قلت قلت قلتما قلتم قلتن قلت قلنا
            passive perfect: قيل قيلت قيلا قيلتا قيلوا قلن قلت قلت قلتما قلتم قلتن قلت قلنا
            indicative: يقول تقول يقولان تقولان يقولون يقلن تقول تقولين تقولان تقولون تقلن أقول نقول
            subjunctive: يقول تقول يقولا تقولا يقولوا يقلن تقول تقولي تقولا تقولوا تقلن أقول نقول
            jussive: يقل تقل يقولا تقولا يقولوا يقلن تقل تقولي تقولا تقولوا تقلن أقل نقل
            passive indicative: يقال تقال يقالان تقالان يقالون يقلن تقال تقالين تقالان تقالون تقلن أقال نقال
            passive jussive: يقل تقل يقالا تقالا يقالوا يقلن تقل تقالي تقالا تقالوا تقلن أقل نقل
            imperative: قل قولي قولا قولوا قلن
            """)
    }

    @Test func baa() throws {
        Self.check(
            try ArabicVerb(lemma: "باع", root: "بيع", form: "I a/i"),
            """
            perfect: باع باعت باعا باعتا باعوا بعن بعت بعت بعتما بعتم بعتن بعت بعنا
            passive perfect: بيع بيعت بيعا بيعتا بيعوا بعن بعت بعت بعتما بعتم بعتن بعت بعنا
            indicative: يبيع تبيع يبيعان تبيعان يبيعون يبعن تبيع تبيعين تبيعان تبيعون تبعن أبيع نبيع
            subjunctive: يبيع تبيع يبيعا تبيعا يبيعوا يبعن تبيع تبيعي تبيعا تبيعوا تبعن أبيع نبيع
            jussive: يبع تبع يبيعا تبيعا يبيعوا يبعن تبع تبيعي تبيعا تبيعوا تبعن أبع نبع
            passive indicative: يباع تباع يباعان تباعان يباعون يبعن تباع تباعين تباعان تباعون تبعن أباع نباع
            passive jussive: يبع تبع يباعا تباعا يباعوا يبعن تبع تباعي تباعا تباعوا تبعن أبع نبع
            imperative: بع بيعي بيعا بيعوا بعن
            """)
    }

    @Test func daa() throws {
        Self.check(
            try ArabicVerb(lemma: "دعا", root: "دعو", form: "I a/u"),
            """
            perfect: دعا دعت دعوا دعتا دعوا دعون دعوت دعوت دعوتما دعوتم دعوتن دعوت دعونا
            passive perfect: دعي دعيت دعيا دعيتا دعوا دعين دعيت دعيت دعيتما دعيتم دعيتن دعيت دعينا
            indicative: يدعو تدعو يدعوان تدعوان يدعون يدعون تدعو تدعين تدعوان تدعون تدعون أدعو ندعو
            subjunctive: يدعو تدعو يدعوا تدعوا يدعوا يدعون تدعو تدعي تدعوا تدعوا تدعون أدعو ندعو
            jussive: يدع تدع يدعوا تدعوا يدعوا يدعون تدع تدعي تدعوا تدعوا تدعون أدع ندع
            passive indicative: يدعى تدعى يدعيان تدعيان يدعون يدعين تدعى تدعين تدعيان تدعون تدعين أدعى ندعى
            passive jussive: يدع تدع يدعيا تدعيا يدعوا يدعين تدع تدعي تدعيا تدعوا تدعين أدع ندع
            imperative: ادع ادعي ادعوا ادعوا ادعون
            """)
    }

    @Test func laqiya() throws {
        Self.check(
            try ArabicVerb(lemma: "لقي", root: "لقي", form: "I i/a"),
            """
            perfect: لقي لقيت لقيا لقيتا لقوا لقين لقيت لقيت لقيتما لقيتم لقيتن لقيت لقينا
            passive perfect: لقي لقيت لقيا لقيتا لقوا لقين لقيت لقيت لقيتما لقيتم لقيتن لقيت لقينا
            indicative: يلقى تلقى يلقيان تلقيان يلقون يلقين تلقى تلقين تلقيان تلقون تلقين ألقى نلقى
            subjunctive: يلقى تلقى يلقيا تلقيا يلقوا يلقين تلقى تلقي تلقيا تلقوا تلقين ألقى نلقى
            jussive: يلق تلق يلقيا تلقيا يلقوا يلقين تلق تلقي تلقيا تلقوا تلقين ألق نلق
            passive indicative: يلقى تلقى يلقيان تلقيان يلقون يلقين تلقى تلقين تلقيان تلقون تلقين ألقى نلقى
            passive jussive: يلق تلق يلقيا تلقيا يلقوا يلقين تلق تلقي تلقيا تلقوا تلقين ألق نلق
            imperative: الق القي القيا القوا القين
            """)
    }

    @Test func aata() throws {
        Self.check(
            try ArabicVerb(lemma: "أعطى", root: "عطو", form: "IV"),
            """
            perfect: أعطى أعطت أعطيا أعطتا أعطوا أعطين أعطيت أعطيت أعطيتما أعطيتم أعطيتن أعطيت أعطينا
            passive perfect: أعطي أعطيت أعطيا أعطيتا أعطوا أعطين أعطيت أعطيت أعطيتما أعطيتم أعطيتن أعطيت أعطينا
            indicative: يعطي تعطي يعطيان تعطيان يعطون يعطين تعطي تعطين تعطيان تعطون تعطين أعطي نعطي
            subjunctive: يعطي تعطي يعطيا تعطيا يعطوا يعطين تعطي تعطي تعطيا تعطوا تعطين أعطي نعطي
            jussive: يعط تعط يعطيا تعطيا يعطوا يعطين تعط تعطي تعطيا تعطوا تعطين أعط نعط
            passive indicative: يعطى تعطى يعطيان تعطيان يعطون يعطين تعطى تعطين تعطيان تعطون تعطين أعطى نعطى
            passive subjunctive: يعطى تعطى يعطيا تعطيا يعطوا يعطين تعطى تعطي تعطيا تعطوا تعطين أعطى نعطى
            passive jussive: يعط تعط يعطيا تعطيا يعطوا يعطين تعط تعطي تعطيا تعطوا تعطين أعط نعط
            imperative: أعط أعطي أعطيا أعطوا أعطين
            """)
    }

    @Test func istaqala() throws {
        // استقال الرجلَ البيعَ has an object; the verb of resigning has none.
        Self.check(
            try ArabicVerb(lemma: "استقال", root: "قيل", form: "X"),
            """
            perfect: استقال استقالت استقالا استقالتا استقالوا استقلن استقلت استقلت استقلتما استقلتم استقلتن استقلت استقلنا
            passive perfect: استقيل استقيلت استقيلا استقيلتا استقيلوا استقلن استقلت استقلت استقلتما استقلتم استقلتن استقلت استقلنا
            indicative: يستقيل تستقيل يستقيلان تستقيلان يستقيلون يستقلن تستقيل تستقيلين تستقيلان تستقيلون تستقلن أستقيل نستقيل
            subjunctive: يستقيل تستقيل يستقيلا تستقيلا يستقيلوا يستقلن تستقيل تستقيلي تستقيلا تستقيلوا تستقلن أستقيل نستقيل
            jussive: يستقل تستقل يستقيلا تستقيلا يستقيلوا يستقلن تستقل تستقيلي تستقيلا تستقيلوا تستقلن أستقل نستقل
            passive indicative: يستقال تستقال يستقالان تستقالان يستقالون يستقلن تستقال تستقالين تستقالان تستقالون تستقلن أستقال نستقال
            passive jussive: يستقل تستقل يستقالا تستقالا يستقالوا يستقلن تستقل تستقالي تستقالا تستقالوا تستقلن أستقل نستقل
            imperative: استقل استقيلي استقيلا استقيلوا استقلن
            """)
    }

    @Test func akhadha() throws {
        Self.check(
            try ArabicVerb(lemma: "أخذ", root: "أخذ", form: "I a/u"),
            """
            perfect: أخذ أخذت أخذا أخذتا أخذوا أخذن أخذت أخذت أخذتما أخذتم أخذتن أخذت أخذنا
            passive perfect: أخذ أخذت أخذا أخذتا أخذوا أخذن أخذت أخذت أخذتما أخذتم أخذتن أخذت أخذنا
            indicative: يأخذ تأخذ يأخذان تأخذان يأخذون يأخذن تأخذ تأخذين تأخذان تأخذون تأخذن آخذ نأخذ
            subjunctive: يأخذ تأخذ يأخذا تأخذا يأخذوا يأخذن تأخذ تأخذي تأخذا تأخذوا تأخذن آخذ نأخذ
            jussive: يأخذ تأخذ يأخذا تأخذا يأخذوا يأخذن تأخذ تأخذي تأخذا تأخذوا تأخذن آخذ نأخذ
            passive indicative: يؤخذ تؤخذ يؤخذان تؤخذان يؤخذون يؤخذن تؤخذ تؤخذين تؤخذان تؤخذون تؤخذن أوخذ/أؤخذ نؤخذ
            imperative: خذ خذي خذا خذوا خذن
            """)
    }

    @Test func raa() throws {
        Self.check(
            try ArabicVerb(lemma: "رأى", root: "رءي", form: "I a/a"),
            """
            perfect: رأى رأت رأيا رأتا رأوا رأين رأيت رأيت رأيتما رأيتم رأيتن رأيت رأينا
            passive perfect: رئي رئيت رئيا رئيتا رؤوا رئين رئيت رئيت رئيتما رئيتم رئيتن رئيت رئينا
            indicative: يرى ترى يريان تريان يرون يرين ترى ترين تريان ترون ترين أرى نرى
            subjunctive: يرى ترى يريا تريا يروا يرين ترى تري تريا تروا ترين أرى نرى
            jussive: ير تر يريا تريا يروا يرين تر تري تريا تروا ترين أر نر
            passive indicative: يرى ترى يريان تريان يرون يرين ترى ترين تريان ترون ترين أرى نرى
            passive jussive: ير تر يريا تريا يروا يرين تر تري تريا تروا ترين أر نر
            imperative: ر ري ريا روا رين
            """)
    }

    @Test func qaraa() throws {
        Self.check(
            try ArabicVerb(lemma: "قرأ", root: "قرأ", form: "I a/a"),
            """
            perfect: قرأ قرأت قرآ قرأتا قرؤوا/قرأوا قرأن قرأت قرأت قرأتما قرأتم قرأتن قرأت قرأنا
            passive perfect: قرئ قرئت قرئا قرئتا قرئوا قرئن قرئت قرئت قرئتما قرئتم قرئتن قرئت قرئنا
            indicative: يقرأ تقرأ يقرآن تقرآن يقرؤون/يقرأون يقرأن تقرأ تقرئين تقرآن تقرؤون/تقرأون تقرأن أقرأ نقرأ
            jussive: يقرأ تقرأ يقرآ تقرآ يقرؤوا/يقرأوا يقرأن تقرأ تقرئي تقرآ تقرؤوا/تقرأوا تقرأن أقرأ نقرأ
            imperative: اقرأ اقرئي اقرآ اقرؤوا/اقرأوا اقرأن
            """)
    }

    @Test func jaa() throws {
        Self.check(
            try ArabicVerb(lemma: "جاء", root: "جيء", form: "I a/i"),
            """
            perfect: جاء جاءت جاءا جاءتا جاؤوا/جاءوا جئن جئت جئت جئتما جئتم جئتن جئت جئنا
            passive perfect: جيء جيئت جيئا جيئتا جيئوا جئن جئت جئت جئتما جئتم جئتن جئت جئنا
            indicative: يجيء تجيء يجيئان تجيئان يجيئون يجئن تجيء تجيئين تجيئان تجيئون تجئن أجيء نجيء
            subjunctive: يجيء تجيء يجيئا تجيئا يجيئوا يجئن تجيء تجيئي تجيئا تجيئوا تجئن أجيء نجيء
            jussive: يجئ تجئ يجيئا تجيئا يجيئوا يجئن تجئ تجيئي تجيئا تجيئوا تجئن أجئ نجئ
            imperative: جئ جيئي جيئا جيئوا جئن
            """)
    }
}
