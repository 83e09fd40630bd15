"""First-level divisions of states (ISO 3166-2): their names from CLDR, and which city lies in which."""

import difflib
import re
from collections import Counter, defaultdict

from divisiontables import ARABIC, CODES, ENGLISH, GENERIC, OWN_STATES, RENUMBERED, SECOND_LEVEL, TYPES, TYPE_WORDS
from geodata import cldr_names, iso_divisions, us_state_ids
from placenames import arabic_from_persian, bare, is_arabic, is_hebrew, is_persian
from transliteration import fold, hebrew_from_arabic, transliterate, ARABIC_STATES

ENGLISH_TYPE = re.compile(r"(?i)^(?:autonomous )?(?:province|region|republic|state|municipality|commune|county|department) of (?:the )?|^(?:wilayat?|muhafazat|gouvernorat d[eu]|provincia d[ei]l?|departamento d[ei]l?|estado d[eo]|regiao autonoma d[oa]s?) |"
                          r"\s(?:autonomous (?:province|region|republic|district|community|okrug|oblast)|metropolitan (?:city|region)|special (?:city|region)|province|region|oblast'?|governorate|state|county|municipality|department|prefecture|district|division|voivodeship|krai|kray|kraj|okrug|emirate|canton|parish|commune|territory|novads|apskritis|zupanija|rayon|raion|sheng|zizhiqu|shi)$")
ARABIC_TYPE = re.compile(r"^(?:محافظة|ولاية|منطقة|مقاطعة|أوبلاست|أوبليس|إقليم|اقليم|شعبة|إدارة|كراي|إمارة|امارة|جهة|كانتون|أوكروغ|بلدية|دائرة|قضاء|مديرية) (?=[^ ])| (?:أوبلاست|كراي|كاونتي|أوكروغ)$")
HEBREW_TYPE = re.compile(r"^(?:מחוז|נפת|אזור|פרובינציית|מדינת|קנטון|נציבות|מחלקת|רובע|קהילת) (?=[^ ])|\s*\((?:מחוז|נפה|מחלקה|פרובינציה)\)")


class Division:
    """One division with what is known of it."""

    def __init__(self, row, english, arabic, hebrew):
        self.code, self.kind = row["code"], re.sub(r"[^a-z]+", "-", re.sub(r"\(.*", "", row["type"]).strip().lower())
        self.iso_name = clean_english(row["name"])
        self.english, self.arabic, self.hebrew = english, arabic, hebrew
        self.cities = []

    @property
    def country(self):
        return self.code[:2]

    @property
    def base(self):
        """The English name without the word for its type."""
        name = ENGLISH_TYPE.sub("", self.english)
        return self.english if fold(name) in GENERIC else name

    def joins(self):
        """The keys by which another source's name for it is known."""
        names = {self.english, self.iso_name, *re.findall(r"\[([^\]\d]+)\]", self.iso_name), re.sub(r"[\[(,].*", "", self.iso_name)}
        return {key(name) for name in names if key(name)}

    def point(self):
        """The middle of its cities by population."""
        people = sum(city["population"] for city in self.cities)
        if not people:
            return None
        return tuple(sum(city[axis] * city["population"] for city in self.cities) / people for axis in ("latitude", "longitude"))


def clean_english(name):
    name = re.sub(r"[²¹*]|\s*\((?:EH|Region|Arctic|UTAG)[^)]*\)|\(.*?\)", "", name).replace("’", "'").replace("‘", "'").strip()
    return re.sub(r"\s*[;|]\s*", " ", name)


def key(name):
    """A name for joining: folded, without words for types and articles, letters only."""
    name = fold(name).replace("’", "").replace("-", " ")
    name = re.sub(r"\b(?:" + "|".join(TYPE_WORDS) + r")\b", " ", name)
    return re.sub(r"[^a-z]", "", name)


def load():
    """All top-level divisions that are no state or dependency of their own, by code."""
    names = {language: cldr_names(language) for language in ("en", "ar", "he")}
    found = {}
    for row in iso_divisions(SECOND_LEVEL):
        code, country = row["code"], row["code"][:2]
        if row["type"].startswith("Overseas") or row["type"] in OWN_STATES or code in ("CN-TW", "FI-01", "FR-CP", "NL-AW", "NL-CW", "NL-SX"):
            continue
        source = code
        if country in RENUMBERED:
            own = {key(names["en"][other]): other for other in names["en"] if other[:2] == country}
            near = difflib.get_close_matches(key(row["name"]), own, 1, 0.85)
            source = RENUMBERED[country].get(code) or (own[near[0]] if near else None)
        english = ENGLISH.get(code) or (clean_english(names["en"][source]) if source in names["en"] else None)
        english = english or clean_english(re.sub(r"[\[,].*", "", row["name"]))
        arabic = ARABIC.get(code) or bare(names["ar"].get(source, "").split(":")[-1])
        arabic = arabic_from_persian(arabic) if is_persian(arabic) else ""
        hebrew = bare(re.sub(r"\((?!מחוז|נפה).*?\)", "", names["he"].get(source, "")).replace("(", "‹").replace(")", "›").split("‹")[0])
        found[code] = Division(row, english, arabic if is_arabic(arabic) else "", hebrew if is_hebrew(hebrew) else "")
    return found


def assign(divisions, cities, neighbours):
    """Gives each city its division's code by GeoNames id, and fills the divisions' cities; returns also what found none."""
    groups, tally = defaultdict(list), defaultdict(Counter)
    for city in cities:
        group = (city["countrycode"], city["admin1code"])
        groups[group].append(city)
        point = (city["latitude"], city["longitude"])
        rows = neighbours.near(city["countrycode"], point, 25)
        same = [row for row in rows if fold(row[1]) == fold(city["name"])]
        for row in (same or rows)[:1]:
            if row[2]:
                tally[group][row[2]] += 1
    joins = defaultdict(dict)
    for division in sorted(divisions.values(), key=lambda division: ("municipality" in division.kind or "city" in division.kind, division.code)):
        for name in sorted(division.joins()):
            joins[division.country].setdefault(name, division.code)
    codes, lost = {}, {}
    for group, members in sorted(groups.items()):
        named = "-".join(group)
        code = CODES[named] if named in CODES else _join(joins[group[0]], tally[group])
        if code not in divisions:
            lost[group] = (len(members), tally[group].most_common(2))
            continue
        codes |= {city["geonameid"]: code for city in members}
        divisions[code].cities += members
    return codes, lost


def _join(own, tally):
    """The code of the division that most rows name, by the same key or a very similar one."""
    if not tally:
        return None
    name = key(min(tally, key=lambda name: (-tally[name], name)))
    near = difflib.get_close_matches(name, own, 1, 0.8)
    return own[near[0]] if near else None


def typed(division, language, base):
    """A name with the word for the division's type, "" when the type has none in the language."""
    english, arabic, hebrew = TYPES.get(f"{division.country} {division.kind}") or TYPES.get(division.kind) or ("", "", "")
    if language == "en":
        return f"{base} {english}" if english else ""
    word = arabic if language == "ar" else hebrew
    return f"{word} {base}" if word else ""


AREA_WORDS = GENERIC | set("region coast area the and המחוז אזור החוף".split()) | set("منطقة المنطقة الجهة ساحل الساحل الغربي الشرقي الشمالي الجنوبي المركزي الأوسط الغربية الشرقية".split())


def is_generic(name):
    """Whether a name is made of words for directions and areas alone: the North-East, المنطقة الوسطى, צפון מערב."""
    return all(fold(word) in AREA_WORDS or word in AREA_WORDS for word in re.split("[ -]", name)) or fold(name) in GENERIC


def names(division, language, taken):
    """(real names, made names) of a division in a language; `taken` tells a name that may not stand alone."""
    whole = {"en": division.english, "ar": division.arabic, "he": division.hebrew}[language]
    real, strip = bool(whole), {"en": ENGLISH_TYPE, "ar": ARABIC_TYPE, "he": HEBREW_TYPE}[language]
    whole = whole or _made(division, language)
    base = division.base if language == "en" else strip.sub("", whole).strip()
    generic = bool(strip.search(base)) or base.startswith(("المنطقة ", "الجهة ", "המחוז "))
    full = whole if whole != base or generic else typed(division, language, base)
    found = [name for name in dict.fromkeys([base, full]) if name and not taken(name, name == base) and not is_generic(name)]
    return (found, []) if real else ([], found)


def _made(division, language):
    if language == "he" and division.country in ARABIC_STATES and division.arabic:
        return hebrew_from_arabic(ARABIC_TYPE.sub("", division.arabic))
    return transliterate(division.base, division.country, 0 if language == "ar" else 1)


def ids():
    """GeoNames ids of divisions, so far as the packages have them."""
    return {f"US-{code}": number for code, number in us_state_ids().items()}
