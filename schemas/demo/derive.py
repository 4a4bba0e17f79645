#!/usr/bin/env python3
"""Makes the derived tables of this folder again from the reference folder.

    python3 schemas/demo/derive.py /work/shared/reference schemas/demo

Derived: names_female.csv, names_male.csv, names_last.csv, race.csv, origin.csv, sex.csv, places.csv, cancers.csv, sites.csv,
histologies.csv, staging.csv. Written by hand, and not touched: names_*_elder.csv, groups.csv, treatments.csv,
surgery.csv, radiation.csv, regimens.csv. Python 3.9 or later, standard library only.
"""
import csv, json, re, sys, zipfile
from pathlib import Path

REF, OUT = Path(sys.argv[1]), Path(sys.argv[2])
FREQ = REF / "synthetic" / "frequencies"
NAMES = 200            # the more frequent names of a list
LEAST_WEIGHT = 0.0025  # rarer combinations of site and histology are left out

# City, county and its FIPS code: one state, so that a demo registry looks like a registry.
PLACES = """PARKVILLE,Baltimore,005 DUNDALK,Baltimore,005 OWINGS MILLS,Baltimore,005 CATONSVILLE,Baltimore,005
ESSEX,Baltimore,005 NOTTINGHAM,Baltimore,005 COCKEYSVILLE,Baltimore,005 BALTIMORE,Baltimore City,510
SILVER SPRING,Montgomery,031 GAITHERSBURG,Montgomery,031 GERMANTOWN,Montgomery,031 POTOMAC,Montgomery,031
ROCKVILLE,Montgomery,031 BETHESDA,Montgomery,031 PASADENA,Anne Arundel,003 GLEN BURNIE,Anne Arundel,003
ANNAPOLIS,Anne Arundel,003 SEVERNA PARK,Anne Arundel,003 HAGERSTOWN,Washington,043 FORT WASHINGTON,Prince George's,033
UPPER MARLBORO,Prince George's,033 LANHAM,Prince George's,033 BOWIE,Prince George's,033 COLUMBIA,Howard,027
ELLICOTT CITY,Howard,027 ELKTON,Cecil,015 FREDERICK,Frederick,021 BEL AIR,Harford,025 WESTMINSTER,Carroll,013
SALISBURY,Wicomico,045 CUMBERLAND,Allegany,001 EASTON,Talbot,041 CAMBRIDGE,Dorchester,019 WALDORF,Charles,017
OAKLAND,Garrett,023 CHESTERTOWN,Kent,029"""

GROUP_OF_SCHEMA = {
    "breast": "breast", "prostate": "prostate", "lung": "lung", "colon_rectum": "colorectal",
    "melanoma_skin": "melanoma", "bladder": "bladder", "cervix": "cervix", "lymphoma": "lymphoma",
    "lymphoma_cll_sll": "cll", "lymphoma_ocular_adnexa": "lymphoma",
    "primary_cutaneous_lymphoma_non_mf_ss": "lymphoma", "mycosis_fungoides": "lymphoma",
    "corpus_carcinoma": "corpus", "corpus_sarcoma": "corpus", "corpus_adenosarcoma": "corpus",
    "hemeretic": "leukemia", "plasma_cell_myeloma": "myeloma", "plasma_cell_disorders": "myeloma",
    "kidney_parenchyma": "kidney", "kidney_renal_pelvis": "kidney", "pancreas": "pancreas",
    "ill_defined_other": "unknown", "digestive_other": "unknown", "brain": "brain", "cns_other": "brain",
    "intracranial_gland": "brain", "thyroid": "thyroid", "thyroid_medullary": "thyroid", "ovary": "ovary",
    "fallopian_tube": "ovary", "primary_peritoneal_carcinoma": "ovary", "stomach": "stomach",
    "liver": "liver", "bile_ducts_intrahepat": "liver", "esophagus_gejunction": "esophagus",
    "esophagus_including_ge_junction_squamous": "esophagus", "testis": "testis",
    "larynx_glottic": "larynx", "larynx_supraglottic": "larynx", "larynx_other": "larynx",
    "larynx_subglottic": "larynx", "anus": "anus", "vulva": "vulva", "vagina": "vulva",
    "retinoblastoma": "retinoblastoma", "bone_appendicular_skeleton": "bone", "bone_pelvis": "bone",
    "bone_spine": "bone",
}
HEAD_AND_NECK = """oropharynx_hpv_mediated_p16_pos tongue_anterior major_salivary_glands floor_mouth hypopharynx
gum nasopharynx pharynx_other buccal_mucosa nasal_cavity_ethmoid_sinus maxillary_sinus lip mouth_other palate_hard
cutaneous_carcinoma_head_neck""".split()
BONE = ["bone_appendicular_skeleton", "bone_pelvis", "bone_spine"]

# Sides of the body are coded for these (paired organ sites).
PAIRED = """C079 C080-C081 C090-C091 C098-C099 C300-C301 C310 C312 C341-C349 C384 C400-C403 C413-C414 C441-C447
C471-C472 C491-C492 C500-C509 C569-C570 C620-C629 C630-C631 C649 C659 C669 C690-C699 C700 C710-C714 C722-C725
C740-C749 C754""".split()


def rows(path):
    with open(path, newline="", encoding="utf-8") as f:
        return [r for r in csv.reader(f) if r]


def write(name, heading, lines):
    with open(OUT / name, "w", newline="\n", encoding="utf-8") as f:
        f.write("|".join(heading) + "\n")
        for line in lines:
            f.write("|".join(str(v) for v in line) + "\n")


def paired(site):
    return any(p.partition("-")[0] <= site <= (p.partition("-")[2] or p) for p in PAIRED)


# Rare histologies are treated like the others of their organ.
GROUP_OF_SITE = {"C18": "colorectal", "C19": "rectum", "C20": "rectum", "C25": "pancreas", "C34": "lung",
                 "C40": "bone", "C41": "bone", "C47": "sarcoma", "C49": "sarcoma",
                 "C44": "skin", "C50": "breast", "C56": "ovary", "C62": "testis",
                 "C70": "brain", "C71": "brain", "C72": "brain"}


def group(schema, site, histology):
    g = group_of_schema(schema, site, histology)
    if g in ("other", "sarcoma", "headneck", "colorectal"):
        return GROUP_OF_SITE.get(site[:3], g)
    if g == "melanoma" and not site.startswith("C44"):
        return "vulva" if site.startswith("C51") else "other"
    return g


def plain(term):
    """A term without the notes on where it may be used."""
    return re.sub(r"\s*(\((?=[^)]*C\d)[^)]*\)|\[[^\]]*\]?|C\d\d\S*\))", "", term).strip()


def group_of_schema(schema, site, histology):
    h = int(histology)
    if schema == "hemeretic":
        if 9811 <= h <= 9837:
            return "all"
        return "mds" if h >= 9940 or 9740 <= h <= 9769 else "leukemia"
    if schema == "lymphoma" and 9650 <= h <= 9667:
        return "hodgkin"
    if schema == "kidney_parenchyma" and h == 8960:
        return "wilms"
    if schema in HEAD_AND_NECK:
        return "headneck"
    if schema.startswith("soft_tissue") or schema in ("gist", "retroperitoneum", "heart_mediastinum_pleura"):
        return "sarcoma"
    return GROUP_OF_SCHEMA.get(schema, "other")


def cause(g, site, histology, behavior):
    """ICD-10 code of a death from the tumor."""
    h = int(histology)
    fixed = {"melanoma": "C439", "lymphoma": "C859", "hodgkin": "C819", "myeloma": "C900", "all": "C910",
             "cll": "C911", "mds": "D469", "unknown": "C80", "prostate": "C61", "ovary": "C56", "pancreas": "C259",
             "kidney": "C64", "wilms": "C64", "thyroid": "C73"}
    if g in fixed:
        return fixed[g]
    if g == "leukemia":
        return "C921" if h in (9863, 9875, 9876) else "C920" if h < 9940 else "C959"
    if g == "brain" and behavior in "01":
        return "D329" if site.startswith("C70") else "D432"
    if h == 9140:
        return "C469"
    if 9050 <= h <= 9055:
        return "C459"
    if site in ("C220", "C221", "C199"):
        return {"C199": "C19"}.get(site, site)
    if site == "C209":
        return "C20"
    if site == "C809":
        return "C80"
    if site.startswith("C44"):
        return "C449"
    three = site[:3]
    return {"C23": "C23", "C37": "C37", "C52": "C52", "C55": "C55", "C58": "C58", "C01": "C01", "C07": "C07",
            "C12": "C12", "C33": "C33", "C65": "C65", "C66": "C66", "C42": "C969", "C77": "C859",
            "C76": "C80"}.get(three, three + "9")


def main():
    for sex in ("female", "male"):
        first = [r[0] for r in rows(FREQ / f"first_names_{sex}.csv")][:NAMES]
        # The source ranks without counts: weights fall with the rank.
        write(f"names_{sex}.csv", ["weight", "name"], [(round(1000 / (i + 8)), n) for i, n in enumerate(first)])
    last = []
    for people in ("api", "black", "hispanic", "white"):
        for r in rows(FREQ / f"last_names_{people}.csv")[:NAMES]:
            last.append((people, r[0], r[1]))
    write("names_last.csv", ["people", "weight", "name"], last)
    write("race.csv", ["weight", "code"], rows(FREQ / "race.csv"))
    write("origin.csv", ["weight", "code"], [r for r in rows(FREQ / "hispanic_origin.csv") if float(r[0]) > 0])
    write("sex.csv", ["weight", "code"], rows(FREQ / "sex.csv"))

    zips = {}
    for r in rows(FREQ / "zip_codes" / "md.csv"):
        zips.setdefault(r[2], (r[0], r[1]))
    places = []
    for city, county, fips in re.findall(r"([A-Z][A-Z ]+),([A-Z][A-Za-z' ]+),(\d{3})", PLACES):
        if city in zips:
            weight, code = zips[city]
            places.append((weight, code, city.title(), "MD", fips, county))
    write("places.csv", ["weight", "zip", "city", "state", "fips", "county"], places)

    keys = {}
    for name, key in ((r[0], r[1]) for r in rows(FREQ / "staging_keys.csv")):
        keys[key] = name
    schema_ids = {}
    with zipfile.ZipFile(REF / "staging" / "eod_public-3.3.zip") as z:
        for entry in z.namelist():
            if entry.startswith("schemas/") and entry.endswith(".json"):
                schema = json.loads(z.read(entry))
                out = {o["key"]: o.get("default", "") for o in schema["outputs"]}
                schema_ids[schema["id"]] = out.get("naaccr_schema_id", "")
    cancers, used, codes = [], {}, set()
    for sex, code in (("male", "1"), ("female", "2")):
        for weight, site, histology, behavior, _, _, eod in rows(FREQ / f"sites_sex_{sex}.csv"):
            schema = keys.get(eod)
            if not schema or float(weight) < LEAST_WEIGHT or behavior not in "0123":
                continue
            # Not reportable: in situ of cervix and prostate.
            if behavior == "2" and site[:3] in ("C53", "C61"):
                continue
            number = schema_ids.get(schema) or next(
                (v for k, v in schema_ids.items() if k.startswith(schema) and v), None)
            if not number:
                print("no schema id for", schema)
                continue
            g = group(schema, site, histology)
            used[eod] = number
            codes.add((site, histology, behavior))
            cancers.append((code, weight, site, histology, behavior, number, g, cause(g, site, histology, behavior)))
    write("cancers.csv", ["sex", "weight", "site", "histology", "behavior", "schema", "group", "cause"], cancers)

    titles = dict(r[:2] for r in rows(REF / "naaccr" / "code-tables" / "primarySite.csv"))
    sites = sorted({c[0] for c in codes})
    write("sites.csv", ["site", "paired", "title"], [(s, int(paired(s)), titles[s]) for s in sites])
    terms = dict(r[:2] for r in rows(REF / "naaccr" / "code-tables" / "histologicTypeIcdO3_preferredTermsOnly.csv"))
    pairs = sorted({c[1:] for c in codes})
    for h, b in pairs:
        if f"{h}/{b}" not in terms:
            print("no term for", h, b)
    write("histologies.csv", ["histology", "behavior", "title"],
          [(h, b, plain(terms.get(f"{h}/{b}", ""))) for h, b in pairs])
    staging = []
    for schema, field, values in rows(FREQ / "staging_eod.csv"):
        if schema in used and not keys[field].startswith(("rxSumm", "schemaDisc", "seerSite")):
            staging.append((used[schema], keys[field], values.replace(";", " ")))
    write("staging.csv", ["schema", "item", "values"], sorted(set(staging)))


main()
