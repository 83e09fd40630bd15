/// One text to code, and what is known of it besides.
public struct Document: Sendable {
    public var id: String
    public var text: String
    /// A day or a time, as given: `2025-11-06`, `2025-11-06T18:30:00-05:00`; empty when unknown.
    public var date: String
    /// `ar`, `he`, `en`; empty to find it from the script.
    public var language: String
    public var title: String
    public var publication: String
    public var url: String

    public init(id: String, text: String, date: String = "", language: String = "", title: String = "", publication: String = "", url: String = "") {
        self.id = id
        self.text = text
        self.date = date
        self.language = language
        self.title = title
        self.publication = publication
        self.url = url
    }
}
