package io.leadlist.lead;

/** The kind of lead that a list holds. A list's type never changes. */
public enum LeadType {
    /** People: contacts, prospects. */
    PERSON,
    /** Companies: accounts. */
    COMPANY
}
