/// Base letters of Latin letters with marks, from their Unicode decomposition; `?` where there is none.
enum LatinBases {
    /// U+00C0 to U+024F.
    static let low = [UInt8](
        """
        AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuyty\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKk?LlLlLlL\
        lLlNnNnNn?NnOoOoOoOoRrRrRrSsSsSsSsTtTt??UuUuUuUuUuUuWwYyYZzZzZzs\
        ???????????????E????????????????Oo?????????????Uu???????????????\
        ????DDdLLlNNnAaIiOoUuUuUuUuUu?AaAa????GgKkOoOo??jDDdGg??NnAa????\
        AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????\
        ????????????????
        """.utf8)
    /// U+1E00 to U+1EFF.
    static let additional = [UInt8](
        """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
        MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
        WwWwWwWwWwXxXxYyZzZzZzhtwyas????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????
        """.utf8)
}

/// Arabic and Hebrew presentation forms: old encodings and copies out of PDF files write letters by their shape.
///
/// Each table lists the plain letter of consecutive code points (their Unicode compatibility decomposition); `?` where there is none.
enum PresentationForms {
    /// U+FE80 to U+FEF4.
    private static let arabic = [Unicode.Scalar](
        "ءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظععععغغغغففففققققككككللللممممننننههههووىىيييي".unicodeScalars)
    /// U+FB1D to U+FB4F.
    private static let hebrew = [Unicode.Scalar]("י?ײעאדהכלםרת+ששששאאאבגדהוז?טיךכל?מ?נס?ףפ?צקרשתובכפא".unicodeScalars)
    /// U+FB50 to U+FBFF.
    private static let persian = [Unicode.Scalar](
        "ٱٱٻٻٻٻپپپپڀڀڀڀٺٺٺٺٿٿٿٿٹٹٹٹڤڤڤڤڦڦڦڦڄڄڄڄڃڃڃڃچچچچڇڇڇڇڍڍڌڌڎڎڈڈژژڑڑککککگگگگڳڳڳڳڱڱڱڱںںڻڻڻڻۀۀہہہہھھھھےےۓۓ﮲﮳﮴﮵﮶﮷﮸﮹﮺﮻﮼﮽﮾﮿﯀﯁﯂????????????????ڭڭڭڭۇۇۆۆۈۈ?ۋۋۅۅۉۉېېېېىى??????????????????یییی"
            .unicodeScalars)
    /// The alef of the four lam-alef ligatures from U+FEF5, two shapes each.
    private static let ligatureAlefs: [UInt32] = [0x622, 0x622, 0x623, 0x623, 0x625, 0x625, 0x627, 0x627]

    /// The one or two letters that a presentation form stands for; the second is 0 where there is one.
    static func letters(of scalar: UInt32) -> (UInt32, UInt32)? {
        switch scalar {
        case 0xFE80...0xFEF4: plain(arabic, Int(scalar - 0xFE80))
        case 0xFEF5...0xFEFC: (0x644, ligatureAlefs[Int(scalar - 0xFEF5)])
        case 0xFB4F: (0x5D0, 0x5DC)
        case 0xFB1D...0xFB4F: plain(hebrew, Int(scalar - 0xFB1D))
        case 0xFB50...0xFBFF: plain(persian, Int(scalar - 0xFB50))
        default: nil
        }
    }

    private static func plain(_ table: [Unicode.Scalar], _ index: Int) -> (UInt32, UInt32)? {
        guard index < table.count, table[index] != "?" else { return nil }
        return (table[index].value, 0)
    }
}
