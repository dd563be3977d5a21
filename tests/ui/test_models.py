from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jachete.catalogue.labels import Label
from jachete.search.page import Facet, FacetValue, Hit, Marked, Page
from jachete.search.query import FacetName, Filter, Order, Query
from jachete.ui.directory.facet_model import FacetModel, Role
from jachete.ui.directory.result_model import ResultModel
from jachete.ui.directory.result_model import Role as ResultRole


def _hit(number: int) -> Hit:
    return Hit(f"exemple-{number}", Marked(f"Exemple {number}"), "", "", "Magog", (), Marked("Mission."))


def _page(first: int, count: int, total: int) -> Page:
    hits = tuple(_hit(number) for number in range(first, first + count))
    return Page(Query(), total, total, hits, (), Order.NAME, offset=first)


def _facet(count: int) -> Facet:
    values = (FacetValue(f"v{n}", Label(f"Valeur {n:02}", f"Value {n:02}"), 40 - n) for n in range(count))
    return Facet(FacetName.MUNICIPALITY, tuple(values))


def _tested(model: ResultModel | FacetModel) -> QAbstractItemModelTester:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)
    return tester


def test_results_keep_the_rules_of_models_while_they_grow(qtbot: QtBot) -> None:
    model = ResultModel()
    tester = _tested(model)
    model.show(_page(0, 3, 7))
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted) as asked:
        model.fetchMore(QModelIndex())
    assert asked.args == [3]
    assert not model.canFetchMore(QModelIndex())
    model.append(_page(3, 4, 7))
    assert model.rowCount() == 7
    assert not model.canFetchMore(QModelIndex())
    model.show(_page(0, 0, 0))
    assert model.rowCount() == 0
    assert tester.model() is model


def test_hits_of_another_answer_are_not_added() -> None:
    model = ResultModel()
    model.show(_page(0, 3, 7))
    model.append(_page(5, 2, 7))
    assert model.rowCount() == 3


def test_a_row_gives_its_hit_its_name_and_its_sentence() -> None:
    model = ResultModel()
    model.show(_page(0, 1, 1))
    index = model.index(0)
    assert index.data(ResultRole.HIT) == _hit(0)
    assert index.data() == "Exemple 0"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Exemple 0, Magog."
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    assert QModelIndex().data() is None
    assert (model.row_of("exemple-0"), model.row_of("absente")) == (0, -1)


def test_a_long_facet_shows_its_commonest_values_and_the_others_on_demand(qtbot: QtBot) -> None:
    model = FacetModel()
    tester = _tested(model)
    model.show([_facet(20)])
    group = model.index(0, 0)
    assert model.rowCount(group) == 6
    last = model.index(5, 0, group)
    assert last.data() == "Afficher les 15 autres"
    model.open_all(model.index(0, 0, group))
    assert model.rowCount(group) == 6
    model.open_all(last)
    assert model.rowCount(group) == 21
    last = model.index(20, 0, group)
    assert last.data() == "Afficher moins"
    model.open_all(last)
    assert model.rowCount(group) == 6
    assert tester.model() is model


def test_counts_change_in_place(qtbot: QtBot) -> None:
    model = FacetModel()
    model.show([_facet(3)])
    row = model.index(1, 0, model.index(0, 0))
    before = row.data(Role.COUNT)
    values = tuple(FacetValue(v.id, v.label, v.count + 1, chosen=v.id == "v1") for v in _facet(3).values)
    model.show([Facet(FacetName.MUNICIPALITY, values)])
    assert row.data(Role.COUNT) == before + 1
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Valeur 01, 40 entreprises"
    assert Qt.CheckState(row.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked


def test_checking_a_row_asks_for_its_filter(qtbot: QtBot) -> None:
    model = FacetModel()
    model.show([_facet(3)])
    row = model.index(2, 0, model.index(0, 0))
    with qtbot.waitSignal(model.toggled) as asked:
        model.setData(row, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert asked.args == [Filter(FacetName.MUNICIPALITY, "v2")]
