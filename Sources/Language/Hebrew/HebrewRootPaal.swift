extension HebrewRoot {
    // MARK: - Paal

    /// כתב, קנה; קם; חם. What is irregular is taken from a list of its own.
    func paal() -> [Shape] {
        if let irregular = irregularPaal() { return [irregular] }
        var all: [Shape] = []
        if isFinalHe {
            all.append(shape(finalHePaal()))
        } else {
            if isHollow { all.append(shape(hollowPaal())) }
            if isDouble { all.append(shape(doublePaal())) }
            all.append(shape(strongPaal()))
        }
        return all
    }

    private func finalHePaal() -> HebrewStems {
        var stems = HebrewStems(finalHe: "12", participle: "1ו2", future: "P12", infinitive: "ל12", imperative: "12")
        if HebrewRootList.losesNun.contains(text) {
            (stems.future, stems.futureOpen) = ("Py2ה", "Py2")
        } else if first == "י" {
            (stems.future, stems.futureOpen, stems.infinitive) = ("Pי2ה", "Pי2", "לי2ות")
        } else if HebrewRootList.weakAleph.contains(text) {
            stems.futureFirst = "או2ה|אא2ה"
        }
        stems.passive = ["12וי", "12ויה", "12ויים", "12ויות"]
        return stems
    }

    /// קם, יקום; with י in the root שם, ישים. The participle is written like the past.
    private func hollowPaal() -> HebrewStems {
        // דין and לין have ו in the future all the same.
        let isRound = middle == "ו" || text == "דינ" || text == "לינ"
        let stem = isRound ? "1ו3" : "1י3"
        return HebrewStems(past: "13", participle: "13", feminine: "ה", future: "P" + stem, infinitive: "ל" + stem, imperative: stem)
    }

    /// חם, יחם; סב, יסוב.
    private func doublePaal() -> HebrewStems {
        let isRound = theme.map { $0 == .o } ?? HebrewRootList.roundDouble.contains(text)
        return HebrewStems(
            past: "13", closed: "13|13ו", participle: "13", feminine: "ה", future: isRound ? "P1ו3" : "Pe13", infinitive: "ל1ו3",
            imperative: isRound ? "1ו3" : "13")
    }

    private func strongPaal() -> HebrewStems {
        let usual: HebrewVerb.Theme = isGuttural || HebrewRootList.flatFuture.contains(text) ? .a : .o
        let isRound = (theme ?? usual) == .o
        var stems = HebrewStems(
            past: "123", participle: "1ו23", future: isRound ? "P12ו3" : "P123", futureOpen: "P123", infinitive: "ל12ו3",
            imperative: isRound ? "12ו3" : "123", imperativeOpen: "123")
        if HebrewRootList.plainParticiple.contains(text) {
            stems.participle = HebrewStems.four("123", feminine: "ה")
        } else {
            stems.passive = HebrewStems.four("12ו3", feminine: "ה")
        }
        switch first {
        case "נ" where HebrewRootList.losesNun.contains(text):
            stems.future = isRound ? "Py2ו3" : "Py23"
            stems.futureOpen = "Py23"
            stems.infinitive = "לי2ו3|ל12ו3"
        case "נ" where HebrewRootList.mayLoseNun.contains(text):
            stems.future += isRound ? "|Py2ו3" : "|Py23"
            stems.futureOpen += "|Py23"
        case "י" where HebrewRootList.losesYod.contains(text):
            (stems.future, stems.futureOpen) = ("Pe23", "Pe23")
            (stems.infinitive, stems.imperative, stems.imperativeOpen) = ("ל23ת", "23", "23")
        case "י":
            let hasO = theme.map { $0 == .o } ?? HebrewRootList.roundYod.contains(text)
            (stems.future, stems.futureOpen) = (hasO ? "Pי2ו3" : "Pי23", "Pי23")
            stems.infinitive = "לי2ו3"
            (stems.imperative, stems.imperativeOpen) = (hasO ? "12ו3" : "123", "123")
        case "א" where HebrewRootList.weakAleph.contains(text):
            (stems.future, stems.futureOpen) = ("P123", "P123")
            stems.futureFirst = "או23|אא23"
        default: break
        }
        if let infinitive = HebrewRootList.infinitives[text] { stems.infinitive = infinitive }
        if let imperative = HebrewRootList.imperatives[text] { (stems.imperative, stems.imperativeOpen) = (imperative, imperative) }
        return stems
    }

    // MARK: - Irregular verbs

    /// היה, חי, נתן, לקח, הלך, יכול.
    private func irregularPaal() -> Shape? {
        switch text {
        case "היה", "היי": return shape(Self.toBe, letters: ["ה", "י", "ה"])
        case "חיה", "חיי": return shape(Self.toLive, letters: ["ח", "י", "ה"])
        case "נתנ": return shape(Self.toGive)
        case "לקח": return shape(Self.toTake)
        case "הלכ": return shape(Self.toGo)
        case "יכל": return shape(Self.canDo)
        default: return nil
        }
    }

    private static let toBe = HebrewStems(finalHe: "הי", participle: "הוו", future: "Pהי", infinitive: "להי", imperative: "הי").with {
        $0.she = "הייתה|היתה"
        $0.closed = "היי"
        $0.participle = []
        $0.future = "Pהיה|Pהא"
    }

    private static let toLive = HebrewStems(finalHe: "חי", participle: "חי", future: "Pחי", infinitive: "לחי", imperative: "חי").with {
        $0.he = "חי|חיה"
        $0.she = "חיה|חייתה|חיתה"
        $0.closed = "חיי"
        $0.participle = ["חי", "חיה", "חיים", "חיות"]
    }

    private static let toGive = HebrewStems(
        past: "נתנ", closed: "נת", participle: "נותנ", future: "Pyתנ", infinitive: "לתת|ליתן", imperative: "תנ"
    ).with { $0.passive = HebrewStems.four("נתונ", feminine: "ה") }

    private static let toTake = HebrewStems(past: "123", participle: "1ו23", future: "Py23", infinitive: "לקחת", imperative: "23").with {
        $0.passive = HebrewStems.four("12ו3", feminine: "ה")
    }

    private static let toGo = HebrewStems(past: "123", participle: "1ו23", future: "Pe23", infinitive: "ללכת", imperative: "23")

    private static let canDo = HebrewStems(past: "יכול|יכל", participle: "יכול", feminine: "ה", future: "Pוכל").with {
        $0.she = "יכלה|יכולה"
        $0.they = "יכלו"
    }
}
