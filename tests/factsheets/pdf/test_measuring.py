"""Heights and spaces before anything is drawn."""

from reportlab.platypus import Flowable, Spacer

from jachete.factsheets.pdf.measuring import fits, height, tighten


def blocks(count: int) -> list[Flowable]:
    """Return blocks 10 points high, with 10 points between them."""
    made: list[Flowable] = [Spacer(100, 10) for _each in range(count)]
    for each in made:
        each.spaceBefore, each.spaceAfter = 10, 0
    return made


def test_blocks_fit_where_there_is_room_for_all() -> None:
    assert height(blocks(3), 100) == 50
    assert fits(blocks(3), 100, 50)
    assert not fits(blocks(3), 100, 49)


def test_blocks_are_tightened_only_when_it_makes_them_fit() -> None:
    for room, high in ((50, 50), (45, 44), (40, 40), (39, 50)):
        made = blocks(3)
        tighten(made, 100, room)
        assert height(made, 100) == high
