package io.leadlist.search.facet;

/** Whose facets a condition asks for. */
public enum FacetOwner {
    /** The person that a search of people looks at. */
    PERSON,
    /** The company that a search of companies looks at, or the present company of a person. */
    COMPANY,
    /** The people whose present company a search of companies looks at, all of them together. */
    EMPLOYEE
}
