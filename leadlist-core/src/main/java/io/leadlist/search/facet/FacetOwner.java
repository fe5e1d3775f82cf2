package io.leadlist.search.facet;

/** The owner of the facets that a condition reads. */
public enum FacetOwner {
    /** The person, in a search for people. */
    PERSON,
    /** The company, in a search for companies; the present company of the person, in a search for people. */
    COMPANY,
    /** All people whose present company is the company, in a search for companies. */
    EMPLOYEE
}
