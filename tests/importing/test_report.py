from jachete.importing.report import Fault, Report, Severity
from packages import plain


def test_a_fault_says_where_then_what() -> None:
    said = [
        str(Fault("offers", 7, "nature", "elle manque.")),
        str(Fault("offers", 7, "", "elle manque.")),
        str(Fault("offers", 0, "", "elle manque.", Severity.WARNING)),
    ]
    assert [plain(each) for each in said] == [
        "Erreur : offers, ligne 7, colonne « nature » : elle manque.",
        "Erreur : offers, ligne 7 : elle manque.",
        "Avertissement : offers : elle manque.",
    ]


def test_faults_stand_by_severity_table_row_and_column() -> None:
    report = Report()
    report.warn("edition", 2, "label", "f")
    report.error("offers", 10, "id", "e")
    report.error("offers", 9, "nature", "d")
    report.error("offers", 9, "label", "c")
    report.error("enterprises", 30, "id", "b")
    report.error("territories", 40, "id", "a")
    assert [fault.sentence for fault in report.in_order()] == list("abcdef")


def test_only_errors_are_counted_as_errors() -> None:
    report = Report()
    report.warn("offers", 2, "id", "a")
    assert report.errors == 0
    report.error("offers", 2, "id", "b")
    assert report.errors == 1
