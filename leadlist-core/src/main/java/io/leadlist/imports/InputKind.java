package io.leadlist.imports;

/**
 * By what the raw leads of an import say who they are; each kind needs other fields of a lead (reading 39). What each
 * is called on the wire, the wire says (reading 38).
 */
public enum InputKind {
    /** By the URL of a LinkedIn profile. */
    LINKEDIN,
    /** By an e-mail address. */
    EMAIL,
    /** By a job title and a company, which is told by its name or its domain. */
    TITLE_AND_COMPANY
}
