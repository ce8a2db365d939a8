"""What the registries of works say: Crossref, PubMed, PubMed Central and ClinicalTrials.gov.

The only room that asks the network. Scripts import it; no build, check or page does.
"""
