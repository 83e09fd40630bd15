extension HebrewRoot {
    // MARK: - Hifil

    /// הסביר, העלה; הגיש and הציע without the first letter; הוסיף; היטיב; הקים; הגן.
    func hifil() -> [Shape] {
        var all: [Shape] = []
        if isFinalHe {
            all.append(shape(Self.hifilFinalHe("12")))
            if first == "נ" { all.append(shape(Self.hifilFinalHe("2", past: "הi2"))) }
            if first == "י" { all.append(shape(Self.hifilFinalHe("ו2"))) }
        }
        all.append(shape(Self.hifil("12")))
        if first == "נ" || first == "י" { all.append(shape(Self.hifil("2"))) }
        if first == "י" {
            all.append(shape(Self.hifil("ו2")))
            all.append(shape(Self.hifil("י2")))
        }
        if isHollow { all.append(shape(Self.hifil("1"))) }
        if isDouble { all.append(shape(hifilDouble())) }
        return all
    }

    /// The stems of a hifil from what stands before the last letter of the root.
    private static func hifil(_ stem: String) -> HebrewStems {
        HebrewStems(
            past: "ה\(stem)י3", closed: "ה\(stem)3", participle: "מ\(stem)י3", feminine: "ה", future: "P\(stem)י3", infinitive: "לה\(stem)י3",
            imperative: "ה\(stem)3", imperativeOpen: "ה\(stem)י3")
    }

    private static func hifilFinalHe(_ stem: String, past: String? = nil) -> HebrewStems {
        HebrewStems(
            finalHe: past ?? "ה\(stem)", participle: "מ\(stem)", future: "P\(stem)", infinitive: "לה\(stem)", imperative: "ה\(stem)")
    }

    /// הפר, מפר, מפרה, יפר; where the last letter is doubled in speech the participle has a yod before an ending: מגינה, מסיבה.
    private func hifilDouble() -> HebrewStems {
        let isSoft = ["ר", "ע", "ח", "א", "ה"].contains(last)
        return HebrewStems(
            past: "ה13", closed: "ה13|ה13ו", participle: "מ13", open: isSoft ? "מ13" : "מ1i3", feminine: "ה", future: "P13", infinitive: "לה13",
            imperative: "ה13")
    }

    // MARK: - Hufal

    /// הוסבר, הועלה; הוצע and הוקם without one of the letters.
    func hufal() -> [Shape] {
        var all: [Shape] = []
        let isShort = first == "נ" || first == "י"
        if isFinalHe {
            for stem in isShort ? ["ו12", "ו2"] : ["ו12"] {
                // מופנית, seldom מופנה; but מוכה.
                let feminine = stem == "ו2" ? "ה|ית" : "ית|ה"
                all.append(shape(HebrewStems(finalHe: "ה" + stem, participle: "מ" + stem, feminine: feminine, future: "P" + stem)))
            }
        }
        all.append(shape(Self.hufal("ו123")))
        if isShort { all.append(shape(Self.hufal("ו23"))) }
        if isHollow || isDouble { all.append(shape(Self.hufal("ו13"))) }
        return all
    }

    private static func hufal(_ stem: String) -> HebrewStems { HebrewStems(past: "ה" + stem, participle: "מ" + stem, future: "P" + stem) }

    // MARK: - Nifal

    /// נכתב, נבנה; ניתן and נולד of roots with נ and י at the beginning; נסוג, נידון; נמס.
    func nifal() -> [Shape] {
        var all: [Shape] = []
        if isFinalHe {
            all.append(shape(Self.nifalFinalHe("נ12")))
            if first == "נ" { all.append(shape(Self.nifalFinalHe("נi2"))) }
            if first == "י" { all.append(shape(Self.nifalFinalHe("נו2"), letters: ["ו"] + letters.dropFirst())) }
        }
        all.append(shape(Self.nifal("נ123")))
        if first == "נ" || first == "י" {
            var stems = Self.nifal("נi23")
            if text == "נתנ" { stems.closed = "נiת" }
            all.append(shape(stems))
            all.append(shape(Self.nifal("נi2ו3", feminine: "ה")))
        }
        if first == "י" { all.append(shape(Self.nifal("נו23"), letters: ["ו"] + letters.dropFirst())) }
        if isHollow {
            for past in ["נ1ו3", "נi1ו3"] {
                let stems = Self.nifal(past, closed: past + "|" + past + "ו", feminine: "ה", stem: "1ו3")
                // Besides להיסוג the press has לסגת.
                all.append(shape(text == "סוג" ? stems.with { $0.infinitive = "לסגת|" + $0.infinitive } : stems))
            }
        }
        if isDouble { all.append(shape(Self.nifal("נ13", closed: "נ13|נ13ו", feminine: "ה", stem: "13"))) }
        return all
    }

    private static func nifal(_ past: String, closed: String? = nil, feminine: String = "ת", stem: String = "123") -> HebrewStems {
        HebrewStems(
            past: past, closed: closed, participle: past, feminine: feminine, future: "Pi\(stem)", infinitive: "להi\(stem)", imperative: "הi\(stem)"
        ).with { $0.futureFirst = "אj\(stem)" }
    }

    private static func nifalFinalHe(_ past: String) -> HebrewStems {
        HebrewStems(finalHe: past, participle: past, feminine: "ית", future: "Pi12", infinitive: "להi12", imperative: "הi12")
            .with { $0.futureFirst = "אj12ה" }
    }
}
