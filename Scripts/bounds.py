"""The boxes in which the places of each state lie, for the check that the lexicon compiler makes of coordinates."""

from collections import defaultdict

import geodata

# Degrees that are added on every side: villages below the smallest of the list, capes, waters.
MARGIN = 1.5


def longitudes(values):
    """(west, east) of the shortest arc that holds all longitudes; west is the greater where it crosses the date line."""
    ordered = sorted(values)
    gaps = [(after - before, before, after) for before, after in zip(ordered, ordered[1:] + [ordered[0] + 360])]
    _, east, west = max(gaps)
    west = west - 360 if west > 180 else west
    if east - west >= 359 - 2 * MARGIN:
        return -180.0, 180.0

    def turned(longitude):
        return longitude - 360 if longitude > 180 else longitude + 360 if longitude < -180 else longitude

    return turned(west - MARGIN), turned(east + MARGIN)


def lines(world):
    """One line for each state and dependency, from all its places of 500 people and more."""
    points = defaultdict(list)
    for city in geodata.cities(500):
        if (state := world.code.get(city["countrycode"])) is not None:
            points[state].append((city["latitude"], city["longitude"]))
    found = []
    for state, places in sorted(points.items()):
        south, north = min(at for at, _ in places), max(at for at, _ in places)
        west, east = longitudes([at for _, at in places])
        box = (max(south - MARGIN, -90), west, min(north + MARGIN, 90), east)
        found.append(f"bounds {state} | box " + ",".join(f"{degrees:.1f}" for degrees in box))
    return found
