import Chronology
import Foundation

/// Writes documents with their time expressions as TimeML 1.2.1, as HeidelTime does and the TempEval tools read.
///
///     TimeMLWriter.document(coded)   // <?xml …?><TimeML>…<TEXT>He came on <TIMEX3 tid="t1" type="DATE" value="2025-11-04">Tuesday</TIMEX3>.</TEXT></TimeML>
///
/// A stretch from one date to another has no value in TIMEX3: it is a DURATION whose `beginPoint` and `endPoint` name two empty tags behind it
/// (TimeML 1.2.1, section 2.2.1). The attributes are those of the annotation guidelines; what TimeML cannot say (bounds, zones, granularity) is in
/// the JSON Lines.
public enum TimeMLWriter {
    /// One document, complete with its declaration.
    public static func document(_ coded: CodedDocument) -> String {
        var out = """
            <?xml version="1.0" encoding="UTF-8"?>
            <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
            <DOCID>\(escaped(coded.document.id))</DOCID>

            """
        let reference = TimeReference(iso: coded.document.date)
        if reference != nil {
            let date = escaped(coded.document.date)
            let value = escaped(timexDate(coded.document.date))
            let type = value.contains("T") ? "TIME" : "DATE"
            let tag = "<TIMEX3 tid=\"t0\" type=\"\(type)\" value=\"\(value)\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">"
            out += "<DCT>\(tag)\(date)</TIMEX3></DCT>\n"
        }
        if !coded.document.title.isEmpty { out += "<TITLE>\(escaped(coded.document.title))</TITLE>\n" }
        out += "<TEXT>"
        let scalars = coded.document.text.unicodeScalars
        var index = scalars.startIndex
        var position = 0
        func take(to end: Int) -> String {
            let next = scalars.index(index, offsetBy: max(end - position, 0), limitedBy: scalars.endIndex) ?? scalars.endIndex
            defer {
                index = next
                position = max(position, end)
            }
            return escaped(String(scalars[index..<next]))
        }
        var number = 1
        for timex in coded.timexes where Int(timex.start) >= position {
            out += take(to: Int(timex.start))
            let words = take(to: Int(timex.end))
            out += tag(timex, words, &number, isDated: reference != nil)
        }
        out += take(to: .max)
        return out + "</TEXT>\n</TimeML>\n"
    }

    private static func tag(_ timex: Timex, _ words: String, _ number: inout Int, isDated: Bool) -> String {
        let id = "t\(number)"
        number += 1
        var attributes = "tid=\"\(id)\""
        var points = ""
        if let stretch = timex.stretch {
            attributes += " type=\"DURATION\" value=\"\(stretch.length)\" beginPoint=\"t\(number)\" endPoint=\"t\(number + 1)\""
            for value in [stretch.begin, stretch.end] {
                points += "<TIMEX3 tid=\"t\(number)\" type=\"\(value.contains("T") ? "TIME" : "DATE")\" value=\"\(value)\"/>"
                number += 1
            }
        } else {
            attributes += " type=\"\(timex.kind.rawValue)\" value=\"\(escaped(timex.value))\""
        }
        if timex.kind == .set { attributes += " quant=\"EVERY\"" }
        if timex.modifier != .none { attributes += " mod=\"\(timex.modifier.rawValue)\"" }
        if timex.anchor == .reference || timex.anchor == .lastEvent { attributes += " temporalFunction=\"true\"" }
        if timex.anchor == .reference, isDated { attributes += " anchorTimeID=\"t0\"" }
        return "<TIMEX3 \(attributes)>\(words)</TIMEX3>" + points
    }

    /// A document's date without its zone, which TIMEX3 values do not have but for Z.
    private static func timexDate(_ date: String) -> String {
        guard date.count > 10 else { return date }
        let text = date.replacingOccurrences(of: " ", with: "T")
        return text.hasSuffix("Z") ? text : String(text.prefix(text.count > 16 && text.dropFirst(16).first == ":" ? 19 : 16))
    }

    /// Text as XML; characters that XML 1.0 does not allow become U+FFFD.
    static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": out.append(scalar)
            default: out.append("\u{FFFD}")
            }
        }
        return String(out)
    }
}
