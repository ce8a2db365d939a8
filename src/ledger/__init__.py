"""Reads, checks and shows the evidence. This is the map.

Imports point one way: a module imports from its own group and from the groups above it, never from below.
Nothing here knows MkDocs, which ``overrides/hooks/`` does; only ``markdown`` knows Markdown and Jinja; only
``bibliography`` knows pybtex. ``tests/unit/test_map.py`` and ``test_layers.py`` keep this true.

What things are:
    finding                 one problem: where, what is wrong, how to mend it
    address                 which scheme an address has, once all disguise is off
    html                    HTML as browsers read it
    model.terms             the closed lists that records choose from
    model.base              what every record shares: strict types, names with hyphens, no unknown field
    model.ranges            what values days, p values, spans and times can have
    model.estimate          a number with its scale and interval
    model.study             a study: what was done and found, and how much of it was read
    model.judgements        claims, outcomes and harms
    model.choices           option grids: the choices for one use, side by side
    model.files             which file of ``evidence/`` holds what
    model.lists             vocabulary, glossary, synonyms, topics, exceptions, banned words, phrases, checklist, signs
    site                    kinds of pages, their sections, the directives, generated addresses

How files are read:
    characters              what a reader cannot see, or takes for another character
    limits                  how long and how deep a text may be
    core_schema             plain scalars of YAML 1.2 as values
    composer                YAML from the events of libyaml, without recursion
    source                  text and YAML, with the line of every value
    tex                     BibTeX's escapes and commands as text, and back
    names                   authors and editors
    pasted_names            their lists as other programs write them
    entry                   a cited work
    work_types              the types of works, their fields, and their names in RIS and CSL
    bibliography            ``references.bib``
    cite_syntax             ``[@key]``: the grammar that checks and renderer share
    link_syntax             links, images and definitions as text
    cite_places             citations, and whether they stand where one can
    verbatim                code and comments, which are no Markdown
    explain                 pydantic's errors in words for people who edit YAML
    pages                   front matter, headings, links, citations and directives of a page
    folders                 what lies in a folder, links not followed
    settings                the menu, texts and addresses of ``mkdocs.yml``
    load                    all of it, into one frozen ``Evidence``

What is computed from it:
    usage                   which page uses which record
    sentences               pages and records as sentences, with the works that each cites
    numerals                figures in texts, in one form
    written                 all that readers are given to read, sentence by sentence
    reading                 how hard a text is to read
    history                 changes of judgments, and whether one went untold
    exceptions              places where a rule does not hold, with a reason
    text.stems              a text as the words that the search's index and a query share
    pictures                whether a picture is one
    markup                  what in a text would be HTML or Markdown
    whitespace              a page without the empty lines of its templates
    nav_names               a name for each part of the menu
    csp                     a content security policy with the hashes of the templates' scripts
    built.page              a page of the finished site, parsed
    built.raw               what was left of the source: citations, directives
    built.links             dead links, odd schemes, requests to others
    built.markup            elements and attributes that no template makes
    built.scripts           scripts that are not the site's own
    built.names             anchors that stand twice

What is made of it:
    checks                  the rules, one file each; they yield findings and never print
    views.wording           small pieces of wording
    views.reference         a work in a reference list
    views.cards             claims, outcomes and harms as cards
    views.grid              an option grid as a table
    views.studies           studies as rows of a table, and one study as a page
    views.overview          how many studies there are on a subject
    views.changes           changed judgments and new studies, day by day
    views.lists             every work, and every word explained
    views.glossary          the meanings of words as a script
    views.frame             what stands around an article
    views.cite              how to cite a page
    views.checklist         the standards that the site holds itself to
    figures.scale           axes
    figures.estimates       effects with their intervals
    figures.glance          how big and how sure, one row a use
    figures.counted         x of n as dots
    figures.lengths         needle lengths as studies used them
    figures.needle          needle and skin, to scale
    figures.timeline        the studies over time

What leaves:
    export.tables           CSV
    export.works            BibTeX, RIS and CSL-JSON
    export.feed             what changed, as an Atom feed
    export.bundle           all records as JSON
    search.sections         a rendered page as sections
    search.coding           words and numbers as few letters
    search.index            which word stands where
    search.publish          the files of the search
    modules                 modules of a script joined into one plain script
    scripts                 which scripts are sent
    theme_styles            the rules of the theme that some page can match
    assets                  which files of the theme are sent, and the one style sheet
    offline                 the service worker's list of what it keeps, and its version
    disk                    a copy of the site that opens from disk, as a zip

What Markdown sees:
    markdown.cite_view      what the citations are given
    markdown.numbering      numbers by first mention, collapsed to ``[1–3]``
    markdown.cite_render    from a template into the element tree
    markdown.citations      the citation extension
    markdown.plain          texts of records, in which only a citation is Markdown
    markdown.glossary       a link to the meaning of a word at its first use
    markdown.tables         a wide table in a region that scrolls
    markdown.blocks         the directives, such as ``/// claim | id``
    markdown.values         what each directive's template is given

The book, from the finished pages:
    onepage                 the pages as chapters of one document to print
    repeats                 a card that was printed before, named and not repeated
    endnotes                one list of references for all chapters, numbered once
"""
