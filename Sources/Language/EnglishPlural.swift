/// The regular plural of an English noun, or of the noun that heads a phrase.
///
///     EnglishPlural.of("foreign minister") == "foreign ministers"
///     EnglishPlural.of("head of state") == "heads of state"
///     EnglishPlural.of("Chinese") == "Chinese"
public enum EnglishPlural {
    /// - Parameter phrase: the singular; what stands before «of», «to», «for», «in» or «general» is its head.
    public static func of(_ phrase: String) -> String {
        var words = phrase.split(separator: " ").map(String.init)
        let links: Set<String> = ["of", "to", "for", "in", "general", "on"]
        let head = (words.firstIndex { links.contains($0.lowercased()) } ?? words.count) - 1
        guard words.indices.contains(head) else { return phrase }
        words[head] = plural(words[head])
        return words.joined(separator: " ")
    }

    private static func plural(_ word: String) -> String {
        let lower = word.lowercased()
        for ending in ["ese", "sh", "ch", "x", "z", "swiss"] where lower.hasSuffix(ending) {
            // Chinese and Irish are as many; churches and boxes are not nationalities.
            return ending == "ese" || ending == "swiss" || word.first?.isUppercase == true ? word : word + "es"
        }
        if lower.hasSuffix("man"), word.first?.isUppercase == false { return word.dropLast(2) + "en" }
        if lower.hasSuffix("s") { return word.hasSuffix("ss") ? word + "es" : word }
        if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) { return word.dropLast() + "ies" }
        return word + "s"
    }
}
