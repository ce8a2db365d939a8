"""Reads, checks and shows the evidence. This is the map: rooms named for what happens to the data, lowest first.

A room imports from itself and from the rooms above it in this list, never from below. Only ``plugin`` knows MkDocs,
only ``markdown`` knows Markdown and Jinja, only ``read.bibliography`` knows pybtex, and only ``read.html`` the HTML
parser. The contracts in ``pyproject.toml`` (import-linter) keep this true, and
``tests/unit/test_map.py`` that every module is named.

``model``, what things are:
    model.finding           one problem: where, what is wrong, how to mend it
    model.pages             kinds of pages, their sections and addresses
    model.directives        the one list of block directives, and of figures
    model.terms             the closed lists that records choose from
    model.base              what every record shares: strict types, names with hyphens, no unknown field
    model.ranges            what values days, p values, spans and times can have
    model.estimate          a number with its scale and interval
    model.study             a study: what was done and found, and how much of it was read
    model.judgments         claims, outcomes and harms
    model.watch             which searches are repeated
    model.checked           what the registries said of the works
    model.choices           option grids: the choices for one use, side by side
    model.files             which file of ``evidence/`` holds what
    model.lists             vocabulary, glossary, synonyms, topics, exceptions, banned words, phrases, checklist, signs
    model.work_types        the types of works, their fields, and their names in RIS and CSL
    model.license           under which license texts and records are published
    model.cited_work        what a citation and a reference list need to know of a work

``read``, how files become one frozen ``Evidence``:
    read.characters         what a reader cannot see, or takes for another character
    read.limits             how long and how deep a text may be
    read.core_schema        plain scalars of YAML 1.2 as values
    read.composer           YAML from the events of libyaml, without recursion
    read.source             text and YAML, with the line of every value
    read.value_errors       which kind of value a field wants
    read.schema_errors      pydantic's errors in words for people who edit YAML
    read.tex                BibTeX's escapes and commands as text, and back
    read.author_names       authors and editors
    read.pasted_names       their lists as other programs write them
    read.entry              a cited work
    read.bibliography       ``references.bib``
    read.url_scheme         which scheme an address has, once all disguise is off
    read.html               HTML as browsers read it
    read.markup             what in a text would be HTML or Markdown
    read.image_files        whether a picture is one
    read.citations          ``[@key]``: the grammar that checks and renderer share
    read.citation_places    citations, and whether they stand where one can
    read.link_syntax        links, images and definitions as text
    read.verbatim           code and comments, which are no Markdown
    read.pages              front matter, headings, links, citations and directives of a page
    read.folders            what lies in a folder, links not followed
    read.settings           the menu, texts and addresses of ``mkdocs.yml``
    read.load               all of it, into one frozen ``Evidence``
    read.generated          pages and anchors that are made from records
    read.retractions        what the registries said of a work, and which works were taken back
    read.check_age          whether that was long ago
    read.usage              which page uses which record
    read.history            changes of judgments, and whether one went untold
    read.page_dates         the day of a page's last change, and whether it was forgotten

``text``, what a text says:
    text.sentences          pages and records as sentences, with the works that each cites
    text.numerals           figures in texts, in one form
    text.prose              all that readers are given to read, sentence by sentence
    text.word_list          words and phrases of a list, found whole
    text.readability        how hard a text is to read
    text.stems              a text as the words that the search's index and a query share
    text.numbering          citations numbered by first mention, collapsed to ``[1–3]``

``checks``, evidence in, findings out:
    checks                  the rules, one file each; they yield findings and never print
    checks._rule            what a rule is
    checks._exceptions      places where a rule does not hold, with a reason

``views``, ready values for templates:
    views.wording           small pieces of wording
    views.verification      when works were last checked against the registries, for readers
    views.context_object    a work as a COinS
    views.reference         a work in a reference list
    views.study_rows        studies as rows of a table
    views.catalog           what is computed once for all views: references, labels, rows, usage, uses
    views.schema_org        a page and its works as JSON-LD
    views.contribute        where a reader can report a mistake in a card, and edit it
    views.cards             claims, outcomes and harms as cards
    views.grid              an option grid as a table
    views.studies           one study as a page
    views.overview          how many studies there are on a subject
    views.changes           changed judgments and new studies, day by day
    views.dates             when each page last changed for its readers
    views.lists             every work, and every word explained
    views.glossary          the meanings of words as a script
    views.page_meta         what stands around an article
    views.cite              how to cite a page
    views.checklist         the standards that the site holds itself to

``figures``, drawn from the records:
    figures.scale           axes
    figures.estimates       effects with their intervals
    figures.glance          how big and how sure, one row a use
    figures.counted         x of n as dots
    figures.lengths         needle lengths as studies used them
    figures.needle          needle and skin, to scale
    figures.timeline        the studies over time

``export``, what leaves as a file:
    export.tables           CSV
    export.works            BibTeX, RIS and CSL-JSON
    export.datapackage      what the tables hold, for programs that know Frictionless
    export.schemas          the schemas of the records
    export.single           one work, page or judgment as a file of its own
    export.feed             what changed, as an Atom feed
    export.difference       what a change does to judgments, records, works and pages
    export.review           that, as Markdown for the summary of a pull request
    export.bundle           all records as JSON

``fetch``, what the registries of works say; the only room that asks the network, and only scripts do:
    fetch.services          their addresses, and how often each may be asked
    fetch.client            requests that are paced, patient, and tell missing from unclear
    fetch.work              a work and its notices, as whichever registry describes it
    fetch.crossref          Crossref, and CSL-JSON
    fetch.notices           what Crossref's notices say about works
    fetch.medline           the MEDLINE format: PubMed's answers and ``.nbib`` files
    fetch.pubmed            PubMed and PubMed Central
    fetch.trials            ClinicalTrials.gov
    fetch.identifiers       DOI, PMID, PMCID and registration, however pasted
    fetch.lookup            a work by any identifier, put together from all of them
    fetch.compare           our entry and what registries have, side by side
    fetch.watch             what is new since somebody last looked
    fetch.verify            every work of ``references.bib``, asked about

``draft``, how something new starts:
    draft.keys              the key of a work, and the name of a record
    draft.bibtex            a work as an entry of ``references.bib``
    draft.insert            where it goes in a file that is sorted by hand
    draft.duplicates        whether the work is there already
    draft.reference_files   works in files that other programs save: RIS, BibTeX, CSL-JSON, MEDLINE
    draft.questions         the fields of a record as questions, with the words to choose from
    draft.study             what metadata can know of a study
    draft.page              a new page

``fixes``, what has one right answer, set right:
    fixes.edits             changes of a text at places of it
    fixes.normalization     characters with one right form
    fixes.bib_fields        the fields of ``references.bib``
    fixes.title_case        titles of works in sentence case
    fixes.bib_order         its entries in order
    fixes.records           values of a record in the form that their field takes
    fixes.pages             quotation marks and addresses on pages
    fixes.run               all of it, file by file

``markdown``, the extension of Python-Markdown:
    markdown.page_context   the page being converted
    markdown.citation_render  from a template into the element tree
    markdown.citations      ``[@key]`` as numbered marks
    markdown.record_text    texts of records, in which only a citation is Markdown
    markdown.glossary_links  a link to the meaning of a word at its first use
    markdown.tables         a wide table in a region that scrolls
    markdown.blocks         the directives, such as ``/// claim | id``
    markdown.directives     what each directive's template is given
    markdown.around         what stands around an article, put there

``search``, the index:
    search.english          which words are English, as a Golomb-coded set
    search.sections         a rendered page as sections
    search.coding           words and numbers as few letters
    search.index            which word stands where
    search.publish          the files of the search

``publish``, the built site, file in and file out, without any evidence:
    publish.whitespace      a page without the empty lines of its templates
    publish.menu_labels     a name for each part of the menu
    publish.csp             a content security policy with the hashes of the templates' scripts
    publish.purge_css       the rules of the theme that some page can match
    publish.stylesheet      which files of the theme are sent, and the one style sheet
    publish.bundle_js       which scripts are sent: modules, bundled into plain scripts
    publish.service_worker  the precache manifest of the service worker, and its version
    publish.built_rules.page       a page of the finished site, parsed
    publish.built_rules.leftovers  what was left of the source: citations, directives
    publish.built_rules.links      dead links, odd schemes, requests to others
    publish.built_rules.markup     elements and attributes that no template makes
    publish.built_rules.scripts    scripts that are not the site's own
    publish.built_rules.anchors    anchors that stand twice
    publish.finish          all of these, done to a site that a generator has written
    publish.offline_copy    a copy of the site that opens from disk, as a zip
    publish.print_book      the pages as chapters of one document to print
    publish.print_repeats   a card that was printed before, named and not repeated
    publish.print_endnotes  one list of references for all chapters, numbered once

The roof:
    build                   the seam to any site generator: the files it is given, and what is done to what it wrote
    plugin                  MkDocs' side of that seam
"""
