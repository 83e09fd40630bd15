"""Chooses a city's names: the real ones among GeoNames' alternates, made ones where there is none, and finds those that are words."""

import difflib
import json
import os
import pathlib
import re
import unicodedata
from collections import Counter

from geodata import DICTIONARY, GIVEN_NAMES, ROOT, WORLD, entries, values
from transliteration import ARABIC_STATES, PERSIAN_LETTERS, arabic_from_persian, fold, hebrew_from_arabic, transliterate

ARABIC_LETTERS = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")
SEMITIC = ARABIC_STATES | {"IL", "IR", "TR", "AF", "ET", "ER"}
PERSIANATE = {"IR", "AF", "PK", "TJ"}
PERSIAN = {chr(letter) for letter in PERSIAN_LETTERS}
WELL_KNOWN = 500_000
QUALIFIED = {"ar": "مدينة {}", "he": "העיר {}"}
SKELETON = {
    "ar": str.maketrans(dict(zip("طضصظذثغجقحخ", "تدسزدتككككك")) | dict.fromkeys("اأإآءؤئةىهويع", None)),
    "he": str.maketrans(dict(zip("כטשצםןךףץגח", "קתססמנקפסקק")) | dict.fromkeys("אהויע'\"", None)),
}


def bare(text):
    """Without vowel signs and tatweel, signs and spaces in one form."""
    text = re.split(r"[،,;(|/]", text)[0]
    text = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in ("Mn", "Cf") and c != "ـ")
    text = text.translate(str.maketrans({"׳": "'", "’": "'", "ʼ": "'", "‘": "'", "`": "'", "״": '"', "־": "-", "–": "-", "—": "-", "²": "", "¹": ""}))
    return re.sub(r"\s+", " ", re.sub(r"\s*-\s*", "-", text)).strip(" -.")


def is_arabic(text):
    return len(text) > 1 and all(c in ARABIC_LETTERS or c in " -" for c in text)


def is_persian(text):
    return len(text) > 1 and all(c in ARABIC_LETTERS or c in PERSIAN or c in " -" for c in text)


def is_hebrew(text):
    return len(text) > 1 and all("א" <= c <= "ת" or c in " -'\"" for c in text)


def candidates(city, fits):
    """The alternates of a script, cleaned, each once, without those of another language or of the city's division."""
    yiddish = ("ײ", "װ", "ױ", "אַ", "אָ", "ײַ")
    found = {bare(name) for name in city["alternatenames"] if not any(sign in unicodedata.normalize("NFC", name) or sign in name for sign in yiddish)}
    if city["countrycode"] not in SEMITIC:
        found = {name for name in found if not re.search("^ئ|ע|טש|זש", name)}
    return sorted(name for name in found if fits(name) and not re.match("(?:محافظة|ولاية|مقاطعة|إقليم|منطقة|קהילת|מחוז|נפת) ", name))


def with_geresh(name, made):
    """GeoNames' Hebrew names have lost the geresh; it is put back where the made name has it on the same letter."""
    letters = made.replace("'", "")
    marked = {at for at in range(len(letters)) if _geresh_after(made, at)}
    blocks = difflib.SequenceMatcher(None, letters, name, False).get_matching_blocks()
    put = {block.b + at - block.a for block in blocks for at in range(block.a, block.a + block.size) if at in marked}
    put |= {at for at, c in enumerate(name) if c == "ז" and len(letters) == len(name) and at in marked}
    return "".join(c + ("'" if at in put and name[at + 1:at + 2] != "'" else "") for at, c in enumerate(name))


def _geresh_after(made, index):
    """Whether the letter number `index` of a made name, its geresh signs not counted, has one."""
    at = [place for place, c in enumerate(made) if c != "'"][index]
    return made[at + 1:at + 2] == "'"


def likeness(name, made, key):
    """How well a name agrees with one made from the Latin spelling: by consonants first, then by all letters."""
    skeletons = [text.translate(SKELETON[key]) for text in (name, made)]
    return difflib.SequenceMatcher(None, *skeletons, False).ratio() + 0.5 * difflib.SequenceMatcher(None, name, made, False).ratio()


def best(names, made, key, limit=3):
    """The names that agree best with the Latin spelling, those far worse than the first left out."""
    def score(name):
        foreign = 0.15 if key == "ar" and name.endswith("ه") and name[:-1] + "ة" in names else 0
        own = 0.1 if key == "ar" and re.search("[أإآةىؤئ]|^ال", name) else 0
        return likeness(name, made, key) + own - foreign

    ranked = sorted(names, key=lambda name: (-score(name), name))
    return [name for name in ranked if score(name) > score(ranked[0]) - 0.3][:limit]


def english(city, attested):
    """GeoNames' name, its ASCII form, and spellings that differ only in signs or are attested elsewhere (`attested`)."""
    name = re.sub(r"[|;]", " ", city["name"]).replace("’", "'").replace("‘", "'").strip()
    ascii_name = ascii_of(name)
    found = [name] + ([ascii_name] if ascii_name != name else [])
    if re.search("-(?:shi|machi|cho)$", name):
        found.insert(0, re.sub("-(?:shi|machi|cho)$", "", ascii_name))
    plain = re.sub(r"[^a-z]", "", fold(ascii_name))
    article = re.match(r"(?i)(?:a[ldnrstz]|ash|el) ", ascii_name)
    for other in sorted(set(city["alternatenames"]) | set(attested)):
        if not re.fullmatch(r"[A-Z][A-Za-z' .\-]{3,}", other) or other.isupper() or fold(other) in {fold(known) for known in found}:
            continue
        letters = re.sub(r"[^a-z]", "", fold(other))
        signs = other.count("'") <= ascii_name.count("'") and (article or other.count("-") <= ascii_name.count("-"))
        same = letters == plain and signs and len(re.split("[ -]", other)) <= len(re.split("[ -]", ascii_name))
        umlauts = re.sub("([aou])e", r"\1", fold(other)) == re.sub("([aou])e", r"\1", fold(ascii_name)) and city["countrycode"] not in ("DE", "AT", "CH")
        close = other in attested and "." not in other and not umlauts and difflib.SequenceMatcher(None, fold(other), fold(ascii_name)).ratio() > 0.75
        if same or close or other == ascii_name + " City":
            found.append(other)
    return found[:4]


def ascii_of(name):
    """The name in plain ASCII, case kept."""
    signs = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ə": "a", "Ə": "A", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'"}
    text = unicodedata.normalize("NFKD", name.translate(str.maketrans(signs)))
    return "".join(c for c in text if c.isascii())


def made_arabic(city):
    """Two at most: from a Persian or Urdu alternate, and from the Latin spelling; first the one that is right more often."""
    made = transliterate(city["name"], city["countrycode"], 0)
    persian = [name for name in candidates(city, is_persian) if not re.search("[ەۆێڕڵېۇڭۋۈ]|شهر$|شهرستان", name)]
    converted = [press_spelling(name) for name in best(persian, made, "ar", 1)]
    if city["countrycode"] not in PERSIANATE:
        converted = [name for name in converted if likeness(name, made, "ar") > 1.2 and "ئ" not in name]
    both = converted + [made] if city["countrycode"] in PERSIANATE else [made] + converted
    return list(dict.fromkeys(name for name in both if name))


def press_spelling(name):
    """A Persian name in the letters of the Arabic press, its hamza between vowels as they write it."""
    return arabic_from_persian(name).replace("ائو", "او").replace("ائي", "ايي").replace("ائ", "اي").replace("ئو", "يو")


def made_hebrew(city, arabic):
    """Letter by letter from the Arabic name in Arab states, else from the Latin spelling."""
    if city["countrycode"] in ARABIC_STATES and arabic:
        return hebrew_from_arabic(arabic)
    return transliterate(city["name"], city["countrycode"], 1)


class Words:
    """Words and names that a place's name may be mistaken for."""

    def __init__(self):
        self.english = {word for word in DICTIONARY.read_text(encoding="utf-8").split("\n") if word.islower() and "'" not in word}
        self.english |= set("january february march april may june july august september october november december".split())
        self.english |= set("monday tuesday wednesday thursday friday saturday sunday".split())
        for kind, share in (("male.first", 0.02), ("female.first", 0.02), ("all.last", 0.03)):
            rows = (GIVEN_NAMES / f"dist.{kind}").read_text(encoding="utf-8").split("\n")
            self.english |= {row.split()[0].lower() for row in rows if row.strip() and float(row.split()[1]) >= share}
        self.arabic = set()
        for path in sorted((ROOT / "Lexicons" / "arabic").glob("*.txt")):
            for line in path.read_text(encoding="utf-8").split("\n"):
                if not line.startswith("#"):
                    self.arabic |= set(re.findall("[ء-ي]+", bare_line(line)))
        self.world, self.persons = {"en": set(), "ar": set(), "he": set()}, {"en": set(), "ar": set(), "he": set()}
        for path in sorted(WORLD.glob("*.txt")):
            if path.name in ("cities.txt", "divisions.txt"):
                continue
            for kind, name, fields in entries(path):
                for key in self.world:
                    names = values(fields.get(key)) + ([name] if kind == "person" and key == "en" else [])
                    self.world[key] |= {fold(value) for value in names}
                    if kind == "person":
                        self.persons[key] |= {fold(value) for value in names if " " not in value}
        self.hebrew = hebrew_words()

    def is_word(self, key, name):
        """Whether the name is an ordinary word or a person's name in the language."""
        if key == "en":
            return fold(name) in self.english or fold(name) in self.persons["en"]
        if key == "ar":
            return name in self.arabic or re.sub("^ال", "", name) in self.arabic
        return name in self.hebrew or name[0] in "הבלמו" and name[1:] in self.hebrew


def bare_line(line):
    return "".join(c for c in line if unicodedata.category(c) != "Mn")


def hebrew_words():
    """The common words of Hebrew, in all the forms that the project's own lexicon lists."""
    found = set()
    for path in sorted((ROOT / "Lexicons" / "hebrew").glob("words*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.startswith("word "):
                head, *fields = (part.strip() for part in line.split("|"))
                found.add(bare(head[5:]))
                found |= {bare(form) for field in fields if field.startswith("variant ") for form in values(field[8:])}
    return found
