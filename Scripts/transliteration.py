"""Writes foreign place names in Arabic and in Hebrew letters as the press of those languages does.

A name goes through two steps. `sounds` reads its spelling by the rules of a language (the country tells which) into a small
alphabet of sounds; `arabic` and `hebrew` write these. Chinese goes by syllables (`pinyin`), Arabic names go into Hebrew letter by
letter (`hebrew_from_arabic`).

The sounds: plain letters as in IPA (a e i o u y w and consonants), and
S sh, C ch, Z zh, J dj, c ts, X kh, G gh, T th, D dh, N ng, q, H emphatic h, A I U long vowels, 3 ʿayn, E an e that is not written.
"""

import re
import unicodedata

ARABIC_STATES = set("AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SY TN YE".split())

LANGUAGE_OF_STATE = {
    "es": "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE PH",
    "pt": "AO BR CV GW MZ PT ST TL",
    "fr": "FR GF GP MQ RE YT LU MC BE",
    "ff": "BF BI BJ CD CF CG CI CM GA GN HT KM ML MG NE NC PF RW SN TD TG DJ DZ MA MR TN EH LB",
    "de": "DE AT LI CH", "nl": "NL SR CW AW", "it": "IT SM VA", "tr": "TR", "az": "AZ", "pl": "PL", "hu": "HU",
    "ro": "RO MD", "cs": "CZ SK HR SI BA RS ME MK XK LT LV", "ru": "RU UA BY KZ KG UZ TM TJ MN BG GE AM",
    "in": "IN PK BD LK NP BT MV MM AF", "ms": "ID MY BN SG", "ja": "JP", "ko": "KR KP", "vi": "VN",
    "fa": "IR IQ SY EG SA YE JO OM AE KW QA BH LY SD PS IL", "sv": "SE NO DK FI IS EE", "sq": "AL", "so": "SO",
}
LANGUAGES = {state: language for language, states in LANGUAGE_OF_STATE.items() for state in states.split()}

OPEN_ENDS = {"in", "ms", "fa", "tr", "ko", "vi", "so", "ff"}  # languages whose last closed a Hebrew writes with alef
FRONT = "[eiyéèêëíîïě]"

# Spelling → sounds, the first rule that fits at a letter wins; `<F>` is a front vowel. Rules of a language go before the common ones.
COMMON = """
tsch C; sch S; tch C; sh S; ch C; th T; ph f; kh X; gh G; ck k; qu kw; x ks; c(?=<F>) s; c k; ng N; zh Z; dzh J; dj J; ts c; tz c
ou u; oo U; ee I; aa A; j J; y(?=[aeiouáéíóúāīūō]) y; y i; q k; ß s; æ e; ø o; å o; œ o; ð d; þ T; đ d; ł l; ə a; ı i; ʻ 3; ā A; ī I; ū U
"""
SPELLING = {
    "en": """^john jon; ^uni yuni; ^ut(?=[ai]) yut; ^mc mak; ah$ a; ns$ nz; ham$ hAm; ake eik; ^wh w; ^wr r; ^kn n; ^new nyu; burgh burg; burg burg; borough boro; ville$ vil; field fild; shire$ SEr
        ough$ o; igh ai; ight ait; town$ taun; south sauT; mouth$ mawT; dge dJ; ge$ J; g(?=e) g; ow$ o; ow(?=n$) au; oa o; ew yu; ay ei; ey$ i; ai ei; ea I; ie$ i; ei ei
        a(?=[bdfgklmnprstvz]e$) ei; i(?=[bdfgklmnprstvz]e$) ai; ce$ s; (?<=[bdfgklmnprstvzh])le$ El; (?<=[a-z][bdfgklmnprstvz])e$ ; ie i; au o; aw o; er$ Er; er(?=[bdfgklmnpstv]) Er; ph f; sc(?=<F>) s; cc k; ll l; tt t; u(?=r[a-z]) E""",
    "es": """ch C; ll y; qu(?=<F>) k; gu(?=<F>) g; güe gwe; g(?=<F>) X; j X; ñ ny; hua wa; hue we; h ; z s; x ks; y$ i; ^s(?=[ptk]) es; v v; cc(?=<F>) ks""",
    "pt": """ções soiS; ção saw; ão aw; ãe ai; õe oi; lh ly; nh ny; ch S; ç s; j Z; g(?=<F>) Z; gu(?=<F>) g; qu(?=<F>) k; x S; h ; z$ s; ou o; (?<=[aeiou])s(?=[aeiou]) z; ã a; õ o""",
    "fr": """^saint[e]? san; eaux? o; aux? o; oin wan; oi wa; ai e; ay e; ch S; ç s; gn ny; ille$ il; ill iy; guy gi; gu(?=<F>) g; g(?=<F>) Z; j Z; qu k
        eu o; œu o; es$ ; (?<=[a-zé]{2})e$ ; (?<=[a-zé]{2})[stdxz]$ ; er$ e; ez$ e; h ; (?<=[aeiou])s(?=[aeiou]) z; ti(?=on) sy; th t; c(?=k) ; tz c; y$ i""",
    "ff": """ou(?=[aei]) w; ou u; oî wa; oi wa; ch S; tch C; dj J; gn ny; gu(?=<F>) g; gh G; kh X; g(?=<F>) Z; j J; qu k; é e; ç s; ai ai; ei ei; ng N; th t; (?<=[a-z][bdfgklmnprtv])e$ ; ï i""",
    "de": """stadt Stat; stedt Stet; tsch C; sch S; chs ks; ch X; ei ai; ai ai; ie I; eu oi; äu oi; tz c; zz c; z c; w v; v f; ^st St; ^sp Sp; ä e; ö o; ü u; j y; qu kv
        (?<=[aeiouäöü])h(?![aeiou]) ; th t; ph f; dt$ t; s(?=[aeiouäöü]) z; er$ Er; en$ En; y i; c k""",
    "nl": """sch sX; oe u; ij ai; ui oi; aa A; ee e; oo o; ou au; uu u; eu o; ch X; g G; j y; w v; ie I; th t; c(?=<F>) s""",
    "it": """gli(?=[aeou]) ly; gl(?=i) ly; gn ny; sch sk; sc(?=[ei]) S; ch k; gh g; cci(?=[aou]) C; ci(?=[aou]) C; cc(?=[ei]) C; c(?=[ei]) C; gi(?=[aou]) J; gg(?=[ei]) J; g(?=[ei]) J; zz c; z c; h ; qu kw; j y; (?<=[aeiou])s(?=[aeiou]) z; y i""",
    "tr": """ç C; c J; ş S; ğ G; ı i; j Z; ö o; ü u; y y; h h; ng ng; sh sh; ch ch; â a; ts ts""",
    "az": """ç C; c J; ş S; ğ G; ı i; j Z; ö o; ü u; y y; x X; q g; ə a; sh S; kh X; gh G; ch C""",
    "pl": """szcz SC; sz S; cz C; rz Z; ż Z; ź z; ś S; ć C; ci(?=[aouęą]) C; dzi dzi; dź J; ch X; ck ck; c c; w v; ł l; j y; ó u; ę en; ą on; y i; ń n; ie ye; ph f; th t; ks ks""",
    "cs": """č C; š S; ž Z; ch X; c c; ř rZ; ě e; ď d; ť t; ň n; lj ly; nj ny; j y; đ J; ć C; ů u; y i; ý i; w v; ou ou; x ks; dž J; sh S; zh Z""",
    "hu": """cs C; sz s; zs Z; s S; gy J; ny ny; ly y; ty ty; tz c; c c; j y; ö o; ő o; ü u; ű u; á a; a a; th t; y i""",
    "ro": """[șş] S; [țţ] c; ă a; [âî] i; ch(?=[eiîâ]) k; gh(?=[ei]) g; ci(?=[aou]) C; c(?=[ei]) C; gi(?=[aou]) J; g(?=[ei]) J; j Z; x ks; ea ea""",
    "ru": """yyi$ i; yi$ i; shch SC; sh S; zh Z; kh X; ts c; tch C; ch C; yy$ i; iy$ i; y’ y; ’ ; ' ; ʹ ; yo yo; (?<=[a-z])ye(?=[a-z]) e; ^ye ye; y(?=[aeou]) y; y i; ey$ ei; w v; gh G; q q; c c; j J; ng ng; ph f; th t; x X; ee ee; oo oo""",
    "in": """(?<=[a-z][bdfgklmnprtv])e$ ; aa A; ee I; oo U; chh C; ch C; sh S; ksh kS; th t; dh d; bh b; gh g; kh X; ph f; jh J; c k; y(?=[aeiou]) y; w w; ai ai; au au; ow au; ay$ ai; ā A; ī I; ū U; ṇ n; ph f; x ks; zh z""",
    "ms": """sy S; ch C; ng N; c C; j J; kh X; y y; oe u; dj J; tj C; ai ai; au au; gh G; q q""",
    "ja": """ch C; sh S; ts c; j J; tch C; ou o; oo o; ō o; ū u; ii i; y y; n’ n; n' n""",
    "ko": """yeo yo; eo o; eu u; ae e; oe we; ui ui; ch C; j J; ng N; sh S; ’ ; ' ; tch C; kk k; tt t; ss s; wo wo""",
    "vi": """ngh ng; nh$ n; nh ny; ng N; ph f; th t; tr tr; ch$ t; ch C; kh k; gi z; qu kw; gh g; x s; đ d; ư u; ơ o; ă a; â a; ê e; ô o; y i""",
    "fa": """kh X; gh G; q q; sh S; ch C; zh Z; th T; dh D; ḩ H; ş s; ţ t; ḑ d; z̧ z; ou u; oo u; ee I; ey ei; ay ai; aw au; ow au; [ʻ‘] 3; [’ʼ'] ; ah$ a; eh$ e; y(?=[aeiouāīū]) y; w w; v v; ā A; ī I; ū U; ē e; ō o; á a; j J""",
    "sv": """sj S; skj S; kj C; tj C; ä e; ö o; ø o; å o; æ e; y i; j y; ck k; w v; aa A; ee e; oo o; qu kv; hj y; ch k; gh g; th t; g(?=[eiyäö]) y; k(?=[eiyäö]) k; z s""",
    "sq": """sh S; zh Z; xh J; gj J; ç C; q C; c c; ë e; y i; j y; dh D; th T; nj ny; rr r; ll l; x dz""",
    "so": """ey$ e; x H; dh d; c 3; kh X; q q; sh S; aa A; ee I; oo U; uu U; y y; j J""",
}

# What the press translates or has a fixed spelling for, as whole words of a name.
FIXED_WORDS = {
    "north": ("نورث", "נורת'"), "south": ("ساوث", "סאות'"), "east": ("إيست", "איסט"), "west": ("ويست", "וסט"), "beach": ("بيتش", "ביץ'"),
    "city": ("سيتي", "סיטי"), "new": ("نيو", "ניו"), "saint": ("سانت", "סנט"), "st": ("سانت", "סנט"), "st.": ("سانت", "סנט"),
    "santa": ("سانتا", "סנטה"), "san": ("سان", "סן"), "sao": ("ساو", "סאו"), "são": ("ساو", "סאו"), "santo": ("سانتو", "סנטו"), "los": ("لوس", "לוס"),
    "las": ("لاس", "לאס"), "la": ("لا", "לה"), "le": ("لو", "לה"), "de": ("دي", "דה"), "del": ("ديل", "דל"), "da": ("دا", "דה"), "do": ("دو", "דו"), "dos": ("دوس", "דוס"),
    "rio": ("ريو", "ריו"), "villa": ("فيلا", "וילה"), "el": ("إل", "אל"), "port": ("بورت", "פורט"), "fort": ("فورت", "פורט"), "lake": ("ليك", "לייק"), "park": ("بارك", "פארק"),
    "hills": ("هيلز", "הילס"), "heights": ("هايتس", "הייטס"), "valley": ("فالي", "ואלי"), "mount": ("ماونت", "מאונט"), "springs": ("سبرينغز", "ספרינגס"), "grand": ("غراند", "גרנד"), "cruz": ("كروز", "קרוס"), "stoke": ("ستوك", "סטוק"), "upon": ("أبون", "אפון"), "on": ("أون", "און"), "under": ("أندر", "אנדר"),
    "haut": ("أو", "או"), "hauts": ("أو", "או"), "haute": ("أوت", "אוט"), "bas": ("با", "בא"), "territories": ("تيريتوريز", "טריטוריז"),
    "palm": ("بالم", "פאלם"), "royal": ("رويال", "רויאל"), "spring": ("سبرينغ", "ספרינג"), "island": ("آيلاند", "איילנד"), "bay": ("باي", "ביי"), "oak": ("أوك", "אוק"), "am": ("أم", "אם"), "main": ("ماين", "מיין"), "bad": ("باد", "באד"), "and": ("وا", "אנד"),
}

ARABIC_CONSONANTS = dict(zip("bptdkgqfvwszSZCJXGTDhHlrmnNyc3", "ب ب ت د ك غ ق ف ف و س ز ش ج تش ج خ غ ث ذ ه ح ل ر م ن نغ ي تس ع".split()))
HEBREW_CONSONANTS = dict(zip("bptdkgqfvwszSZCJXGTDhHlrmnNyc3", "ב פ ט ד ק ג ק פ ב וו ס ז ש ז' צ' ג' ח ג ת ד ה ח ל ר מ נ נג י צ ע".split()))
HEBREW_FINALS = {"מ": "ם", "נ": "ן", "צ": "ץ"}
VOWELS = "aeiouAIUE"

PINYIN_INITIALS = {
    "zh": ("تش", "ג'"), "ch": ("تش", "צ'"), "sh": ("ش", "ש"), "b": ("ب", "ב"), "p": ("ب", "פ"), "m": ("م", "מ"), "f": ("ف", "פ"), "d": ("د", "ד"),
    "t": ("ت", "ט"), "n": ("ن", "נ"), "l": ("ل", "ל"), "g": ("غ", "ג"), "k": ("ك", "ק"), "h": ("ه", "ח"), "j": ("ج", "ג'"), "q": ("تش", "צ'"),
    "x": ("ش", "ש"), "r": ("ر", "ר"), "z": ("ز", "דז"), "c": ("تس", "צ"), "s": ("س", "ס"), "y": ("ي", "י"), "w": ("و", "וו"), "": ("", ""),
}
PINYIN_FINALS = {
    "a": ("ا", "א"), "o": ("و", "ו"), "e": ("ي", "ה"), "ai": ("اي", "אי"), "ei": ("ي", "יי"), "ao": ("او", "או"), "ou": ("و", "ואו"), "an": ("ان", "אנ"),
    "en": ("ين", "נ"), "ang": ("انغ", "אנג"), "eng": ("نغ", "נג"), "er": ("ر", "ר"), "i": ("ي", "י"), "ia": ("يا", "יא"), "ie": ("ي", "יה"), "iao": ("ياو", "יאו"),
    "iu": ("يو", "יו"), "ian": ("يان", "יאנ"), "in": ("ين", "ינ"), "iang": ("يانغ", "יאנג"), "ing": ("ينغ", "ינג"), "iong": ("يونغ", "יונג"), "u": ("و", "ו"),
    "ua": ("وا", "ואה"), "uo": ("و", "ואו"), "uai": ("واي", "וואי"), "ui": ("وي", "וי"), "uan": ("وان", "ואנ"), "un": ("ون", "ונ"), "uang": ("وانغ", "ואנג"),
    "ong": ("ونغ", "ונג"), "ü": ("و", "ו"), "üe": ("وي", "ואה"), "ue": ("وي", "ואה"),
}

# Persian, Urdu, Kurdish, Uyghur letters → those the Arabic press writes instead.
PERSIAN_LETTERS = str.maketrans({
    "گ": "غ", "پ": "ب", "چ": "تش", "ژ": "ج", "ک": "ك", "ی": "ي", "ے": "ي", "ې": "ي", "ۍ": "ي", "ێ": "ي", "ڈ": "د", "ډ": "د", "ٹ": "ت", "ټ": "ت",
    "ں": "ن", "ڼ": "ن", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ة", "ڑ": "ر", "ړ": "ر", "ڕ": "ر", "ڵ": "ل", "ڤ": "ف", "ۋ": "و", "ۆ": "و", "ۇ": "و",
    "ۈ": "و", "ڭ": "نغ", "ګ": "غ", "ڪ": "ك", "څ": "تس", "ځ": "ز", "ڠ": "نغ", "ڽ": "ن", "ڨ": "غ", "ݢ": "غ", "ۏ": "و", "ټ": "ت", "ڙ": "ر", "ڊ": "د",
})

HEBREW_OF_ARABIC = {
    "ا": "א", "أ": "א", "إ": "א", "آ": "א", "ٱ": "א", "ب": "ב", "ت": "ת", "ث": "ת'", "ج": "ג'", "ح": "ח", "خ": "ח'", "د": "ד", "ذ": "ד'", "ر": "ר", "ز": "ז", "س": "ס",
    "ش": "ש", "ص": "צ", "ض": "ד", "ط": "ט", "ظ": "ז", "ع": "ע", "غ": "ע'", "ف": "פ", "ق": "ק", "ك": "כ", "ل": "ל", "م": "מ", "ن": "נ", "ه": "ה", "و": "ו",
    "ي": "י", "ى": "א", "ة": "ה", "ئ": "א", "ؤ": "א", "ء": "א",
}
SUN_LETTERS = "تثدذرزسشصضطظلن"


def fold(text):
    """Lower case without diacritics, plain ASCII where Latin."""
    text = text.casefold().translate(str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}))
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _compile(rules):
    pairs = []
    for rule in re.split(r"[;\n]", rules):
        if rule.strip():
            pattern, _, sound = rule.strip().partition(" ")
            pairs.append((re.compile(pattern.replace("<F>", FRONT)), sound.strip()))
    return pairs


_RULES = {language: _compile(text + "\n" + COMMON) for language, text in [*SPELLING.items(), ("", "")]}


def sounds(word, language):
    """The sounds of one word, spelled in `language`."""
    word = unicodedata.normalize("NFC", word.lower().replace("i̇", "i"))
    rules = _RULES.get(language, _RULES[""])
    out, at = "", 0
    while at < len(word):
        for pattern, sound in rules:
            match = pattern.match(word, at)
            if match and match.end() > at and not (pattern.pattern.startswith("^") and at):
                out, at = out + sound, match.end()
                break
        else:
            plain = fold(word[at])
            out += plain if plain.isascii() and plain.isalpha() else ""
            at += 1
    return re.sub(r"([b-df-hj-np-tv-zSCZJXGTD])\1", r"\1", out)


def arabic(sound):
    """One word's sounds in Arabic letters."""
    out = ""
    for at, s in enumerate(sound):
        before, after, rest = sound[at - 1] if at else "", sound[at + 1:at + 2], sound[at + 1:]
        closed = len(rest) >= 2 and rest[0] not in VOWELS + "y" and rest[1] not in VOWELS + "yw"
        if s in ARABIC_CONSONANTS:
            out += "" if s in "yw" and out.endswith("ي" if s == "y" else "و") and (before in tuple("iIuUo") or after not in VOWELS or not after) else ARABIC_CONSONANTS[s]
        elif not at:
            if s in "aA":
                out += "آ" if after in ("i", "y") or s == "A" else "أ"
            elif s in "eiIE":
                out += "إ" if closed or after in ("i", "I", "y") or (s == "e" and after not in VOWELS) else "إي"
            else:
                out += "أو"
        elif s in "aA":
            out += "" if out.endswith(("ا", "آ")) else "ا"
        elif s in "iI":
            out += "" if out.endswith("ي") else "ي"
        elif s == "e":
            light = after in ("r", "n", "l", "s") and at > 2 and (closed or len(rest) == 1) and before not in VOWELS
            out += "" if light or out.endswith("ي") else "ي"
        elif s in "ouU":
            out += "" if out.endswith("و") and before != "w" else "و"
    return out


def hebrew(sound, open_end=False):
    """One word's sounds in Hebrew letters; with `open_end` the a of a last syllable is written before its
    consonant, and so is any a of a short word."""
    out = ""
    spare = sum(s not in "aeE" for s in sound) < 4 and len(sound) < 6
    for at, s in enumerate(sound):
        before, after, last = sound[at - 1] if at else "", sound[at + 1:at + 2], at == len(sound) - 1
        if s in HEBREW_CONSONANTS:
            if s in "vw" and not at:
                out += "וו" if after in ("o", "u", "U") else "ו"
            elif s == "w" and (before in ("o", "u", "U") or after in ("o", "u", "U") or before not in VOWELS):
                out += "ו"
            elif s == "y" and out.endswith("י"):
                out += "" if before not in VOWELS or before in "iI" else "י"
            elif s == "y" and before in "aeo" and before and not last and after not in "iI":
                out += "י"
            else:
                out += HEBREW_CONSONANTS[s]
        elif not at:
            out += {"i": "אי", "I": "אי", "o": "או", "u": "או", "U": "או"}.get(s, "א")
        elif s in "aA":
            if last:
                out += "אה" if before in ("o", "u", "e") else "ה"
            elif before in tuple("iyouIUe") or after in tuple("iouyUw") or s == "A" or spare or (open_end and at == len(sound) - 2):
                out += "א"
        elif s == "e":
            out += "ה" if last else ("י" if before == "i" or after == "i" else "א" if before in ("a", "o", "u", "e") else "")
        elif s in "iI":
            out += "י"
            if before == "a" and not last and at > 1 and sound[at - 2] not in VOWELS:
                out = out[:-2] + "יי"
        elif s in "ouU":
            out += "" if out.endswith("ו") else "ו"
    if sound[-1:] == "f":
        return out[:-1] + "ף"
    return out[:-1] + HEBREW_FINALS[out[-1]] if out and out[-1] in HEBREW_FINALS else out


def pinyin(word, script):
    """A Chinese word in letters, by syllables; None when it is none. `script` 0 is Arabic, 1 Hebrew."""
    def split(text):
        if not text:
            return []
        for initial in sorted(PINYIN_INITIALS, key=len, reverse=True):
            if not text.startswith(initial):
                continue
            for final in sorted(PINYIN_FINALS, key=len, reverse=True):
                if text[len(initial):].startswith(final):
                    rest = split(text[len(initial) + len(final):])
                    if rest is not None:
                        return [(initial, final), *rest]
        return None

    syllables = []
    for part in re.split(r"['’ʼ]", word.lower().replace("ü", "u")):
        syllables += split(part) or [None]
    if None in syllables or not syllables:
        return None
    out = ""
    for at, (initial, final) in enumerate(syllables):
        vowel = PINYIN_FINALS[final][script]
        if not initial and not out and script == 0:
            vowel = {"ا": "أ", "و": "أو", "ي": "إي"}.get(vowel[0], "أ") + vowel[1:]
        elif not initial and vowel[0] not in "אا":
            vowel = "א" + vowel if script else vowel
        if script == 1 and at == len(syllables) - 1 and final == "a":
            vowel = "ה"
        letter = PINYIN_INITIALS[initial][script]
        if initial == "w" and script == 1:
            letter = "ו" if not out or vowel.startswith("ו") else "וו"
            vowel = "" if vowel == "ו" else vowel
        out += letter + ("" if initial in "yw" and initial and vowel.startswith(letter[0]) and script == 0 else vowel)
    out = re.sub("יי(?=נ)|ייי", "י", out) if script else out
    return out[:-1] + HEBREW_FINALS[out[-1]] if out[-1] in HEBREW_FINALS else out


def transliterate(name, state, script, language=None):
    """A name of a state (ISO alpha-2) in Arabic (`script` 0) or Hebrew (1) letters, "" when it has no letters."""
    language = LANGUAGES.get(state, "en") if language is None else language
    out = []
    name = re.sub("-(?:shi|machi|cho)$", "", name) if state == "JP" else name
    for gap, word in re.findall(r"([\s\-/]*)([^\s\-/]+)", re.sub(r"[(\[].*?[)\]]|,.*", " ", name)):
        plain = fold(word).strip(".,")
        made = None
        if plain in FIXED_WORDS:
            made = FIXED_WORDS[plain][script]
        elif state in ("CN", "TW"):
            made = pinyin(fold(word), script)
        if made is None:
            sound = sounds(word, language)
            made = hebrew(sound, language in OPEN_ENDS) if script else arabic(sound)
        if made:
            out.append((("-" if "-" in gap and script else " ") if out else "") + made)
    return "".join(out)


def arabic_from_persian(name):
    """A Persian or Urdu spelling in the letters of the Arabic press."""
    return name.translate(PERSIAN_LETTERS)


def hebrew_from_arabic(name):
    """An Arabic name in Hebrew letters, letter by letter; the article assimilates as in speech."""
    out = []
    for word in re.split(r"[\s\-]+", name):
        prefix = ""
        if re.match("ال.{2}", word):
            prefix = "א-" if word[2] in SUN_LETTERS else "אל-"
            word = word[2:]
        letters = "".join(HEBREW_OF_ARABIC.get(c, "") for c in word.replace("اي", "אי"))
        if letters:
            out.append(prefix + letters[:-1] + HEBREW_FINALS.get(letters[-1], letters[-1]))
    return " ".join(out)
