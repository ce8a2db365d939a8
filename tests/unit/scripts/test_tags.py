"""Tags that say nothing are taken out; what was in them stays in its place, and is found from the page."""

from __future__ import annotations

import pikepdf

from tags import without_silent


def tag(made: pikepdf.Pdf, name: str, **more: object) -> pikepdf.Object:
    return made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{name}"), **more))


def book() -> tuple[pikepdf.Pdf, pikepdf.Object]:
    """A paragraph that goes on on a second page, with a link, a text in French, and an annotation."""
    made = pikepdf.new()
    for _ in range(2):
        made.add_blank_page()
    one, two = (page.obj for page in made.pages)
    first, second = tag(made, "NonStruct", K=0, Pg=one), tag(made, "NonStruct", K=0, Pg=two)
    words, french = tag(made, "NonStruct", K=1, Pg=one), tag(made, "NonStruct", K=2, Pg=one, Lang="fr")
    link = tag(made, "Link", K=words)
    paragraph = tag(made, "P", K=pikepdf.Array([first, link, french, second]))
    words.P, first.P, second.P, french.P, link.P = link, paragraph, paragraph, paragraph, paragraph
    pieces = [0, pikepdf.Array([first, words, french]), 1, pikepdf.Array([second]), 2, link]
    tree = pikepdf.Dictionary(K=tag(made, "Document", K=paragraph), ParentTree={"/Nums": pikepdf.Array(pieces)})
    made.Root.StructTreeRoot = made.make_indirect(tree)
    return made, paragraph


def test_the_pieces_are_in_the_tag_above():
    made, paragraph = book()
    without_silent(made.Root.StructTreeRoot)
    first, link, french, second = paragraph.K
    assert first == 0 and paragraph.Pg.objgen == made.pages[0].obj.objgen
    assert list(link.K) == [1]
    assert (second.Type, second.MCID, second.Pg.objgen) == ("/MCR", 0, made.pages[1].obj.objgen)
    assert french.S == "/NonStruct" and french.Lang == "fr", "a language is something to say"


def test_the_pages_lead_to_the_tag_above():
    made, paragraph = book()
    without_silent(made.Root.StructTreeRoot)
    _, link, french, _ = paragraph.K
    numbers = made.Root.StructTreeRoot.ParentTree.Nums
    assert [one.objgen for one in numbers[1]] == [paragraph.objgen, link.objgen, french.objgen]
    assert [one.objgen for one in numbers[3]] == [paragraph.objgen]
    assert numbers[5].objgen == link.objgen, "an annotation"
