"""Tables of Scripts/divisions.py: what no package has."""

# Types that are states or dependencies of their own in states.txt.
OWN_STATES = {"Outlying area", "Special administrative region", "Arctic region"}

# States whose codes ISO renumbered after CLDR 41: their CLDR names are found by name, or here.
RENUMBERED = {"IR": {"IR-03": "IR-01", "IR-04": "IR-02", "IR-12": "IR-16", "IR-11": "IR-13", "IR-14": "IR-08", "IR-17": "IR-18", "IR-29": "IR-29", "IR-09": "IR-30", "IR-28": "IR-31", "IR-30": "IR-32", "IR-00": "IR-22"}, "MA": {}}

# English names better than CLDR's and ISO's.
ENGLISH = {
    "UA-05": "Vinnytsia", "UA-07": "Volyn", "UA-09": "Luhansk", "UA-12": "Dnipropetrovsk", "UA-14": "Donetsk", "UA-18": "Zhytomyr", "UA-21": "Zakarpattia", "UA-23": "Zaporizhzhia",
    "UA-26": "Ivano-Frankivsk", "UA-32": "Kyiv Oblast", "UA-35": "Kirovohrad", "UA-46": "Lviv", "UA-48": "Mykolaiv", "UA-51": "Odesa", "UA-53": "Poltava", "UA-56": "Rivne", "UA-59": "Sumy",
    "UA-61": "Ternopil", "UA-63": "Kharkiv", "UA-65": "Kherson", "UA-68": "Khmelnytskyi", "UA-71": "Cherkasy", "UA-74": "Chernihiv", "UA-77": "Chernivtsi",
    "RU-CE": "Chechnya", "RU-BU": "Buryatia", "RU-UD": "Udmurtia", "RU-CU": "Chuvashia", "RU-KB": "Kabardino-Balkaria", "RU-KC": "Karachay-Cherkessia", "RU-YEV": "Jewish Autonomous Oblast",
    "RU-MOS": "Moscow Oblast", "RU-SE": "North Ossetia-Alania", "NP-P3": "Bagmati Province", "NP-P7": "Sudurpashchim Province", "PE-AMA": "Amazonas", "PE-LMA": "Lima", "NZ-MBH": "Marlborough",
    "VE-X": "La Guaira", "KZ-YUZ": "Turkistan Region", "NO-50": "Trøndelag", "NO-54": "Troms og Finnmark", "SO-BY": "Bay Region", "CD-BC": "Kongo Central", "SA-04": "Eastern Province",
    "MA-01": "Tanger-Tétouan-Al Hoceïma", "MA-02": "Oriental Region", "LB-AS": "North Governorate", "LB-JA": "South Governorate", "YE-AD": "Aden", "KR-29": "Gwangju", "MX-CMX": "Mexico City", "YE-SN": "Sana'a Governorate",
}

# Arabic names that CLDR lacks.
ARABIC = {
    "MA-01": "طنجة تطوان الحسيمة", "MA-02": "جهة الشرق", "MA-03": "فاس مكناس", "MA-04": "الرباط سلا القنيطرة", "MA-05": "بني ملال خنيفرة", "MA-06": "الدار البيضاء سطات",
    "MA-07": "مراكش آسفي", "MA-08": "درعة تافيلالت", "MA-09": "سوس ماسة", "MA-10": "كلميم واد نون", "MA-11": "العيون الساقية الحمراء", "MA-12": "الداخلة وادي الذهب",
    "FR-HDF": "أو دو فرانس", "FR-BFC": "بورغوني فرانش كونتي", "FR-NAQ": "نوفيل أكيتان",
}

# Words that tell a type, left out when names are joined, and articles.
TYPE_WORDS = """province provincia oblast oblasts region regiao autonoma governorate muhafazat wilaya wilayat state estado department departamento county prefecture district division
republic respublika republika of the autonomous avtonomnyj okrug avtonomnyy krai kray kraj territory municipality metropolitan voivodeship voivodship canton kanton parish commune
al ad as ash an ar at az el de del du des do da di la le les los las sheng zizhiqu shi city special capital novads apskritis zupanija raion rayon gwangyeoksi teukbyeolsi do to
emirate federal area council oblysy viloyati kraji administrative comunidad principado reg and y og i e""".split()

# Words that name nothing by themselves.
# Words that alone, or with each other, name no place: what is central or northern everywhere.
GENERIC = set("""central eastern western northern southern north south east west capital center centre centro northeast northwest southeast southwest northeastern northwestern southeastern southwestern
norte sur nord sud est ouest oriental coast upper lower middle islands highlands metropolitan borders littoral plateau""".split()) | {
    "red sea", "البحر الأحمر", "הים האדום", "lake", "البحيرة", "new valley", "valley", "central river", "far western", "mid western", "المركز", "الوسطى", "الشمالية", "الجنوبية", "الشرقية", "الغربية", "الشمال", "الجنوب", "العاصمة", "المركزية", "الوسط", "הצפון", "הדרום", "המרכז", "המזרח", "המערב", "מרכז", "צפון", "דרום"}

# The word for a type in English, Arabic and Hebrew, by the type or by state and type.
TYPES = {
    "province": ("Province", "مقاطعة", "מחוז"), "AF province": ("Province", "ولاية", "מחוז"), "IR province": ("Province", "محافظة", "מחוז"), "TR province": ("Province", "ولاية", "מחוז"),
    "DZ province": ("Province", "ولاية", "מחוז"), "MA province": ("Province", "إقليم", "מחוז"), "PK province": ("Province", "إقليم", "מחוז"),
    "governorate": ("Governorate", "محافظة", "מחוז"), "TN governorate": ("Governorate", "ولاية", "מחוז"), "region": ("Region", "منطقة", "מחוז"), "MA region": ("Region", "جهة", "מחוז"),
    "UA region": ("Oblast", "مقاطعة", "מחוז"), "BY region": ("Oblast", "مقاطعة", "מחוז"), "BY oblast": ("Oblast", "مقاطعة", "מחוז"), "IT region": ("Region", "إقليم", "מחוז"), "FR metropolitan-region": ("Region", "إقليم", "מחוז"),
    "metropolitan-region": ("Region", "إقليم", "מחוז"), "state": ("State", "ولاية", "מדינת"), "SD state": ("State", "ولاية", "מחוז"), "regional-state": ("Region", "إقليم", "מחוז"),
    "administrative-region": ("Region", "إقليم", "מחוז"), "RU administrative-region": ("Oblast", "مقاطعة", "מחוז"), "RU administrative-territory": ("Krai", "إقليم", "מחוז"),
    "oblast": ("Oblast", "مقاطعة", "מחוז"), "district": ("District", "مقاطعة", "מחוז"), "IL district": ("District", "منطقة", "מחוז"), "department": ("Department", "مقاطعة", "מחוז"), "county": ("County", "مقاطعة", "מחוז"),
    "prefecture": ("Prefecture", "محافظة", "מחוז"), "canton": ("Canton", "كانتون", "קנטון"), "republic": ("Republic", "جمهورية", "הרפובליקה של"), "emirate": ("Emirate", "إمارة", "אמירות"), "land": ("State", "ولاية", "מדינת"),
    "voivodship": ("Voivodeship", "محافظة", "פרובינציית"), "rayon": ("District", "مقاطعة", "נפת"), "division": ("Division", "إقليم", "מחוז"), "parish": ("Parish", "أبرشية", "מחוז"), "municipality": ("Municipality", "بلدية", "עיריית"),
    "LY popularate": ("District", "شعبية", "מחוז"), "popularate": ("District", "شعبية", "מחוז"), "autonomous-region": ("Autonomous Region", "منطقة", "המחוז האוטונומי"), "autonomous-community": ("Community", "منطقة", "קהילת"),
    "autonomous-republic": ("Autonomous Republic", "جمهورية", "הרפובליקה האוטונומית של"), "autonomous-district": ("Okrug", "منطقة", "המחוז האוטונומי"), "union-territory": ("Union Territory", "إقليم", "טריטוריית"), "territory": ("Territory", "إقليم", "הטריטוריה"),
    "local-council": ("Local Council", "بلدية", "מועצת"), "district-municipality": ("Municipality", "بلدية", "עיריית"), "commune": ("Commune", "بلدية", "עיריית"), "special-municipality": ("Municipality", "بلدية", "עיריית"),
    "city": ("City", "مدينة", "העיר"), "republican-city": ("City", "مدينة", "העיר"), "city-municipality": ("City", "بلدية", "העיר"), "city-with-county-rights": ("City", "مدينة", "העיר"), "metropolitan-city": ("City", "مدينة", "העיר"), "capital-city": ("City", "مدينة", "העיר"),
    "administrative-atoll": ("Atoll", "جزر", "אטול"), "quarter": ("Quarter", "حي", "רובע"), "island": ("Island", "جزيرة", "האי"), "development-region": ("Region", "منطقة", "מחוז"), "geographical-region": ("Region", "منطقة", "אזור"), "island-council": ("Island", "جزيرة", "האי"),
    "federal-district": ("", "", ""), "autonomous-city": ("City", "مدينة", "העיר"), "capital-district": ("", "", ""), "indigenous-region": ("Region", "منطقة", "מחוז"), "administrative-territory": ("Territory", "إقليم", "מחוז"),
    "borough": ("Borough", "بلدية", "רובע"), "town": ("Town", "بلدة", "העיירה"), "autonomous-province": ("Province", "إقليم", "מחוז"),
}

# States whose top level in ISO 3166-2 is a grouping without authorities: the level below counts too.
SECOND_LEVEL = {"ID", "DO", "CV", "GQ", "GW"}

# GeoNames' division codes (state and admin1) that names do not join or join wrongly → ISO codes without the state; "" for none.
CODES = {f"{state}-{pair.split(':')[0]}": pair.split(":")[1] and f"{state}-{pair.split(':')[1]}" for state, pairs in {
    "FR": "84:ARA 27:BFC 53:BRE 24:CVL 94:20R 44:GES 32:HDF 11:IDF 28:NOR 75:NAQ 76:OCC 52:PDL 93:PAC",
    "MA": "01:01 02:02 03:03 04:04 05:05 06:06 07:07 08:08 09:09 10:10 11:11 12:12",
    "MG": "11:T 12:T 13:T 14:T 21:F 22:F 23:F 24:F 25:F 26:F 27:F 31:A 32:A 33:A 41:M 42:M 43:M 44:M 51:U 52:U 53:U 54:U 71:D 72:D",
    "CD": "08:BC 13:BU 14:HK 15:HL 16:HU 17:IT 18:KS 19:KG 20:KL 21:LO 22:LU 23:KC 24:MN 25:MO 26:NU 27:SA 28:SU 29:TA 30:TO 31:TU",
    "TN": "02:42 03:41 06:32 14:33 17:31 18:23 23:51 27:13 28:82 29:81 31:73 32:61 35:72 39:14",
    "GH": "12:AF 13:BO 14:BE 15:NE 16:OT 17:SV 18:WN", "OM": "02:BJ 11:BS 04:SJ 12:SS", "NO": "01:30 04:30 13:30 05:54 18:54 17:38 20:38 34:34 42:42 46:46",
    "ID": "10:YO", "IN": "07:DL 12:JK 22:PY 41:LA", "IT": "07:62", "RS": "VO:VO", "ZA": "03:FS", "DK": "17:84 18:82", "CZ": "78:64 88:20 90:72", 
    "QA": "01:DA 04:KH 06:RA 09:US 13:ZA 14:SH", "SA": "02:11 11:14 13:06 19:07",
    "LY": "74:NL 78:WS 79:BU 80:JG 83:WA 84:WD", "TH": "75:34 76:41 79:39 81:38", "LB": "04:BA 05:JL 06:JA 09:AS", "RU": "03:AL 04:ALT 47:MOS 48:MOW 92:KAM 93:ZAB",
    "BF": "09:09 13:13", "ES": "32:NC", "BY": "04:HM 05:MI 06:MA", "AM": "05:KT 08:SU 10:VD", "VE": "25:A 26:X", "FI": "05:06", "IQ": "07:BG", "SD": "56:KN",
    "CH": "BS:BS GR:GR", "IS": "39:1", "KG": "01:GB 07:Y 08:O 10:GO", "TJ": "RR:RA", "CO": "34:DC", "CY": "02:06 06:05", "AR": "01:B 07:C", "BR": "07:DF", "BH": "16:13",
    "EG": "14:SHR", "TW": "04:", "UA": "12:30 13:32", "UZ": "13:TK 14:TO", "HR": "20:01 21:21", "BG": "42:22 58:23", "MZ": "04:L 11:MPM", "MR": "15:",
    "AE": "03:DU", "BD": "H:H", "BW": "14:GA 16:LO 17:SP", "CI": "78:MG 97:WR 93:AB", "CL": "08:LI 17:LR 18:NB", "HU": "19:CS", "JO": "02:BA", "KE": "35:26 52:44 53:45", "KH": "31:25", "KP": "14:14",
    "KR": "11:11 22:50", "LA": "24:VT 27:VI 19:SL", "LK": "33:9", "MM": "18:18", "MX": "09:CMX", "NP": "2:P2 3:P3 5:P5 6:P6", "PA": "13:10", "PE": "LMA:LMA 15:LMA", "PH": "NCR:00", "RO": "10:B", "SB": "14:CT",
    "SK": "06:TC", "TD": "21:ND", "TM": "S:S", "TR": "91:80", "TZ": "32:31", "YE": "26:SA", "ZM": "10:10", "ZW": "04:ME", "IL": "WE:", "KZ": "01:ALM 02:ALA 04:AKT 05:AST 10:YUZ 1537272:SHY 16:SEV 12510144: 12510145: 12510143:",
}.items() for pair in pairs.split()}
